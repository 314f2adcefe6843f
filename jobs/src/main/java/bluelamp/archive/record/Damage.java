package bluelamp.archive.record;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** A stream breaks off; what it gave before can be used. */
public final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A stream that breaks off for a reason of the closed list. */
  public Damage(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  /**
   * Why a stream breaks off, as its exception tells.
   *
   * @throws IOException the exception itself, where it tells of no damage
   */
  public static Reason reasonOf(IOException e) throws IOException {
    if (e instanceof Damage damage) {
      return damage.reason;
    }
    boolean cut = String.valueOf(e.getMessage()).contains("runcated");
    if (e instanceof EOFException || (cut && isOfCompression(e))) {
      return Reason.CUT_SHORT;
    }
    if (isOfCompression(e)) {
      return Reason.UNREADABLE;
    }
    throw e;
  }

  private static boolean isOfCompression(IOException e) {
    return e instanceof ZipException || e instanceof ZstdIOException;
  }
}
