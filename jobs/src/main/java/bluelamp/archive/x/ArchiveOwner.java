package bluelamp.archive.x;

import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The account that an archive is of, and what the archive says of itself as a harvest. */
final class ArchiveOwner {
  private final Recorder recorder;
  private final Set<String> named = new TreeSet<>();
  private long made = Instants.NONE;
  private HarvestFacts.Facts facts;

  ArchiveOwner(Recorder recorder) {
    this.recorder = recorder;
  }

  /** When the archive was made, or NONE. */
  void madeAt(long instant) {
    made = instant;
  }

  /** The account's own file says whose it is. */
  void is(String accountId) {
    named.add(accountId);
    isOf(accountId);
  }

  /** The archive says which account it collects; that alone does not make it a post's author. */
  void isOf(String accountId) {
    facts = recorder.facts().of("account_archive", List.of(accountId));
    facts.retrieved(made);
  }

  /** Whose it is: null where no file says so, or two say otherwise. */
  String id() {
    return named.size() == 1 ? named.iterator().next() : null;
  }

  /** The owner posted something. */
  void posted(long instant) {
    facts.brought(instant);
  }
}
