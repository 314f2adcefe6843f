package bluelamp.archive;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.Harvest;
import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.format.Stamp;
import bluelamp.archive.record.Clocks;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.Reason;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Counts what a format's reader found, and makes rows of it that wait to be taken. */
final class RowRecorder implements Recorder {
  private final StagedRows rows;
  private final Stamp unstamped;
  private final BiConsumer<String, String> bearers;
  private final HarvestFacts facts;
  private final Clocks clocks;
  private final Queue<InternalRow> ready = new ArrayDeque<>();
  private final LastSaid lastSaid = new LastSaid();
  private FileTally tally = new FileTally();
  private UTF8String fileHash;

  /**
   * A recorder for one bundle.
   *
   * @param unstamped when counts without a stamp were seen
   * @param clocks those by which its records are read
   * @param bearers told of every account id and the handle it bore
   */
  RowRecorder(
      StagedRows rows,
      Stamp unstamped,
      HarvestFacts facts,
      Clocks clocks,
      BiConsumer<String, String> bearers) {
    this.rows = rows;
    this.unstamped = unstamped;
    this.facts = facts;
    this.clocks = clocks;
    this.bearers = bearers;
  }

  void begin(ArchiveFile file) {
    tally = new FileTally();
    fileHash = Cells.utf8(file.hash());
    lastSaid.clear();
  }

  FileTally tally() {
    return tally;
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  InternalRow poll() {
    return ready.poll();
  }

  @Override
  public HarvestFacts facts() {
    return facts;
  }

  @Override
  public Stamp observed(long stamp) {
    tally.seen(stamp);
    return stamp == Instants.NONE ? unstamped : Stamp.of(stamp);
  }

  @Override
  public void archived(Post post) {
    tally.posts++;
    add(post);
  }

  @Override
  public void reference(Post post) {
    tally.embedded++;
    post.reference = true;
    if (post.isWhole()) {
      add(post);
    }
  }

  private void add(Post post) {
    tally.seen(post.postedAt);
    tally.seen(post.editedAt);
    post.timeIsAmbiguous = clocks.showedTwice();
    ready.add(rows.post(post, fileHash));
  }

  @Override
  public void profile(Account account) {
    tally.profiles++;
    account.embedded = false;
    add(account);
  }

  @Override
  public void author(Account account) {
    tally.embedded++;
    if (account.tells() && lastSaid.isNews(account)) {
      add(account);
    }
  }

  private void add(Account account) {
    tally.seen(account.createdAt);
    if (account.handle != null) {
      bearers.accept(account.id, account.handle);
    }
    ready.add(rows.snapshot(account, fileHash));
  }

  @Override
  public void notice(Notice notice) {
    if (notice.embedded) {
      tally.embedded++;
    } else {
      tally.notices++;
    }
    tally.seen(notice.at);
    ready.add(rows.notice(notice, fileHash));
  }

  @Override
  public void ignored() {
    tally.ignored++;
  }

  void refused(ArchiveFile file, String position, Reason reason, String sample) {
    tally.refused++;
    ready.add(rows.refused(file, position, reason, sample));
  }

  void harvest(Harvest harvest) {
    ready.add(rows.harvest(harvest));
  }

  /** Tells what was counted in a file. */
  void file(ArchiveFile file, String harvestId, FileTally counted) {
    ready.add(rows.file(file, harvestId, counted));
  }
}
