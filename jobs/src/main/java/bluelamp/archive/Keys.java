package bluelamp.archive;

import bluelamp.platform.Platform;
import bluelamp.pseudonym.Pseudonyms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Pseudonyms of the accounts of one platform, those met lately kept: an archive names few accounts
 * often.
 */
final class Keys {
  private static final int KEPT = 50_000;

  private final Pseudonyms pseudonyms;
  private final String platform;
  private final Map<String, UTF8String> accounts = new Recent();
  private final Map<String, UTF8String> handles = new Recent();

  Keys(Pseudonyms pseudonyms, Platform platform) {
    this.pseudonyms = pseudonyms;
    this.platform = platform.word();
  }

  /** The key of an account, null for null. */
  UTF8String account(String id) {
    if (id == null) {
      return null;
    }
    UTF8String key = accounts.get(id);
    if (key == null) {
      key = UTF8String.fromString(pseudonyms.accountKey(platform, id));
      accounts.put(id, key);
    }
    return key;
  }

  /** The key of a handle, null for null. */
  UTF8String handle(String handle) {
    if (handle == null) {
      return null;
    }
    UTF8String key = handles.get(handle);
    if (key == null) {
      key = UTF8String.fromString(pseudonyms.handleKey(platform, handle));
      handles.put(handle, key);
    }
    return key;
  }

  /** The hash of a text, null for null. */
  UTF8String hash(String text) {
    return text == null ? null : UTF8String.fromString(pseudonyms.textHash(text));
  }

  private static final class Recent extends LinkedHashMap<String, UTF8String> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, UTF8String> eldest) {
      return size() > KEPT;
    }
  }
}
