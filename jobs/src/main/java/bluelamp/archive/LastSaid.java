package bluelamp.archive;

import bluelamp.archive.format.Account;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file said last of each account, so that the author of every post of a page is written
 * once.
 */
final class LastSaid {
  private record Said(long at, String handle, long followers, long following, long posts) {}

  private final Map<String, Said> byAccount = new Remembered();

  /** Whether an account is told of otherwise than the last time. */
  boolean isNews(Account account) {
    Said said =
        new Said(
            account.observed.micros(),
            account.handle,
            account.followers,
            account.following,
            account.posts);
    return !said.equals(byAccount.put(account.id, said));
  }

  void clear() {
    byAccount.clear();
  }

  private static final class Remembered extends LinkedHashMap<String, Said> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
      return size() > MOST;
    }
  }
}
