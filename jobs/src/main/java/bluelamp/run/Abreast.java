package bluelamp.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent work on small tables, four at a time: most of a small commit is waiting. */
final class Abreast {
  private static final int LANES = 4;

  private Abreast() {}

  /** Does all of it; when some fails, the rest still ends before the first failure is thrown. */
  static void run(List<Runnable> work) {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      List<Future<?>> begun = new ArrayList<>();
      work.forEach(each -> begun.add(lanes.submit(each)));
      RuntimeException first = null;
      for (Future<?> each : begun) {
        RuntimeException failure = failureOf(each);
        first = first == null ? failure : first;
      }
      if (first != null) {
        throw first;
      }
    } finally {
      lanes.shutdown();
    }
  }

  /** Does one work and the other: at the same time where they are independent. */
  static void run(Runnable one, Runnable other, boolean independent) {
    if (independent) {
      run(List.of(one, other));
    } else {
      one.run();
      other.run();
    }
  }

  private static RuntimeException failureOf(Future<?> begun) {
    try {
      begun.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("The run was interrupted; run it again.", e);
    }
  }
}
