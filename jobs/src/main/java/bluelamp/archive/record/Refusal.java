package bluelamp.archive.record;

/** A record is not taken. It carries no stack trace: a bad file may bring millions. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String where;

  /** A refusal of the record whole. */
  public Refusal(Reason reason) {
    this(reason, "");
  }

  /** A refusal that knows more of its place than the record does. */
  public Refusal(Reason reason, String where) {
    super(reason.code(), null, false, false);
    this.reason = reason;
    this.where = where;
  }

  /** Why it is not taken. */
  public Reason reason() {
    return reason;
  }

  /** What follows the record's own position, or nothing. */
  public String where() {
    return where;
  }
}
