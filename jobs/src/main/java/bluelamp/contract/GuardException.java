package bluelamp.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Rows that stay out of the lake, with everything that is wrong with them. */
public final class GuardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String table;
  private final transient List<Fault> faults;

  GuardException(TableContract contract, long rows, List<Fault> faults) {
    super(message(contract, rows, faults));
    this.table = contract.name();
    this.faults = List.copyOf(faults);
  }

  /** The table that was not written. */
  public String table() {
    return table;
  }

  /** Everything that was wrong, all at once. */
  public List<Fault> faults() {
    return faults;
  }

  private static String message(TableContract contract, long rows, List<Fault> faults) {
    return String.format(
        "Table %s was refused for %s in %s. Nothing was written.%n%s%n"
            + "Mend what the table is made from or the class that makes it; where its meaning has changed, mend %s.",
        contract.name(),
        Fault.counted(faults.size(), "fault"),
        Fault.counted(rows, "row"),
        faults.stream()
            .map(fault -> "  " + fault)
            .collect(Collectors.joining(System.lineSeparator())),
        contract.file());
  }
}
