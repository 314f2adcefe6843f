package bluelamp.sample;

import java.util.ArrayList;
import java.util.List;

/** Whoever posts or is answered and is not of the police. */
record Strangers(long seed) {
  private static final String[] FIRST = {
    "willow", "heather", "maple", "kestrel", "harbour", "pebble", "clover", "juniper", "otter",
    "finch", "bracken", "thistle"
  };
  private static final String[] SECOND = {
    "walks", "reads", "bakes", "gardens", "rides", "sings", "knits", "runs"
  };

  /** A member of the public who writes to an account. */
  Voice member(int account, int number) {
    long hash = Draws.mix(seed, 5, account, number);
    String first = FIRST[Math.floorMod(hash, FIRST.length)];
    String second = SECOND[Math.floorMod(hash >> 8, SECOND.length)];
    String handle = first.charAt(0) + second + (account * 1_000 + number);
    String id = Long.toString(82_000_000_000L + account * 10_000_000L + number);
    return Voice.outside(id, handle, first + " " + second, "", 20 + Math.floorMod(hash, 900L));
  }

  /** The partners of a force, told by their handles of at most 15 letters: partner_handles.csv. */
  List<Voice> partners(int force) {
    String letters = String.valueOf((char) ('A' + force % 26)) + (char) ('a' + force / 26);
    List<Voice> partners = new ArrayList<>();
    for (String kind : new String[] {"TownCouncil", "FireRescue"}) {
      String id = Long.toString(73_000_000_000L + force * 10L + kind.length());
      String name = "Ex" + letters + "wold " + kind;
      String about = "An invented " + kind + ".";
      partners.add(Voice.outside(id, "Ex" + letters + kind, name, about, 5_000 + force * 31L));
    }
    return partners;
  }

  /** A news desk whose posts are passed on. */
  Voice outsider(int number) {
    String id = Long.toString(91_000_000_000L + number * 1_013L);
    int called = number + 1;
    String name = "Vale radio " + called;
    String about = "News of an invented vale.";
    return Voice.outside(id, "vale_radio" + called, name, about, 900 + 70L * number);
  }
}
