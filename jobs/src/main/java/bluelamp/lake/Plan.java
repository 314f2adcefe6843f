package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/**
 * A run's folder, {@code _plans/000007}: what it set out to do ({@code plan.json}, {@code
 * registry-…/}), what it read ({@code staged-…/}), which days that touched ({@code touched-…/}),
 * how far it came ({@code run.json}) and how it ended ({@code closed.json}). A plan without an end
 * is finished by the next run.
 */
public final class Plan {
  static final String FILE = "plan.json";
  private static final String REGISTRY = "registry";
  private static final String INSTANT = "as_of";

  private final Lake lake;
  private final Path folder;
  private final Intent intent;
  private final Path registry;

  Plan(Lake lake, Path folder) {
    this.lake = lake;
    this.folder = folder;
    JsonNode frozen = lake.files().read(new Path(folder, FILE), JsonNode.class);
    this.intent = LakeJson.MAPPER.convertValue(frozen, Intent.class);
    this.registry = new Path(folder, frozen.path(REGISTRY).asText(REGISTRY));
  }

  /**
   * A plan's file: the intent, and which folder holds the registry. Each lease writes that to a
   * folder of its own, so that one that lost the lake cannot change what the next has frozen.
   */
  static JsonNode written(Intent intent, Path registry) {
    ObjectNode frozen = LakeJson.MAPPER.valueToTree(intent);
    return frozen.put(REGISTRY, registry.getName());
  }

  /** The plan's number. */
  public long number() {
    return intent.number();
  }

  /** What was frozen at its beginning. */
  public Intent intent() {
    return intent;
  }

  /**
   * A commit of the plan, after which its table has absorbed it.
   *
   * @param name what the commit does, see {@link Step}
   */
  public Step step(String name) {
    return Step.of(number(), name, intent.runId());
  }

  /** The registry's files as they were then, by name. */
  public Map<String, byte[]> registry() {
    Map<String, byte[]> files = new TreeMap<>();
    lake.files()
        .in(registry)
        .forEach(file -> files.put(file.getPath().getName(), lake.files().bytes(file.getPath())));
    return files;
  }

  /** The records read from the archives; gone when the plan is closed. */
  public Part staged() {
    return part("staged");
  }

  /**
   * The accounts and days that what arrived has touched; kept for tables that absorb the plan
   * later.
   */
  public Part touched() {
    return part("touched");
  }

  /** Any other rows that the plan keeps. */
  public Part part(String name) {
    return new Part(lake, folder, name);
  }

  /** The instant up to which the archives tell, once it is known. */
  public Optional<Instant> asOf() {
    return lake.files()
        .find(file("as_of.json"), JsonNode.class)
        .map(node -> Instant.parse(node.path(INSTANT).asText()));
  }

  /** Freezes that instant. */
  public void freezeAsOf(Instant instant) {
    write("as_of.json", Map.of(INSTANT, instant.toString()));
  }

  /** Writes down that a stage is done, and what it came to. */
  public void note(String stage, Map<String, Object> facts) {
    ObjectNode notes = notes().deepCopy();
    Map<String, Object> dated = new LinkedHashMap<>(facts);
    dated.put("done", Instant.now().toString());
    notes.set(stage, LakeJson.MAPPER.valueToTree(dated));
    write("run.json", notes);
  }

  /** What the stages came to so far, by stage. */
  public ObjectNode notes() {
    return lake.files()
        .find(file("run.json"), ObjectNode.class)
        .orElseGet(LakeJson.MAPPER::createObjectNode);
  }

  /** Ends the plan; what it staged goes. */
  public void close(String outcome) {
    write("closed.json", Map.of("outcome", outcome, "ended", Instant.now().toString()));
    sweep();
  }

  /** How the plan ended; nothing while it has not. */
  public Optional<String> outcome() {
    return lake.files()
        .find(file("closed.json"), JsonNode.class)
        .map(node -> node.path("outcome").asText());
  }

  void sweep() {
    staged().delete();
  }

  private void write(String name, Object content) {
    lake.held(
        () -> {
          lake.files().write(file(name), content);
          return null;
        });
  }

  private Path file(String name) {
    return new Path(folder, name);
  }
}
