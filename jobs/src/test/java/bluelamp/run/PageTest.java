package bluelamp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {
  @Test
  void cutsMeaningsBetweenWordsAndKeepsLinesUnderAHundredColumns() {
    String page =
        new Page()
            .tables(
                List.of(
                    new Page.TableLine("published/runs", 1, "The log of runs. More of it."),
                    new Page.TableLine(
                        "published/leader_reach",
                        1_234_567,
                        "How far leaders carry: deliveries, potential reach as an interval, views and more")))
            .toString();
    assertEquals(
        "  published/runs                        1  The log of runs.\n"
            + "  published/leader_reach        1,234,567  How far leaders carry: deliveries, potential reach as …\n",
        page);
    assertTrue(page.lines().allMatch(line -> line.length() <= 100));
  }

  @Test
  void aLineOfProgressSaysCountRateAndRemainingTime() {
    String line = Progress.line("read 12 files", 6, 12, Duration.ofSeconds(3));
    assertEquals("read 12 files", line.substring(0, 44).strip());
    assertEquals("6 of 12 tasks, 2.0 a second, about 3 s left", line.substring(44).strip());
  }

  @Test
  void progressKnowsNoRemainingTimeBeforeAnythingIsDone() {
    assertEquals(
        "0 of 12 tasks, 0.0 a second",
        Progress.line("x", 0, 12, Duration.ZERO).substring(44).strip());
  }
}
