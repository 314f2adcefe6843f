package bluelamp;

import bluelamp.lake.HurtLogStore;
import bluelamp.testing.OtherJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A night in a Java of its own, which can be ended at any instant. */
final class OtherNight implements AutoCloseable {
  private final Place place;
  private final Path said;
  private final Process process;
  private final long leasesBefore;
  private final int commitsBefore;

  /**
   * Begins it.
   *
   * @param halt how it ends itself, see {@link HurtLogStore#HALT}; or an empty text
   */
  OtherNight(Place place, String halt) throws IOException {
    this.place = place;
    this.leasesBefore = leases();
    this.commitsBefore = TinyNight.commits(place);
    this.said = Files.createTempFile(place.root(), "said", ".txt");
    List<String> arguments = new ArrayList<>(List.of(place.nightly(TinyNight.LENIENT)));
    HurtLogStore.SETTING.forEach(
        (key, value) -> arguments.addAll(List.of("--conf", key + "=" + value)));
    List<String> halting = List.of(HurtLogStore.HALT + "=" + halt);
    process =
        OtherJava.of("1g", "bluelamp.Main", halting, arguments)
            .redirectOutput(said.toFile())
            .start();
  }

  /** Waits until it holds the lake and has made so many commits; false when it ended before. */
  boolean hasCommitted(int commits) throws InterruptedException {
    while (process.isAlive()
        && (leases() == leasesBefore || TinyNight.commits(place) < commitsBefore + commits)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return process.isAlive();
  }

  /** Sends it SIGTERM. */
  void end() {
    process.destroy();
  }

  /** Kills it; false when it had ended before. */
  boolean killed() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  /** Its exit code, when it has ended. */
  int code() throws InterruptedException {
    return process.waitFor();
  }

  /** All that it said. */
  String said() throws IOException {
    return Files.readString(said);
  }

  private long leases() {
    Path folder = place.lake().resolve("_lease");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+\\.json"))
          .mapToLong(name -> Long.parseLong(name.replace(".json", "")))
          .max()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return leasesBefore; // a file went while the folder was listed
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
