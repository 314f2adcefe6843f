package bluelamp.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Shares work out among cores. */
final class Shares {
  /** What a compressed byte weighs; posts compress about eight times. */
  private static final int PACKED_WEIGHT = 8;

  private Shares() {}

  /** Shares of about equal weight: the heaviest bundle goes to the lightest share. */
  static List<List<Task>> of(List<Task> tasks, int most) {
    TreeMap<Integer, List<Task>> shares = new TreeMap<>();
    PriorityQueue<long[]> light =
        new PriorityQueue<>(
            Comparator.<long[]>comparingLong(w -> w[0]).thenComparingLong(w -> w[1]));
    for (int i = 0; i < Math.min(most, tasks.size()); i++) {
      light.add(new long[] {0, i});
    }
    List<Task> heaviest = new ArrayList<>(tasks);
    heaviest.sort(Comparator.comparingLong((Task task) -> -weight(task)));
    for (Task task : heaviest) {
      long[] share = light.remove();
      shares.computeIfAbsent((int) share[1], i -> new ArrayList<>()).add(task);
      share[0] += weight(task);
      light.add(share);
    }
    return new ArrayList<>(shares.values());
  }

  private static long weight(Task task) {
    boolean packed =
        task.bundle().files().stream()
            .anyMatch(file -> file.relativePath().matches(".*\\.(gz|zst)"));
    return 1 + task.bundle().bytes() * (packed ? PACKED_WEIGHT : 1);
  }
}
