package bluelamp.text;

import java.util.Locale;

/** What a model tells of a text. */
public enum Task {
  /** Its tone: negative, neutral or positive. */
  SENTIMENT,
  /** What the police want with it: information, engagement or intelligence. */
  PURPOSE;

  /** The task's name in tables, files and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
