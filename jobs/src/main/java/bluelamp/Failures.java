package bluelamp;

import bluelamp.archive.bytes.FileChanged;
import bluelamp.contract.GuardException;
import bluelamp.evaluate.LabelsRefused;
import bluelamp.lake.LakeHeld;
import bluelamp.lake.LakeRefused;
import bluelamp.pseudonym.KeyFile;
import bluelamp.registry.RegistryFaults;
import bluelamp.run.ExitCode;
import bluelamp.run.Stop;
import bluelamp.store.BucketFault;
import bluelamp.text.ModelRefused;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Which exception ends a run with which code: the one table of it. */
final class Failures {
  private static final Map<Class<? extends Exception>, ExitCode> CODES =
      Map.of(
          RegistryFaults.class,
          ExitCode.REFUSED,
          KeyFile.Unusable.class,
          ExitCode.REFUSED,
          LakeRefused.class,
          ExitCode.REFUSED,
          ModelRefused.class,
          ExitCode.REFUSED,
          LabelsRefused.class,
          ExitCode.USAGE,
          LakeHeld.class,
          ExitCode.NOT_NOW,
          FileChanged.class,
          ExitCode.NOT_NOW);

  /** What to do about what a disk or Java says, before anything is run again. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "No space left on device",
          "make room on the disk of the lake and on that of temporary files, then ",
          "Disk quota exceeded",
          "make room on the disk of the lake and on that of temporary files, then ",
          "Read-only file system",
          "make the place writable or give another with --lake, then ",
          "Permission denied",
          "make the place writable or give another with --lake, then ",
          "is not a Parquet file",
          "bring the whole lake back from a copy of one night, then ",
          ".parquet does not exist",
          "bring the whole lake back from a copy of one night, then ",
          "Java heap space",
          "give it more memory, as in BLUELAMP_JAVA_OPTIONS=-Xmx4g, then ");

  /** Characters of a message that somebody else wrote, which may quote at length. */
  private static final int MOST = 500;

  private Failures() {}

  /** The failure that tells what happened: what a task meets, Spark wraps. */
  static Exception told(Exception thrown) {
    FileChanged changed = ExceptionUtils.throwableOfType(thrown, FileChanged.class);
    return changed == null ? thrown : changed;
  }

  static ExitCode codeOf(Exception thrown) {
    if (thrown instanceof Stop stop) {
      return stop.code();
    }
    if (thrown instanceof BucketFault fault) {
      return codeOf(fault.kind());
    }
    return CODES.getOrDefault(thrown.getClass(), ExitCode.FAILED);
  }

  private static ExitCode codeOf(BucketFault.Kind kind) {
    return switch (kind) {
      case SILENT -> ExitCode.FAILED;
      case NOT_SET_UP, ABSENT -> ExitCode.USAGE;
      case REFUSED, UNSAFE -> ExitCode.REFUSED;
    };
  }

  /** Whether the message of a failure says by itself what happened and what to do. */
  static boolean isForeseen(Exception thrown) {
    return thrown instanceof Stop
        || thrown instanceof BucketFault
        || codeOf(thrown) != ExitCode.FAILED;
  }

  /**
   * The innermost cause in one line: what a person needs of an unforeseen failure. A guard says all
   * that it found.
   */
  static String oneLine(Throwable thrown) {
    Throwable cause = ExceptionUtils.getRootCause(thrown);
    if (cause instanceof GuardException) {
      return cause.getMessage();
    }
    String told = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    // A parser of JSON quotes what it read.
    String message = StringUtils.abbreviate(StringUtils.substringBefore(told, "[Source: "), MOST);
    return cause.getClass().getSimpleName() + ": " + message.replaceAll("[.\\s]+$", "");
  }

  /** What to do before running the same again, and "then"; empty where nothing is known. */
  static String remedy(Throwable thrown) {
    String message = String.valueOf(ExceptionUtils.getRootCause(thrown).getMessage());
    return REMEDIES.entrySet().stream()
        .filter(remedy -> message.contains(remedy.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
