package bluelamp.contract;

/** A contract that cannot be read or contradicts itself: a fault of the program, not of data. */
public final class ContractException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ContractException(String message) {
    super(message);
  }

  ContractException(String message, Throwable cause) {
    super(message, cause);
  }
}
