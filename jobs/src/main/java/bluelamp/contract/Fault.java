package bluelamp.contract;

import java.util.Locale;

/**
 * Something that rows or columns do against their contract.
 *
 * @param name the rule or column concerned
 * @param what what is wrong, with the reason
 * @param rows how many rows it is wrong in; 0 when it concerns a column as a whole
 * @param example the key of one such row; empty when it concerns a column as a whole
 */
public record Fault(String name, String what, long rows, String example) {

  static Fault ofColumn(String name, String what) {
    return new Fault(name, what, 0, "");
  }

  /** The fault in a line. */
  @Override
  public String toString() {
    return rows == 0
        ? name + " " + what
        : name + " " + what + " In " + counted(rows, "row") + ", such as " + example + ".";
  }

  static String counted(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
