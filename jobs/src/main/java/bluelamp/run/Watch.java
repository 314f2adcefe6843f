package bluelamp.run;

import bluelamp.store.Bucket;
import bluelamp.store.S3;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Watches over a run whose lake lies in a bucket. The client that works with it rides out a short
 * outage by trying again, for up to ten minutes a request, and hundreds of requests make a night;
 * so a store that is gone for good is found out from beside.
 */
public final class Watch {
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** How long a store may be silent. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private Watch() {}

  /**
   * Does the work, and gives it up when the store of the lake has not answered for a minute. A lake
   * elsewhere is not watched.
   *
   * @throws Stop when the store is gone; what the run has begun is finished by the next
   */
  public static <T> T over(String lake, Configuration hadoop, Callable<T> work) throws Exception {
    if (!S3.holds(lake)) {
      return work.call();
    }
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(task, "run");
    worker.setDaemon(true);
    try (Bucket bucket = new Bucket(lake, hadoop)) {
      worker.start();
      return done(task, lake, bucket);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      worker.interrupt();
    }
  }

  private static <T> T done(FutureTask<T> task, String lake, Bucket bucket)
      throws InterruptedException, ExecutionException {
    long heard = System.nanoTime();
    while (true) {
      try {
        return task.get(LOOK.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException stillAtWork) {
        if (bucket.answers("_lake.json")) {
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
          throw gone(lake);
        }
      }
    }
  }

  private static Stop gone(String lake) {
    // What the run's threads still have to say of it is the same, a hundred times.
    Configurator.setRootLevel(Level.OFF);
    Configurator.setLevel("org.apache.hadoop.fs.s3a", Level.OFF);
    return new Stop(
        ExitCode.FAILED,
        "The store of "
            + lake
            + " has not answered for "
            + SILENCE.toSeconds()
            + " seconds, so the run was stopped. Nothing half-written stands. Run the same command again when it is"
            + " back: it finishes what was begun.");
  }
}
