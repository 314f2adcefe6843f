package bluelamp.archive.bytes;

import bluelamp.archive.bytes.Container.Opening;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Reason;
import java.io.Closeable;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The members of a container by their names. A name that leads out of it, or that another member
 * has taken, is kept as a member that cannot be opened, so that it is told.
 */
final class Members {
  private static final Pattern LEADS_OUT =
      Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*\\p{Cntrl}.*|", Pattern.DOTALL);

  /** Notes that a Mac puts beside every file and into every folder, which hold nothing of them. */
  private static final Pattern NOTES_OF_A_MAC =
      Pattern.compile("__MACOSX/.*|(?:.*/)?(?:\\._[^/]*|\\.DS_Store)");

  private final Map<String, Opening> byName = new LinkedHashMap<>();
  private final Closeable source;

  /**
   * No members yet.
   *
   * @param source what they are read from, as long as they are
   */
  Members(Closeable source) {
    this.source = source;
  }

  Closeable source() {
    return source;
  }

  Map<String, Opening> byName() {
    return byName;
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** A member that can be read. */
  void add(String name, Opening opening) {
    String plain = name.replace('\\', '/').replaceFirst("^(?:\\./)++", "");
    boolean leadsOut = LEADS_OUT.matcher(plain).matches() || plain.contains(ArchiveFile.INSIDE);
    if (leadsOut || byName.containsKey(plain)) {
      refused(plain, Reason.UNSAFE_MEMBER);
    } else if (!NOTES_OF_A_MAC.matcher(plain).matches()) {
      byName.put(plain, opening);
    }
  }

  /** A member that is not read. */
  void refused(String name, Reason why) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    String single = shown;
    for (int copy = 2; byName.containsKey(single); copy++) {
      single = shown + "#" + copy;
    }
    byName.put(single, () -> broken(why));
  }

  /** What follows the last member cannot be had. */
  void lost(Reason why) {
    byName.put("", () -> broken(why));
  }

  private static InputStream broken(Reason why) throws Damage {
    throw new Damage(why);
  }
}
