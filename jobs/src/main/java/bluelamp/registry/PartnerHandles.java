package bluelamp.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells from a handle alone whether an unregistered account is one the police work with: another
 * force, a PCC, a council, a fire service, the NHS, an MP. A reply to one is no engagement with the
 * public. The patterns ship with the program, because a change of them changes the measure.
 */
public final class PartnerHandles {
  /** The classes, in the words of {@code reply_to_partner}. */
  public static final List<String> CLASSES =
      List.of("police", "pcc", "council", "fire", "nhs", "mp");

  static final String FILE = "lexicons/partner_handles.csv";
  static final List<String> COLUMNS = List.of("version", "class", "pattern", "example");

  private record Shape(String partner, Pattern handle, String example) {}

  private static final class Shipped {
    static final PartnerHandles HANDLES = of(RegistryContent.resource(FILE));
  }

  /** The longest name of a host, which a handle may be; patterns descend once for each part. */
  private static final int LONGEST = 253;

  /** Handles kept: more than the accounts that a force answers in a year. */
  private static final int KEPT = 100_000;

  private final ConcurrentHashMap<String, Optional<String>> known = new ConcurrentHashMap<>();
  private final String version;
  private final List<Shape> shapes;

  private PartnerHandles(String version, List<Shape> shapes) {
    this.version = version;
    this.shapes = List.copyOf(shapes);
  }

  /** The patterns that ship. */
  public static PartnerHandles shipped() {
    return Shipped.HANDLES;
  }

  static PartnerHandles of(byte[] csv) {
    FaultList faults = new FaultList();
    List<Shape> shapes = new ArrayList<>();
    String version = null;
    for (CsvLine line : CsvFile.lines(FILE, csv, COLUMNS, faults)) {
      String partner = line.requiredWord("class", CLASSES);
      String pattern = line.required("pattern", "Write a pattern that a whole handle must fit.");
      version = line.required("version", "Write the version of the patterns.");
      if (partner != null && pattern != null) {
        shapes.add(
            new Shape(
                partner, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), line.text("example")));
      }
    }
    faults.throwIfAny();
    return new PartnerHandles(version, shapes);
  }

  /** The version of the patterns. */
  public String version() {
    return version;
  }

  /**
   * The class of the first pattern that the whole handle fits, in any case, with or without its at
   * sign.
   */
  public Optional<String> classOf(String handle) {
    if (handle.length() > LONGEST) {
      return Optional.empty();
    }
    if (known.size() > KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(handle, this::matched);
  }

  private Optional<String> matched(String handle) {
    String bare = handle.startsWith("@") ? handle.substring(1) : handle;
    return shapes.stream()
        .filter(shape -> shape.handle().matcher(bare).matches())
        .map(Shape::partner)
        .findFirst();
  }

  /** Examples whose handle is not of the class they stand for. */
  List<String> mistaken() {
    return shapes.stream()
        .filter(shape -> !classOf(shape.example()).equals(Optional.of(shape.partner())))
        .map(Shape::example)
        .toList();
  }
}
