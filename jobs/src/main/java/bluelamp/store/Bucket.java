package bluelamp.store;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A bucket, asked by a client of its own that does not try again: the one that works with lakes
 * waits up to ten minutes for a store that is gone.
 */
public final class Bucket implements Closeable {
  private static final int LIMIT_SECONDS = 15;

  /** What the client itself may take to be made, from hundreds of cold classes. */
  private static final int MAKING_SECONDS = 60;

  private final String place;
  private final Configuration impatient;
  private final ExecutorService thread = Executors.newCachedThreadPool(Bucket::daemon);
  private FileSystem store;

  /**
   * The bucket of a place.
   *
   * @param settings what Hadoop is told of stores
   */
  public Bucket(String place, Configuration settings) {
    this.place = place;
    this.impatient = new Configuration(settings);
    impatient.set("fs.s3a.attempts.maximum", "1");
    impatient.set("fs.s3a.retry.limit", "1");
    impatient.set("fs.s3a.retry.interval", "100ms");
    // Less is raised to fifteen seconds.
    impatient.set("fs.s3a.connection.establish.timeout", "15s");
    impatient.set("fs.s3a.connection.request.timeout", "15s");
  }

  /**
   * Asks for the first name under the place.
   *
   * @throws BucketFault when there is no answer, or it is a refusal
   */
  public void mustBeReadable() {
    within(
        "read",
        () -> {
          try {
            return store().listStatusIterator(new Path(place)).hasNext();
          } catch (FileNotFoundException empty) {
            return false;
          }
        });
  }

  /**
   * Makes an object under the place, tries to make it again, and deletes it.
   *
   * @throws BucketFault when the credentials may not, or when it could be made twice
   */
  public void mustMakeObjectsOnce() {
    boolean once = within("write to", this::makesObjectsOnce);
    if (!once) {
      throw new BucketFault(
          BucketFault.Kind.UNSAFE,
          "The store of "
              + place
              + " has no conditional create (If-None-Match: *), so two programs could overwrite each other's commits."
              + " Nothing was done. Use a store that has it: Amazon S3, or MinIO from 2024 on.");
    }
  }

  private boolean makesObjectsOnce() throws IOException {
    Path probe = new Path(place, "_probe-" + UUID.randomUUID());
    WholeObject.make(store(), probe, "one".getBytes(StandardCharsets.UTF_8));
    try {
      WholeObject.make(store(), probe, "two".getBytes(StandardCharsets.UTF_8));
      return false;
    } catch (FileAlreadyExistsException refused) {
      return true;
    } finally {
      store().delete(probe, false);
    }
  }

  /** Asks for one object by a HEAD; any answer will do, the one that it is not there too. */
  public boolean answers(String object) {
    try {
      return within("read", () -> answered(new Path(place, object)));
    } catch (BucketFault fault) {
      return fault.kind() != BucketFault.Kind.SILENT;
    }
  }

  private boolean answered(Path object) throws IOException {
    try {
      return store().getFileStatus(object) != null;
    } catch (FileNotFoundException absent) {
      return true;
    }
  }

  private interface Ask<T> {
    T answer() throws IOException;
  }

  private <T> T within(String doing, Ask<T> ask) {
    try {
      thread.submit(this::store).get(MAKING_SECONDS, TimeUnit.SECONDS);
      return thread.submit(ask::answer).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw BucketFault.silent(place, "no answer within " + LIMIT_SECONDS + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BucketFault.silent(place, "interrupted");
    } catch (ExecutionException e) {
      throw fault(e.getCause(), doing);
    }
  }

  private BucketFault fault(Throwable cause, String doing) {
    if (cause instanceof IOException io) {
      return BucketFault.of(io, place, doing);
    }
    if (cause.toString().contains("ClassNotFound") || cause instanceof NoClassDefFoundError) {
      return new BucketFault(
          BucketFault.Kind.NOT_SET_UP,
          "What reads buckets is not on the class path, so "
              + place
              + " was not looked at. Nothing was done. Start Bluelamp by jobs/bluelamp, which fetches it, or add the jars"
              + " of target/s3 (README, “On S3”).");
    }
    return BucketFault.of(new IOException(cause), place, doing);
  }

  private synchronized FileSystem store() throws IOException {
    if (store == null) {
      store = FileSystem.newInstance(URI.create(place), impatient);
    }
    return store;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "bucket");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    if (store != null) {
      try {
        store.close();
      } catch (IOException e) {
        org.slf4j.LoggerFactory.getLogger(Bucket.class)
            .debug("A client of {} could not be closed", place, e);
      }
    }
  }
}
