package bluelamp.archive.record;

import java.io.IOException;

/** A stream breaks off; what it gave before can be used. */
public final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A stream that breaks off for a reason of the closed list. */
  public Damage(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
