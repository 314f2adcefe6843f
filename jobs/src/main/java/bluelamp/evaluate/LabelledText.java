package bluelamp.evaluate;

/**
 * A text that people labelled.
 *
 * @param label the class they gave it
 * @param text what they read
 * @param weight how many texts it stands for, 1 where the file does not say
 */
public record LabelledText(String label, String text, double weight) {}
