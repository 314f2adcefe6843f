package bluelamp.lake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * Who took the lake, as written in {@code _lease/000012.json}.
 *
 * @param number the lease's number; the greatest counts
 * @param host the machine
 * @param pid the process on it
 * @param processStart when that process began: process ids are used again
 * @param user whose process it is
 * @param command what it was told to do
 * @param started when it took the lake
 */
public record Holder(
    long number,
    String host,
    long pid,
    String processStart,
    String user,
    String command,
    String started) {

  static Holder ofThisProcess(long number, String command) {
    ProcessHandle me = ProcessHandle.current();
    return new Holder(
        number,
        thisHost(),
        me.pid(),
        startOf(me),
        System.getProperty("user.name", "unknown"),
        command,
        Instant.now().toString());
  }

  /** Whether the process is known to have ended; of other machines nothing is known. */
  boolean hasEnded() {
    if (!host.equals(thisHost())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isEmpty() || !startOf(process.get()).equals(processStart);
  }

  /** The holder in a sentence for people. */
  String described() {
    return "“%s”, process %d of %s on %s, since %s (lease %d)"
        .formatted(command, pid, user, host, started, number);
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("unknown");
    }
  }
}
