package bluelamp.archive.record;

import java.util.Locale;

/** Why a record, or a file whole, stands in the quarantine: the closed list. */
public enum Reason {
  /**
   * The file holds nothing that a format registered here begins with; the sample describes its
   * first bytes.
   */
  UNKNOWN_FORMAT,
  /** The file, or what its compression holds, has no byte but white space. */
  EMPTY_FILE,
  /**
   * The text is not JSON as RFC 8259 has it: single quotes, NaN, a raw control character, a missing
   * comma.
   */
  NOT_JSON,
  /**
   * The file, its compression or the line ends in the middle of a record; what stood before it was
   * read.
   */
  CUT_SHORT,
  /**
   * Bytes that are not UTF-8: another encoding, an overlong form, a surrogate; the position says
   * which byte.
   */
  BAD_ENCODING,
  /** An escape names half of a surrogate pair, which is no character. */
  LONE_SURROGATE,
  /** An object names a key twice, so that what it says is open. */
  DUPLICATE_KEY,
  /**
   * After a whole record its line, or after its end a compression, goes on with something else;
   * what stood before was read.
   */
  TRAILING_GARBAGE,
  /** A second record on the line of a whole one; the first was read, the second not. */
  TWO_ON_ONE_LINE,
  /**
   * A row of a table has other than as many cells as its first row names, or quotes that do not
   * match.
   */
  BAD_ROW,
  /**
   * Objects and arrays inside each other beyond {@link Limits#DEPTH}, or a container inside a
   * container inside a container.
   */
  TOO_DEEP,
  /**
   * A record beyond {@link Limits#RECORD_BYTES}, a string beyond {@link Limits#TEXT_CHARS}, or an
   * envelope beyond {@link Limits#MEMBERS}.
   */
  TOO_LARGE,
  /** JSON that is no post, profile or notice of the file's format. */
  UNKNOWN_RECORD,
  /** A post or profile without an id. */
  MISSING_ID,
  /** A post that names no account. */
  MISSING_AUTHOR,
  /** A post without an instant. */
  MISSING_TIME,
  /** An id that is none of its platform: a float, spreadsheet notation, words. */
  BAD_ID,
  /** An instant that cannot be read, or that has no zone where none is declared for its source. */
  BAD_TIME,
  /** A field that is used holds another type or an impossible number. */
  BAD_VALUE,
  /**
   * The compression yields more than {@link Limits#RATIO} times its bytes; the rest of the file was
   * not read.
   */
  DECOMPRESSION_BOMB,
  /** The compression or the container is damaged; the rest of the file was not read. */
  UNREADABLE,
  /**
   * A member of a container whose name leads out of it or stands twice, or that is a link; it was
   * not read.
   */
  UNSAFE_MEMBER,
  /** A member of a container is encrypted; it was not read. */
  ENCRYPTED;

  /** The reason as it stands in the quarantine. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
