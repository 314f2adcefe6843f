package bluelamp.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Says where long work is: on a terminal one line that renews itself, with tasks done, their rate
 * and the time that the ones known of will still take; elsewhere one plain line when a stage is
 * over.
 */
public final class Progress implements AutoCloseable {
  private static final int RENEW_MILLIS = 500;

  private final PrintStream out;
  private final boolean terminal;
  private final AtomicLong known = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Double> seconds = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Stages under way, the oldest first. */
  private final Queue<String> stages = new ConcurrentLinkedQueue<>();

  private volatile Instant since = Instant.now();

  /** Progress of a session's work, told on standard error. */
  @SuppressWarnings("SystemConsoleNull") // Java 17 only
  public Progress(SparkSession spark) {
    this(spark, System.err, System.console() != null);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the line is renewed until close()
  Progress(SparkSession spark, PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    spark.sparkContext().addSparkListener(new TaskCounter());
    if (terminal) {
      clock.scheduleAtFixedRate(this::renew, RENEW_MILLIS, RENEW_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Does a stage of a run, be it beside others, and says so. */
  public <T> T stage(String name, Supplier<T> work) {
    Instant begun = Instant.now();
    if (stages.isEmpty()) {
      since = begun;
      known.set(0);
      done.set(0);
    }
    stages.add(name);
    T result;
    try {
      result = work.get();
    } finally {
      stages.remove(name);
    }
    double took = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    seconds.merge(name, took, Double::sum);
    out.printf(Locale.ROOT, "%s%-44s %6.1f s%n", terminal ? "\r\033[K" : "", name, took);
    return result;
  }

  /** Does a stage that gives nothing back. */
  public void stage(String name, Runnable work) {
    stage(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** How long the stages took that are over, in their order. */
  Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }

  private void renew() {
    String now = String.join(", ", stages);
    if (!now.isEmpty()) {
      out.print(
          "\r\033[K" + line(now, done.get(), known.get(), Duration.between(since, Instant.now())));
      out.flush();
    }
  }

  static String line(String stage, long done, long known, Duration elapsed) {
    double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
    double rate = done / seconds;
    String left =
        rate > 0 && known > done
            ? String.format(Locale.ROOT, ", about %.0f s left", (known - done) / rate)
            : "";
    return String.format(
        Locale.ROOT, "%-44s %d of %d tasks, %.1f a second%s", stage, done, known, rate, left);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private final class TaskCounter extends SparkListener {
    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
      known.addAndGet(submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
      done.incrementAndGet();
    }
  }
}
