package bluelamp.sample;

import java.time.Instant;

/** What a profile shows on the morning of a day. */
record Profiles(Span span, DayPlan plan) {

  long followers(Voice voice, Instant seen) {
    return voice.followersOn(span.dayOf(seen));
  }

  String handle(Voice voice, Instant seen) {
    return voice.handleOn(span.dayOf(seen));
  }

  /**
   * Posts written in all: exactly what the account wrote in the sample, and what it had written
   * before.
   */
  long written(Voice voice, Instant seen) {
    int day = span.dayOf(seen);
    return voice.isOfficial()
        ? voice.postsBefore() + plan.writtenByMorning(voice.account(), day)
        : voice.postsBefore() + Math.max(0, day);
  }
}
