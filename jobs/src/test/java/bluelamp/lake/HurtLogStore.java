package bluelamp.lake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The lake's log store, which fails at commits as it is told to; told nothing, it is as ever. */
public final class HurtLogStore extends LeasedLogStore {
  /** What has Spark use it. */
  public static final Map<String, String> SETTING =
      Map.of(LogStores.FILE, HurtLogStore.class.getName());

  /** How another Java ends at a commit: a fault, a colon, and how many commits go well first. */
  public static final String HALT = "bluelamp.test.halt";

  /** The exit code of a Java that ended so. */
  public static final int HALTED = 99;

  /** When a commit fails. */
  public enum Fault {
    /** Nothing was written. */
    BEFORE,
    /** It was written, and the program fails. */
    AFTER,
    /** It was written, and the store says that somebody else has done so. */
    ANSWER_LOST
  }

  /** Whoever takes a lake over commits to every table first; these are no steps of a night. */
  private static final String FENCE = "\"operation\":\"SET TBLPROPERTIES\"";

  private static final Set<String> HURT = new ConcurrentSkipListSet<>();
  private static final AtomicInteger WELL = new AtomicInteger();
  private static volatile Function<String, Fault> faults = path -> null;

  /** The store as Delta makes it. */
  public HurtLogStore(Configuration conf) {
    super(conf);
  }

  /** From here on each commit to a lake fails once, in one way after another from this on. */
  public static void hurtOnce(java.nio.file.Path lake, Fault first) {
    HURT.clear();
    List<Fault> all = List.of(Fault.values());
    faults =
        path ->
            path.startsWith(lake + "/") && HURT.add(path)
                ? all.get(Math.floorMod(all.indexOf(first) + path.hashCode(), all.size()))
                : null;
  }

  /** From here on commits to a lake fail, but for so many first. */
  public static void failAfter(java.nio.file.Path lake, int well) {
    WELL.set(well);
    faults =
        path -> path.startsWith(lake + "/") && WELL.getAndDecrement() <= 0 ? Fault.BEFORE : null;
  }

  /** From here on no commit fails; tells which have failed once. */
  public static List<String> heal() {
    faults = path -> null;
    return new ArrayList<>(HURT);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration conf)
      throws IOException {
    List<String> lines = new ArrayList<>();
    actions.forEachRemaining(lines::add);
    if (lines.stream().anyMatch(line -> line.contains(FENCE))) {
      super.write(path, lines.iterator(), overwrite, conf);
      return;
    }
    Fault fault = faults.apply(path.toUri().getPath());
    if (fault == Fault.BEFORE) {
      throw new IOException("A fault before the commit");
    }
    String halt = System.getProperty(HALT, "");
    boolean last = !halt.isEmpty() && WELL.getAndIncrement() == wellBefore(halt);
    if (last && halt.startsWith(Fault.BEFORE.name())) {
      Runtime.getRuntime().halt(HALTED);
    }
    super.write(path, lines.iterator(), overwrite, conf);
    if (last) {
      Runtime.getRuntime().halt(HALTED);
    }
    if (fault != null) {
      throw fault == Fault.AFTER
          ? new IOException("A fault after the commit")
          : new FileAlreadyExistsException(path.toString());
    }
  }

  private static int wellBefore(String halt) {
    return Integer.parseInt(halt.substring(halt.indexOf(':') + 1));
  }
}
