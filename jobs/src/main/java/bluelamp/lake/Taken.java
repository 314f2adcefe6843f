package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a table has taken in of plans. Every commit repeats it, so the newest one answers however
 * much of the log has been cleared away.
 *
 * @param plan the number of the last plan taken in whole, 0 before the first
 * @param steps the number of the last plan of each step, by the step's name
 */
record Taken(long plan, Map<String, Long> steps) {
  static final Taken NOTHING = new Taken(0, Map.of());

  /** What a table has taken in, with a map of its own. */
  Taken {
    steps = Map.copyOf(steps);
  }

  /** As a stamp says. */
  static Taken of(JsonNode stamp) {
    Map<String, Long> steps = new TreeMap<>();
    stamp
        .path("steps")
        .fields()
        .forEachRemaining(step -> steps.put(step.getKey(), step.getValue().asLong()));
    return new Taken(stamp.path("absorbed").asLong(), steps);
  }

  /** The same after one more step. */
  Taken with(Step step) {
    Map<String, Long> after = new TreeMap<>(steps);
    after.put(step.name(), step.plan());
    return new Taken(step.absorbs() ? Math.max(step.plan(), plan) : plan, after);
  }

  /** The number of the last plan of a step, if it was ever done. */
  OptionalLong planOf(String step) {
    Long last = steps.get(step);
    return last == null ? OptionalLong.empty() : OptionalLong.of(last);
  }
}
