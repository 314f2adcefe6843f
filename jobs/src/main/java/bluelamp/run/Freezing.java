package bluelamp.run;

import bluelamp.lake.Intent;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.registry.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Writes down what a run will do, before it does any of it. */
final class Freezing {
  static final String MAX_REFUSED = "max_refused";
  static final String ARCHIVES = "archives";
  static final String REGISTRY = "registry";
  static final String REGISTRY_HASH = "registry_hash";
  static final String GOAL = "goal";

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Lake lake;
  private final TakenIn last;
  private final Configuration hadoop;

  Freezing(Lake lake, TakenIn last, Configuration hadoop) {
    this.lake = lake;
    this.last = last;
    this.hadoop = hadoop;
  }

  /** Writes the plan down; from here on it will be finished, by this run or the next. */
  Plan freeze(Order order, Finding found, Registry registry, String metricVersion) {
    long number = lake.plans().next();
    Instant now = Instant.now();
    String runId = "%s-%06d".formatted(RUN_ID.format(now), number);
    Map<String, String> options = new LinkedHashMap<>();
    options.put(MAX_REFUSED, String.valueOf(order.maxRefused()));
    options.put(ARCHIVES, order.reads() ? everywhere(order.archives()) : "");
    options.put(REGISTRY, registryOf(order));
    options.put(REGISTRY_HASH, registry.bytesHash());
    options.put(GOAL, order.goal().word());
    options.put(Lifted.OPTION, Lifted.option(found.lifts(), last));
    Models.ofToday().writeInto(options);
    List<String> accepted =
        Stream.concat(order.accepted().stream(), found.readAgain().stream())
            .distinct()
            .sorted()
            .toList();
    Intent intent =
        new Intent(
            number,
            runId,
            order.command(),
            now.toString(),
            metricVersion,
            order.key().fingerprint(),
            found.fresh(),
            accepted,
            options);
    return lake.plans().freeze(intent, registry.content());
  }

  /** The place as executors name it, whose working folders are others than the driver's. */
  private String everywhere(String place) {
    try {
      Path path = new Path(place);
      return path.getFileSystem(hadoop).makeQualified(path).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("The archives in " + place + " cannot be reached.", e);
    }
  }

  /** Where the registry came from; empty for the one that ships. */
  private String registryOf(Order order) {
    return Optional.ofNullable(order.registry()).or(() -> last.option(REGISTRY)).orElse("");
  }
}
