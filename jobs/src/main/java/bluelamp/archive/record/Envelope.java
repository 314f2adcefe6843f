package bluelamp.archive.record;

import bluelamp.archive.record.RecordScanner.Event;
import java.io.IOException;
import java.util.Queue;
import java.util.Set;

/** Hands out the items of an envelope: single objects, arrays, and arrays within its group. */
final class Envelope {
  private enum Place {
    MEMBERS,
    GROUP,
    BRANCHES,
    ITEMS
  }

  private static final int NO_INDEX = -1;

  private final ByteWindow window;
  private final JsonSkipper skip;
  private final JsonWalk walk;
  private final Found found;
  private final String groupKey;
  private final Branches branches;
  private final MemberNames names = new MemberNames();

  private Place place;
  private String position;
  private Queue<ObjectScanner.Early> early;
  private String pendingKey;
  private boolean inGroup;
  private String itemKey;
  private int itemIndex;
  private Reason reason;

  /**
   * A reader of envelopes, one after another.
   *
   * @param groupKey the key whose members are arrays of items themselves
   * @param branchKeys the keys whose objects are gone into like the envelope itself
   */
  Envelope(
      ByteWindow window,
      JsonSkipper skip,
      JsonWalk walk,
      Found found,
      String groupKey,
      Set<String> branchKeys) {
    this.window = window;
    this.skip = skip;
    this.walk = walk;
    this.found = found;
    this.groupKey = groupKey;
    this.branches = new Branches(window, skip, walk, found, branchKeys);
  }

  /** Begins an envelope at the value of its first key. */
  void open(String where, ObjectScanner object) {
    position = where;
    pendingKey = object.envelopeKey();
    early = object.early();
    names.clear();
    names.add(pendingKey);
    early.forEach(member -> names.add(member.key));
    inGroup = false;
    itemKey = null;
    place = Place.MEMBERS;
    window.unmark();
  }

  /** The next item, or the end; null where it cannot go on, {@link #reason} says why. */
  Event next() throws IOException {
    reason = null;
    Event event = null;
    while (event == null && reason == null) {
      event =
          switch (place) {
            case MEMBERS -> member();
            case GROUP -> groupMember();
            case BRANCHES -> branch();
            case ITEMS -> item();
          };
    }
    return event;
  }

  Reason reason() {
    return reason;
  }

  /** The part that was being read, as it follows the envelope's own place. */
  String part() {
    if (place == Place.BRANCHES) {
      return " " + branches.path();
    }
    if (itemKey == null) {
      return "";
    }
    return itemIndex == NO_INDEX
        ? " " + itemKey
        : " " + itemKey + "[" + Math.max(0, itemIndex - 1) + "]";
  }

  private Event member() throws IOException {
    if (!early.isEmpty()) {
      ObjectScanner.Early item = early.poll();
      return found.early(item, position + " " + item.key);
    }
    if (pendingKey != null) {
      String name = pendingKey;
      pendingKey = null;
      return value(name, walk.space());
    }
    int c = walk.separated('}');
    if (c == '}') {
      window.at++;
      return found.place(Event.ENVELOPE_END, position);
    }
    String name = walk.name(c);
    if (name == null) {
      return stopped(c < 0 ? c : skip.stoppedAt());
    }
    Reason fault = names.faultOf(name);
    if (fault != null) {
      window.mark();
      reason = fault;
      return null;
    }
    c = walk.space();
    return c == '{' || c == '[' ? value(name, c) : skipped();
  }

  private Event groupMember() throws IOException {
    int c = walk.separated('}');
    if (c == '}') {
      window.at++;
      inGroup = false;
      place = Place.MEMBERS;
      return null;
    }
    String name = walk.name(c);
    if (name == null) {
      return stopped(c < 0 ? c : skip.stoppedAt());
    }
    c = walk.space();
    return c == '[' ? value(groupKey + "." + name, c) : skipped();
  }

  private Event branch() throws IOException {
    Event event = branches.next(position);
    reason = branches.reason();
    if (event == null && reason == null && branches.isOver()) {
      place = Place.MEMBERS;
    }
    return event;
  }

  private Event skipped() throws IOException {
    if (!skip.value()) {
      return stopped(skip.stoppedAt());
    }
    window.unmark();
    return null;
  }

  private Event value(String name, int c) throws IOException {
    window.unmark();
    if (branches.isBranch(name, c)) {
      branches.open(name, c);
      place = Place.BRANCHES;
      return null;
    }
    boolean group = c == '{' && name.equals(groupKey);
    if (group || c == '[') {
      walk.enter();
      inGroup |= group;
      place = group ? Place.GROUP : Place.ITEMS;
      itemKey = group ? itemKey : name;
      itemIndex = group ? itemIndex : 0;
      return null;
    }
    itemKey = name;
    itemIndex = NO_INDEX;
    window.mark();
    skip.fresh();
    return skip.value()
        ? found.whole(Event.ITEM, name, position + " " + name)
        : stopped(skip.stoppedAt());
  }

  private Event item() throws IOException {
    int c = walk.separated(']');
    if (c == ']') {
      window.at++;
      if (itemIndex == 0) {
        // Mastodon's exports name their list twice, the first time empty: that leaves nothing open.
        names.forget(itemKey);
      }
      place = inGroup ? Place.GROUP : Place.MEMBERS;
      return null;
    }
    window.mark();
    if (c < 0) {
      return stopped(c);
    }
    skip.fresh();
    String where = position + " " + itemKey + "[" + itemIndex + "]";
    itemIndex++;
    return skip.value() ? found.whole(Event.ITEM, itemKey, where) : stopped(skip.stoppedAt());
  }

  private Event stopped(int why) {
    reason = walk.why(why);
    return null;
  }
}
