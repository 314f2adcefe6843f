package bluelamp.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** What one file turned out to hold. */
public final class InspectedFile {
  static final List<String> COUNTS = List.of("likes", "reposts", "replies", "quotes", "views");

  /** Accounts told apart: more than anybody will read. */
  static final int MOST_ACCOUNTS = 100_000;

  private static final int SHOWN = 5;

  final Bundle bundle;
  final Map<String, Long> shapes = new TreeMap<>();
  final Map<String, Long> notices = new TreeMap<>();
  final Map<String, Long> accounts = new HashMap<>();
  final Map<String, String> names = new HashMap<>();

  /** Posts without a count, by count. */
  final Map<String, Long> missing = new TreeMap<>();

  final Map<String, Long> odd = new TreeMap<>();
  final List<String> refusals = new ArrayList<>();
  long moreRefusals;
  long ownPosts;
  long from = Long.MAX_VALUE;
  long to = Long.MIN_VALUE;
  InternalRow books;

  InspectedFile(Bundle bundle) {
    this.bundle = bundle;
  }

  /** What to tell people of it, line by line, its name first; it quotes no post. */
  public List<String> lines() {
    return new InspectedLines(this).all();
  }

  void post(InternalRow post) {
    if (!text(post, Staged.POST_TYPE, "observed_as").equals("archived")) {
      return;
    }
    String shape = text(post, Staged.POST_TYPE, "shape");
    shapes.merge(shape, 1L, Long::sum);
    String account = text(post, Staged.POST_TYPE, "account_key");
    if (accounts.size() < MOST_ACCOUNTS || accounts.containsKey(account)) {
      accounts.merge(account, 1L, Long::sum);
    }
    long at = post.getLong(Staged.POST_TYPE.fieldIndex("posted_at"));
    from = Math.min(from, at);
    to = Math.max(to, at);
    if (!shape.equals("repost")) {
      ownPosts++;
      counts(post);
    }
    if (post.getBoolean(Staged.POST_TYPE.fieldIndex("truncated"))) {
      odd.merge("cut short by the source", 1L, Long::sum);
    }
  }

  private void counts(InternalRow post) {
    List<String> without =
        COUNTS.stream().filter(count -> post.isNullAt(Staged.POST_TYPE.fieldIndex(count))).toList();
    without.forEach(count -> missing.merge(count, 1L, Long::sum));
    boolean unstamped = text(post, Staged.POST_TYPE, "observed_basis").equals("lower_bound");
    if (unstamped && without.size() < COUNTS.size()) {
      odd.merge("with counts, but not when they were seen", 1L, Long::sum);
    }
  }

  void notice(InternalRow notice) {
    if (!notice.getBoolean(Staged.NOTICE_TYPE.fieldIndex("embedded"))) {
      notices.merge(text(notice, Staged.NOTICE_TYPE, "event"), 1L, Long::sum);
    }
  }

  void refused(InternalRow refused) {
    if (refusals.size() < SHOWN) {
      String position = text(refused, Staged.REFUSED_TYPE, "position");
      refusals.add(position + ": " + text(refused, Staged.REFUSED_TYPE, "reason"));
    } else {
      moreRefusals++;
    }
  }

  void close(InternalRow file) {
    books = file.copy();
  }

  void named(Map<String, String> handles) {
    names.putAll(handles);
    names.keySet().retainAll(accounts.keySet());
  }

  static String text(InternalRow row, StructType type, String column) {
    return row.getString(type.fieldIndex(column));
  }
}
