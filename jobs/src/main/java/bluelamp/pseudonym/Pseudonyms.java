package bluelamp.pseudonym;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed names for people and texts: HMAC-SHA-256 in lower-case hex (64 characters).
 *
 * <p>The lake holds these in place of account ids, handles and texts, so that rows can be joined
 * without saying whose they are. Whoever holds the key can tell; the key lies outside the lake.
 */
public final class Pseudonyms implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private transient Mac mac;

  /**
   * Names under one key.
   *
   * @param key the secret, at least 32 bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException(
          "A pseudonym key has at least 32 bytes; this one has " + key.length + ".");
    }
    this.key = key.clone();
  }

  /** The key of an account: HMAC of {@code platform:id}. */
  public String accountKey(String platform, String id) {
    return keyed(platform + ":" + id);
  }

  /**
   * The key of a handle: HMAC of {@code platform:@handle}, the handle in lower case and without its
   * own at sign.
   */
  public String handleKey(String platform, String handle) {
    String bare = handle.startsWith("@") ? handle.substring(1) : handle;
    return keyed(platform + ":@" + bare.toLowerCase(Locale.ROOT));
  }

  /** The key of a text, which is in Unicode normal form C already. */
  public String textHash(String nfcText) {
    return keyed(nfcText);
  }

  /** What a lake remembers of its key: eight bytes that tell keys apart and give nothing away. */
  public String fingerprint() {
    return keyed("bluelamp:key-fingerprint").substring(0, 16);
  }

  private synchronized String keyed(String message) {
    if (mac == null) {
      mac = freshMac();
    }
    return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
  }

  private Mac freshMac() {
    try {
      Mac fresh = Mac.getInstance(ALGORITHM);
      fresh.init(new SecretKeySpec(key, ALGORITHM));
      return fresh;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This Java has no " + ALGORITHM + ", which every Java must have.", e);
    }
  }
}
