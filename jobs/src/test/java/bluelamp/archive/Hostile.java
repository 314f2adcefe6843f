package bluelamp.archive;

import bluelamp.archive.record.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A hostile input among good ones.
 *
 * @param name what is hostile about it
 * @param files its folder: bytes by relative path
 * @param refused what is refused, as "path position: reason"
 * @param posts the ids of the posts that land all the same
 */
record Hostile(String name, Map<String, byte[]> files, List<String> refused, List<Integer> posts) {
  private static int next = 10_000;

  /** A record made bad that stands second of four: the others land. */
  static Hostile among(String name, Form form, UnaryOperator<String> bad, Reason why) {
    return among(name, form, bad, why, "");
  }

  /**
   * A record made bad that stands second of four.
   *
   * @param where what follows the record's own position
   */
  static Hostile among(
      String name, Form form, UnaryOperator<String> bad, Reason why, String where) {
    int first = ids(4);
    List<String> records = form.good(first, 4);
    records.set(1, bad.apply(records.get(1)));
    String place = form.position(records, 1) + where;
    return of(
        name,
        form,
        form.with(records),
        List.of(form.file() + " " + place + ": " + why.code()),
        List.of(first, first + 2, first + 3));
  }

  /** Bytes that are no text in the second record of four, which has no others beyond ASCII. */
  static Hostile raw(String name, Form form, UnaryOperator<String> bad) {
    String record = bad.apply(form.good(next, 4).get(1));
    int at = 0;
    while (record.charAt(at) < 0x80) {
      at++;
    }
    int from = form.from(form.good(next, 4), 1);
    return among(name, form, bad, Reason.BAD_ENCODING, " byte " + (from + at));
  }

  /** Something that follows the second record of four, which lands. */
  static Hostile after(String name, Form form, String garbage, Reason why) {
    Hostile hurt = among(name, form, record -> record + garbage, why);
    List<Integer> all = new ArrayList<>(hurt.posts);
    all.add(hurt.posts.get(0) + 1);
    return new Hostile(name, hurt.files, hurt.refused, all);
  }

  /** A record that is odd and no fault: all four land. */
  static Hostile harmless(String name, Form form, UnaryOperator<String> odd) {
    int first = ids(4);
    List<String> records = form.good(first, 4);
    records.set(1, odd.apply(records.get(1)));
    return of(
        name, form, form.with(records), List.of(), List.of(first, first + 1, first + 2, first + 3));
  }

  /** The last record made bad, after which nothing can be told. */
  static Hostile last(
      String name, Form form, UnaryOperator<String> bad, Reason why, String position) {
    int first = ids(3);
    List<String> records = form.good(first, 3);
    String whole = form.with(records.subList(0, 2));
    String hurt =
        whole.substring(0, whole.length() - form.tail().length())
            + form.joint()
            + bad.apply(records.get(2));
    String place =
        position.equals("byte")
            ? "byte " + form.from(records, 2) + " to the end"
            : position.isEmpty() ? form.position(records, 2) : position;
    return of(
        name,
        form,
        hurt,
        List.of(form.file() + " " + place + ": " + why.code()),
        List.of(first, first + 1));
  }

  /** A file that is refused whole beside one that is good. */
  static Hostile file(String name, String file, byte[] bytes, Reason why) {
    return beside(name, file, bytes, List.of(file + " byte 0: " + why.code()), List.of());
  }

  /** A file with what is refused of it and what lands, beside one that is good. */
  static Hostile beside(
      String name, String file, byte[] bytes, List<String> refused, List<Integer> posts) {
    int good = ids(1);
    Map<String, byte[]> files = new TreeMap<>();
    files.put(file, bytes);
    files.put("good.jsonl", Form.bytes(Form.X_V2.with(Form.X_V2.good(good, 1))));
    List<Integer> all = new ArrayList<>(posts);
    all.add(good);
    return new Hostile(name, files, refused, all);
  }

  /** Ids that no other input has. */
  static synchronized int ids(int count) {
    int first = next;
    next += count;
    return first;
  }

  private static Hostile of(
      String name, Form form, String content, List<String> refused, List<Integer> posts) {
    Map<String, byte[]> files = new TreeMap<>();
    form.others().forEach((path, bytes) -> files.put(path, Form.bytes(bytes)));
    files.put(form.file(), Form.bytes(content));
    return new Hostile(name, files, refused, posts);
  }

  /** Writes its files into a folder. */
  void write(Path folder) {
    files.forEach(
        (path, bytes) -> {
          try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public String toString() {
    return name;
  }
}
