package bluelamp.testing;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/** The disk of this machine, on which somebody else works meanwhile. */
public final class UnsteadyFiles extends RawLocalFileSystem {
  private static final String SCHEME = "unsteady:";

  /** Work on files. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws IOException;
  }

  private static final AtomicReference<Work> MEANWHILE = new AtomicReference<>();
  private static volatile boolean inTasks;

  /** Has somebody do this, once, right before a task opens a file. */
  public static void beforeATaskReads(Work work) {
    meanwhile(work, true);
  }

  /** Has somebody do this, once, right before the driver opens a file. */
  public static void beforeTheDriverReads(Work work) {
    meanwhile(work, false);
  }

  /** How a place of the disk is named here. */
  public static String place(java.nio.file.Path path) {
    TestSpark.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.unsteady.impl", UnsteadyFiles.class.getName());
    return SCHEME + path;
  }

  private static void meanwhile(Work work, boolean whereTasksAre) {
    inTasks = whereTasksAre;
    MEANWHILE.set(work);
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + "///");
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    if (inTasks == (TaskContext.get() != null)) {
      Work work = MEANWHILE.getAndSet(null);
      if (work != null) {
        work.run();
      }
    }
    return super.open(path, buffer);
  }
}
