package bluelamp.archive.record;

import bluelamp.archive.record.RecordScanner.Event;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Goes through objects inside each other, as threads are written: a post, its parent, its replies
 * and theirs. Every member that is no branch itself is an item, so that a tree of any size is read
 * a post at a time.
 */
final class Branches {
  private static final class Branch {
    final String path;
    final boolean array;
    final MemberNames names = new MemberNames();
    int index;

    Branch(String path, boolean array) {
      this.path = path;
      this.array = array;
    }
  }

  private final ByteWindow window;
  private final JsonSkipper skip;
  private final JsonWalk walk;
  private final Found found;
  private final Set<String> keys;
  private final Deque<Branch> open = new ArrayDeque<>();
  private String root;
  private Reason reason;

  /**
   * A reader of trees, one after another.
   *
   * @param keys the members that are branches when they hold an object or array
   */
  Branches(ByteWindow window, JsonSkipper skip, JsonWalk walk, Found found, Set<String> keys) {
    this.window = window;
    this.skip = skip;
    this.walk = walk;
    this.found = found;
    this.keys = keys;
  }

  boolean isBranch(String name, int c) {
    return (c == '{' || c == '[') && keys.contains(name);
  }

  /** Begins a tree at the value of its key. */
  void open(String name, int c) {
    open.clear();
    root = name;
    enter(name, c);
  }

  boolean isOver() {
    return open.isEmpty();
  }

  Reason reason() {
    return reason;
  }

  /** The branch that is being read, as it follows the envelope's own place. */
  String path() {
    return open.isEmpty() ? root : open.peek().path;
  }

  /** The next item; null at the end of a branch, or where it cannot go on. */
  Event next(String position) throws IOException {
    reason = null;
    Branch branch = open.element();
    int c = walk.separated(branch.array ? ']' : '}');
    if (c == (branch.array ? ']' : '}')) {
      window.at++;
      open.pop();
      return null;
    }
    return branch.array ? element(branch, c) : member(branch, c, position);
  }

  private Event element(Branch branch, int c) throws IOException {
    String path = branch.path + "[" + branch.index + "]";
    branch.index++;
    if (c == '{') {
      enter(path, c);
      return null;
    }
    window.mark();
    return c >= 0 && skip.value() ? passed() : stopped(c < 0 ? c : skip.stoppedAt());
  }

  private Event member(Branch branch, int c, String position) throws IOException {
    String name = walk.name(c);
    if (name == null) {
      return stopped(c < 0 ? c : skip.stoppedAt());
    }
    Reason fault = branch.names.faultOf(name);
    if (fault != null) {
      window.mark();
      reason = fault;
      return null;
    }
    String path = branch.path + "." + name;
    int value = walk.space();
    if (isBranch(name, value)) {
      enter(path, value);
      return null;
    }
    window.mark();
    skip.fresh();
    return skip.value()
        ? found.whole(Event.ITEM, root + "." + name, position + " " + path)
        : stopped(skip.stoppedAt());
  }

  private void enter(String path, int c) {
    window.unmark();
    if (open.size() >= Limits.BRANCHES) {
      window.mark();
      reason = Reason.TOO_DEEP;
      return;
    }
    walk.enter();
    open.push(new Branch(path, c == '['));
  }

  private Event passed() {
    window.unmark();
    return null;
  }

  private Event stopped(int why) {
    reason = walk.why(why);
    return null;
  }
}
