package bluelamp.sample;

/** A text of the sample and what is known of it, empty where nothing is. */
record Phrase(String use, String purpose, String tone, String language, String text) {

  /** Whether models read it. */
  boolean isEnglish() {
    return language.equals("en");
  }

  /** The same with something before it: the handle that an answer begins with. */
  Phrase after(String prefix) {
    return new Phrase(use, purpose, tone, language, prefix + text);
  }
}
