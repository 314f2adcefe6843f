package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However the same files arrive over several nights, the lake comes to what one night on all of
 * them makes. Budget: twelve minutes; two nights in one order are in {@link KillNightTest}.
 */
@Tag("slow")
class OrdersTest {
  @TempDir Path folder;

  /** Three shares of the files, bundles torn apart. */
  private static List<List<String>> shares(List<String> files, int seed) {
    List<List<String>> shares = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String file : files) {
      shares.get(Math.floorMod((file + seed).hashCode(), 3)).add(file);
    }
    return shares;
  }

  @Test
  void theWholeSampleInThreeNights() {
    Place place = Place.at(folder);
    shares(SmallSample.files(), 1).forEach(share -> place.deliver(share).night(TinyNight.LENIENT));
    place.assertSameTables(FinishedNight.place());
  }

  @Test
  void threeNightsInOneOrder() {
    Place place = Place.at(folder);
    shares(TinyNight.files(), 1).forEach(share -> place.deliver(share).night(TinyNight.LENIENT));
    place.assertSameTables(TinyNight.quiet());
  }

  @Test
  void readInOneOrderAndMeasuredNowAndThen() {
    Place place = Place.at(folder);
    List<List<String>> shares = shares(TinyNight.files(), 2);
    read(place.deliver(shares.get(2)));
    place.deliver(shares.get(0)).night(TinyNight.LENIENT);
    read(place.deliver(shares.get(1)));
    assertEquals(0, Said.by(place.arguments("measure")).code());
    place.assertSameTables(TinyNight.quiet());
  }

  /** Replies stand as answers to nobody known until what they answer is there. */
  @Test
  void whatIsAnsweredArrivesLast() {
    Place place = Place.at(folder);
    List<String> last = new ArrayList<>();
    List<String> first = new ArrayList<>();
    TinyNight.files().forEach(file -> (file.contains("/mentions/") ? last : first).add(file));
    place.deliver(first).night(TinyNight.LENIENT);
    place.deliver(last).night(TinyNight.LENIENT);
    place.assertSameTables(TinyNight.quiet());
  }

  private static void read(Place place) {
    Said said = Said.by(place.arguments("ingest", TinyNight.LENIENT));
    assertEquals(0, said.code(), said.err());
  }

  /**
   * An account registered later, another's end set later, and a third that was not of the police.
   */
  @Test
  void theRegistryChanges() throws IOException {
    Place place = Place.at(folder);
    Path accounts = place.registry().resolve("accounts.csv");
    String right = Files.readString(accounts);
    change(
        accounts,
        lines -> {
          lines.remove(1);
          lines.set(2, lines.get(2).replaceFirst(",$", ",2023-12-01"));
          String gone = lines.get(3).replaceFirst("x,\\d+,\\w+,", "x,61999999998,ExNobody,");
          lines.add(gone);
          return lines;
        });
    assertNotEquals(right, Files.readString(accounts));
    place.deliver(TinyNight.files()).night(TinyNight.LENIENT);
    Files.writeString(accounts, right);
    place.night(TinyNight.LENIENT);
    place.assertSameTables(TinyNight.quiet());
  }

  @Test
  void harvestsAreDeclaredLater() throws IOException {
    Place place = Place.at(folder);
    Path harvests = place.registry().resolve("harvests.csv");
    String right = Files.readString(harvests);
    change(harvests, lines -> lines.subList(0, 1));
    place.deliver(TinyNight.files()).night(TinyNight.LENIENT);
    Files.writeString(harvests, right);
    place.night(TinyNight.LENIENT);
    place.assertSameTables(TinyNight.quiet());
  }

  private static void change(Path file, UnaryOperator<List<String>> how) throws IOException {
    Files.write(file, how.apply(new ArrayList<>(Files.readAllLines(file))));
  }
}
