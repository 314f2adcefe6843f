package bluelamp.sample;

import java.util.ArrayList;
import java.util.List;

/** The accounts, numbered as they are taken on; each gets an id, a voice and a weight. */
final class Roll {
  private final List<Account> accounts = new ArrayList<>();
  private final Span span;
  private final long seed;

  Roll(Span span, long seed) {
    this.span = span;
    this.seed = seed;
  }

  List<Account> accounts() {
    return accounts;
  }

  /** Takes on an account that bears one handle and posts on every day. */
  void add(int force, String handle, String name, String person, List<Tenure> tenures) {
    add(force, handle, name, person, tenures, 0, span.days());
  }

  /** Takes on an account that bears one handle and posts from one day until another. */
  void add(
      int force,
      String handle,
      String name,
      String person,
      List<Tenure> tenures,
      int from,
      int until) {
    List<Tenure> registered =
        tenures.stream()
            .map(
                row ->
                    row.registered(handle, false, Casting.publish(force, row.type(), row.rank())))
            .toList();
    Voice voice = voice(handle, null, 0, name, registered.get(0).type());
    add(force, voice, person, registered, from, until);
  }

  /** Takes on an account of several officers that may change its handle in the middle. */
  void addRenamed(int force, String handle, String laterHandle, String name, Tenure tenure) {
    Voice voice = voice(handle, laterHandle, span.days() / 2, name, tenure.type());
    add(force, voice, "", List.of(tenure), 0, span.days());
  }

  private void add(
      int force, Voice voice, String person, List<Tenure> tenures, int from, int until) {
    AccountType type = tenures.get(0).type();
    double spread = 0.8 + 0.4 * Draws.unit(Draws.mix(seed, 2, voice.account()));
    double share = Math.min(0.95, Math.max(0.05, type.share * spread));
    accounts.add(
        new Account(
            voice.account(),
            force,
            voice,
            person,
            tenures,
            type.weight * spread,
            share,
            from,
            until));
  }

  private Voice voice(
      String handle, String laterHandle, int renamedOn, String name, AccountType type) {
    int number = accounts.size();
    long hash = Draws.mix(seed, 3, number);
    String id =
        Long.toString(61_000_000_000L + number * 7_919_113L + Math.floorMod(hash, 5_000_000L));
    long followers = Math.round(type.followers * (0.4 + 1.2 * Draws.unit(hash)));
    long slope = followers / 40 + number;
    String about = "An invented account of the Bluelamp sample.";
    long before = 1_000 + Math.floorMod(hash, 9_000L);
    return new Voice(
        number, id, handle, laterHandle, renamedOn, name, about, followers, slope, before);
  }
}
