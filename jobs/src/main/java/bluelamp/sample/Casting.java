package bluelamp.sample;

/** Which force bears what, by its place in the list of forces. */
final class Casting {
  /** Three in ten of what this force's accounts post is missing from its archive. */
  static final int GAP = 1;

  /** This force stops posting after two thirds of the days, and only answers. */
  static final int FALLS_SILENT = 3;

  /**
   * The neighbourhood team of this force is renamed; its registry row has the later handle and the
   * id.
   */
  static final int RENAMED = 13;

  /**
   * The neighbourhood team of this force is renamed; its registry row has the earlier handle and no
   * id.
   */
  static final int RENAMED_BY_HANDLE = 12;

  /** The neighbourhood team of this force posts from the first day and is registered later. */
  static final int REGISTERED_LATE = 10;

  /** The individual account of this force leaves the register before the end, and posts on. */
  static final int INDIVIDUAL_LEAVES = 11;

  /** The chief of this force takes a second account, and keeps the first for a month. */
  static final int SECOND_ACCOUNT = 22;

  private static final int PUBLISHED_BY_NAME = 4;
  private static final int KEPT_BACK = 2;

  private Casting() {}

  /** How a force's archive was collected and packed. */
  enum Collection {
    PAGES_GZIP,
    PAGES_ZSTD,
    FLAT,
    BUNDLE,
    TIMELINES
  }

  static Collection collection(int force) {
    return switch (force % 10) {
      case 5, 6 -> Collection.TIMELINES;
      case 7 -> Collection.BUNDLE;
      case 8 -> Collection.FLAT;
      case 9 -> Collection.PAGES_ZSTD;
      default -> Collection.PAGES_GZIP;
    };
  }

  /** Whether the end of each month was also collected at once, when counts were still moving. */
  static boolean isAlsoCollectedFresh(int force) {
    return force % 10 == 0;
  }

  /** Whether what the public wrote to the force was collected. */
  static boolean hasMentions(int force) {
    Collection collection = collection(force);
    return force % 2 == 0
        && (collection == Collection.PAGES_GZIP || collection == Collection.PAGES_ZSTD);
  }

  /** Whether some answers of the force go to posts that nobody knows. */
  static boolean hasUnknownParents(int force) {
    return force % 5 == 2;
  }

  static boolean hasContactCentre(int force) {
    return force % 4 == 1;
  }

  static boolean hasSpecialist(int force) {
    return force % 2 == 0;
  }

  static boolean hasIndividual(int force) {
    return force % 4 == 3;
  }

  /**
   * Leaders beside the chief: five in three forces, so that their group may be published; one in
   * some.
   */
  static int seniorLeaders(int force) {
    if (force % 10 == 4 && force < 30) {
      return 5;
    }
    return force % 6 == 2 || force % 10 == 5 ? 1 : 0;
  }

  /**
   * What the register says of publishing an account: one leader by name, one specialist account
   * not.
   */
  static String publish(int force, AccountType type, String rank) {
    if (force == PUBLISHED_BY_NAME && rank.equals("Chief Superintendent")) {
      return "yes";
    }
    return force == KEPT_BACK && type == AccountType.SPECIALIST ? "no" : "";
  }

  /** The force to which a force's chief moves, or -1. */
  static int movesTo(int force) {
    return switch (force) {
      case 6 -> 16;
      case 8 -> 18;
      default -> -1;
    };
  }
}
