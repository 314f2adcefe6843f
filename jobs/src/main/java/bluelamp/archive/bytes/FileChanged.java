package bluelamp.archive.bytes;

import java.io.IOException;

/**
 * An archive file is not any more what a run has looked at. Nothing of it may be taken in: the run
 * ends, and the next looks again.
 */
public final class FileChanged extends IOException {
  private static final long serialVersionUID = 1L;

  private FileChanged(String message) {
    super(message);
  }

  /** The file is not there any more. */
  public static FileChanged gone(String path) {
    return new FileChanged(
        "The archive file "
            + path
            + " has gone since this run looked at it. Nothing half-written stands; run the same command"
            + " again: it goes on without the file, and reads it when it is there again.");
  }

  /** Other bytes stand where those stood that were to be read. */
  public static FileChanged rewritten(String path) {
    return new FileChanged(
        "The archive file "
            + path
            + " was rewritten while this run read it. Nothing half-written stands; run the same command"
            + " again: it goes on without the file, and reads it as it is then.");
  }
}
