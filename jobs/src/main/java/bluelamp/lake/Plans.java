package bluelamp.lake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The folder {@code _plans}. A plan is there from the moment that its {@code plan.json} is. */
public final class Plans {
  /** How many plans stay after every table has absorbed them. */
  public static final int KEPT = 30;

  private final Lake lake;

  Plans(Lake lake) {
    this.lake = lake;
  }

  /** The number of the next plan; a folder that never became a plan does not use one up. */
  public long next() {
    return folders().filter(this::isFrozen).mapToLong(LakePaths::numberOf).max().orElse(0) + 1;
  }

  /** Begins a plan: from here on it will be finished, by this run or the next. */
  public Plan freeze(Intent intent, Map<String, byte[]> registry) {
    Path folder = folder(intent.number());
    return lake.held(
        () -> {
          if (isFrozen(folder)) {
            throw new IllegalStateException(
                "There is a plan %d already; a frozen plan is not changed. Nothing was written."
                    .formatted(intent.number()));
          }
          lake.files().clear(folder, lake.lease().file());
          Path content = new Path(folder, "registry-" + LakePaths.numbered(lake.lease().number()));
          registry.forEach((name, bytes) -> lake.files().write(new Path(content, name), bytes));
          lake.files().create(new Path(folder, Plan.FILE), Plan.written(intent, content));
          return new Plan(lake, folder);
        });
  }

  /** The plan that was begun and has not ended, if there is one. */
  public Optional<Plan> unfinished() {
    return all().filter(plan -> plan.outcome().isEmpty()).findFirst();
  }

  /**
   * The plans after this number that touched days, in their order: what a table with that number
   * has to absorb.
   */
  public List<Plan> later(long than) {
    return folders()
        .filter(folder -> LakePaths.numberOf(folder) > than && isFrozen(folder))
        .map(folder -> new Plan(lake, folder))
        .filter(plan -> plan.touched().isComplete())
        .toList();
  }

  /** The plan of a number. */
  public Optional<Plan> of(long number) {
    return Optional.of(folder(number)).filter(this::isFrozen).map(folder -> new Plan(lake, folder));
  }

  /** Every plan, in the order of numbers. */
  public Stream<Plan> all() {
    return folders().filter(this::isFrozen).map(folder -> new Plan(lake, folder));
  }

  /**
   * Forgets plans that every table has long absorbed; the last ones stay, for whoever asks what
   * happened.
   *
   * @param absorbed the least number of a plan that a table has absorbed last
   */
  public void forget(long absorbed) {
    List<Path> old =
        folders().sorted().filter(folder -> LakePaths.numberOf(folder) < absorbed).toList();
    lake.held(
        () -> {
          old.subList(0, Math.max(0, old.size() - KEPT)).forEach(lake.files()::delete);
          return null;
        });
  }

  /** Removes what closed plans had staged, where a kill left it. */
  public void sweep() {
    lake.held(
        () -> {
          all().filter(plan -> plan.outcome().isPresent()).forEach(Plan::sweep);
          return null;
        });
  }

  private Stream<Path> folders() {
    return lake.files().in(lake.place(LakePaths.PLANS)).stream()
        .filter(FileStatus::isDirectory)
        .map(FileStatus::getPath)
        .filter(path -> LakePaths.numberOf(path) > 0);
  }

  private boolean isFrozen(Path folder) {
    return lake.files().exists(new Path(folder, Plan.FILE));
  }

  private Path folder(long number) {
    return new Path(lake.place(LakePaths.PLANS), LakePaths.numbered(number));
  }
}
