package bluelamp.lake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * The right to write to a lake. Leases are numbered, the greatest number holds; the number stands
 * in each commit, and {@link LeasedLogStore} refuses commits under any other.
 *
 * <p>A holder shows that it lives by writing {@code _lease/000012.beat} every ten seconds. It is
 * taken for dead when its process has ended or its beat is two minutes old; then the next number
 * takes the lake over.
 */
public final class Lease implements AutoCloseable {
  static final Duration BEAT = Duration.ofSeconds(10);
  static final Duration SILENCE = Duration.ofMinutes(2);

  /** Of a store that does not answer the lease is left, as after a kill. */
  private static final long SECONDS_TO_LET_GO = 5;

  private static final int KEPT = 5;

  /** Hadoop's hooks run from the greatest down; Spark ends its own work at 50. */
  private static final int BEFORE_SPARK_ENDS = 100;

  private final Leases leases;
  private final Holder holder;
  private final boolean takenOver;
  private final ScheduledExecutorService heart;
  private final Runnable ending = this::endWithTheProcess;
  private boolean fenced;

  @SuppressWarnings("FutureReturnValueIgnored") // a beat that fails is told of where it fails
  private Lease(Leases leases, Holder holder, boolean takenOver) {
    this.leases = leases;
    this.holder = holder;
    this.takenOver = takenOver;
    this.fenced = !takenOver;
    this.heart = Executors.newSingleThreadScheduledExecutor(Lease::quietThread);
    this.heart.scheduleAtFixedRate(this::beat, 0, BEAT.toSeconds(), TimeUnit.SECONDS);
    ShutdownHookManager.get()
        .addShutdownHook(ending, BEFORE_SPARK_ENDS, SECONDS_TO_LET_GO, TimeUnit.SECONDS);
  }

  /**
   * Takes the lake.
   *
   * @param wait how long to wait for another holder to let go
   * @throws LakeHeld when another still holds it then
   */
  static Lease take(Leases leases, String command, Duration wait) {
    Instant end = Instant.now().plus(wait);
    while (true) {
      Optional<Lease> lease =
          leases.alone(
              () -> leases.liveHolder().isPresent() ? Optional.empty() : next(leases, command));
      if (lease.isPresent()) {
        return lease.get();
      }
      if (!Instant.now().isBefore(end)) {
        throw leases.held();
      }
      Leases.rest();
    }
  }

  /** The next lease; nothing where another program was quicker, which only a bucket lets happen. */
  private static Optional<Lease> next(Leases leases, String command) {
    Optional<Holder> last = leases.newest();
    boolean takenOver = last.isPresent() && !leases.isReleased(last.get().number());
    long number = last.map(Holder::number).orElse(0L) + 1;
    Holder holder = Holder.ofThisProcess(number, command);
    if (!leases.create(holder)) {
      return Optional.empty();
    }
    leases.prune(number - KEPT);
    return Optional.of(new Lease(leases, holder, takenOver));
  }

  /** The lease's number. */
  public long number() {
    return holder.number();
  }

  /** The file that says who holds it. */
  Path file() {
    return leases.file(number());
  }

  /**
   * Whether a holder before this one never let go, so that its transactions may still be under way.
   */
  public boolean takenOver() {
    return takenOver;
  }

  /**
   * Says that every table has a commit of this lease, so that nothing begun under an older one can
   * commit.
   */
  void fenced() {
    fenced = true;
  }

  /**
   * Does nothing while this lease holds.
   *
   * @throws LeaseLost when another has taken the lake over, or this lease was released
   */
  void check() {
    leases.check(number());
  }

  /** Lets go of the lake. Without fences it stays taken, for the next to take over and fence. */
  public void release() {
    stopBeating();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(ending);
    }
    if (fenced) {
      leases.release(number());
    }
  }

  /**
   * A signal ends the process in the middle of its work: the next need not wait for it, nor fence
   * its tables. Whatever still runs here commits no more.
   */
  private void endWithTheProcess() {
    stopBeating();
    try {
      if (fenced && leases.newestNumber() == number()) {
        leases.release(number());
      }
    } catch (RuntimeException e) {
      // the lake stays taken, and is taken over when this process has ended
    }
  }

  @Override
  public void close() {
    release();
  }

  void stopBeating() {
    heart.shutdownNow();
  }

  private void beat() {
    try {
      leases.beat(number());
    } catch (RuntimeException e) {
      // The disk may be full or away for a while; the next beat may do. Commits check the lease
      // themselves. A lease that is let go of cuts short the beat that is under way.
      if (!heart.isShutdown()) {
        org.slf4j.LoggerFactory.getLogger(Lease.class)
            .warn("Could not renew the lease of the lake: {}", e.getMessage());
      }
    }
  }

  private static Thread quietThread(Runnable work) {
    Thread thread = new Thread(work, "lake-lease");
    thread.setDaemon(true);
    return thread;
  }
}
