package bluelamp.archive.mastodon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whom something is addressed to. */
final class Audience {
  private static final Set<String> EVERYBODY =
      Set.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");

  private final List<String> to = new ArrayList<>(2);
  private boolean said;

  void add(List<String> addressed) {
    said = true;
    to.addAll(addressed);
  }

  /** Whether anybody is named, be it nobody. */
  boolean isSaid() {
    return said;
  }

  boolean hasEverybody() {
    return to.stream().anyMatch(EVERYBODY::contains);
  }

  /** The one account addressed besides everybody and the followers; null when there is not one. */
  String soleAccount() {
    List<String> accounts =
        to.stream()
            .filter(one -> !EVERYBODY.contains(one) && !one.endsWith("/followers"))
            .distinct()
            .toList();
    return accounts.size() == 1 ? accounts.get(0) : null;
  }
}
