package bluelamp.archive.record;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The clocks of a source that writes times without a zone: an hour of spring they never show, and
 * one of autumn they show twice.
 */
public final class Clocks {
  /** The clocks of sources whose times are known to be in UTC. */
  public static final Clocks UTC = of("UTC");

  private static final long SECOND = 1_000_000L;

  private final ZoneRules rules;
  private boolean twice;

  private Clocks(ZoneRules rules) {
    this.rules = rules;
  }

  /** The clocks of a zone, by its name; null where nobody has said which it is. */
  public static Clocks of(String zone) {
    return new Clocks(zone == null ? null : ZoneId.of(zone).getRules());
  }

  /** Forgets the record before. */
  public void nextRecord() {
    twice = false;
  }

  /** Whether a time of this record was one that the clocks showed twice. */
  public boolean showedTwice() {
    return twice;
  }

  /**
   * The instant at which the clocks showed a time, the first of two.
   *
   * @param local microseconds since 1970, as if the clocks were in UTC
   * @throws Refusal where they never did, or nobody has said whose clocks they are
   */
  long instant(long local) throws Refusal {
    if (rules == null) {
      throw new Refusal(Reason.BAD_TIME);
    }
    LocalDateTime shown =
        LocalDateTime.ofEpochSecond(Math.floorDiv(local, SECOND), 0, ZoneOffset.UTC);
    List<ZoneOffset> offsets = rules.getValidOffsets(shown);
    if (offsets.isEmpty()) {
      throw new Refusal(Reason.BAD_TIME);
    }
    twice |= offsets.size() > 1;
    return local - offsets.get(0).getTotalSeconds() * SECOND;
  }
}
