package bluelamp.evaluate;

/**
 * A text that people labelled.
 *
 * @param label the class they gave it
 * @param text what they read; empty where the file tells only its hash
 * @param weight how many texts it stands for, 1 where the file does not say
 * @param line where it stands in the file
 * @param origin where it was drawn from
 */
public record LabelledText(String label, String text, double weight, long line, Origin origin) {}
