package bluelamp.archive.record;

import java.util.HashSet;
import java.util.Set;

/** The names of an object's members so far: none may come twice, and there is an end to them. */
final class MemberNames {
  private final Set<String> seen = new HashSet<>();

  void clear() {
    seen.clear();
  }

  void add(String name) {
    seen.add(name);
  }

  void forget(String name) {
    seen.remove(name);
  }

  /** Takes the next name; says why there may be no such member, or null where there may. */
  Reason faultOf(String name) {
    boolean fresh = seen.add(name);
    if (seen.size() > Limits.MEMBERS) {
      return Reason.TOO_LARGE;
    }
    return fresh ? null : Reason.DUPLICATE_KEY;
  }
}
