package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What every commit says of itself, as JSON in Delta's {@code userMetadata}. */
final class Stamp {
  private Stamp() {}

  /** The stamp of a plan's step. */
  static String of(Step step, long lease, Taken before) {
    return base(lease, before.with(step))
        .put("plan", step.plan())
        .put("step", step.name())
        .put("run_id", step.runId())
        .toString();
  }

  /** The stamp of a commit that belongs to no plan. */
  static String of(String step, long lease, Taken before) {
    return base(lease, before).put("step", step).toString();
  }

  /** The stamp in the lines of a commit file. */
  static Optional<JsonNode> inCommit(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("{\"commitInfo\""))
        .findFirst()
        .flatMap(LakeJson::tree)
        .map(tree -> tree.path("commitInfo").path("userMetadata"))
        .filter(JsonNode::isTextual)
        .flatMap(text -> LakeJson.tree(text.asText()));
  }

  private static ObjectNode base(long lease, Taken taken) {
    ObjectNode stamp =
        LakeJson.MAPPER.createObjectNode().put("lease", lease).put("absorbed", taken.plan());
    stamp.set("steps", LakeJson.MAPPER.valueToTree(taken.steps()));
    return stamp;
  }
}
