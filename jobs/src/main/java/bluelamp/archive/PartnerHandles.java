package bluelamp.archive;

import java.io.Serializable;

/** Tells accounts of partners of the police from members of the public by their handles. */
@FunctionalInterface
public interface PartnerHandles extends Serializable {
  /** The class word of a handle, such as {@code council}, or null when it is no partner's. */
  String classOf(String handle);

  /** Nobody is a partner. */
  static PartnerHandles none() {
    return handle -> null;
  }
}
