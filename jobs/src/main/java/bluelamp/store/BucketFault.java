package bluelamp.store;

import java.io.IOException;
import java.util.Locale;

/** Why a bucket cannot be used, in a sentence for people; it never holds a credential. */
public final class BucketFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for whoever decides whether trying again can help. */
  public enum Kind {
    /** Nobody answers; that may pass. */
    SILENT,
    /** There are no credentials, or the program lacks what it needs for buckets. */
    NOT_SET_UP,
    /** There is no such bucket. */
    ABSENT,
    /** The store does not take the credentials, or they may not do what is asked. */
    REFUSED,
    /** The store cannot make an object once, so two programs could overwrite each other. */
    UNSAFE
  }

  private final Kind kind;

  BucketFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What Hadoop's exception means for someone who wanted to do this with a place. */
  static BucketFault of(IOException e, String place, String doing) {
    String all = told(e).toLowerCase(Locale.ROOT);
    String nothing = " Nothing was done. ";
    if (has(all, "noawscredentials", "noauthwithaws", "unable to load credentials")) {
      return new BucketFault(
          Kind.NOT_SET_UP,
          "No credentials for "
              + place
              + " were found."
              + nothing
              + "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, or name a provider with"
              + " --conf spark.hadoop.fs.s3a.aws.credentials.provider=CLASS.");
    }
    if (has(all, "unknownstore", "nosuchbucket", "bucket does not exist")) {
      return new BucketFault(
          Kind.ABSENT,
          "There is no bucket for " + place + "." + nothing + "Make it, or name another.");
    }
    if (has(all, "invalidaccesskeyid", "signaturedoesnotmatch", "invalidtoken", "expiredtoken")) {
      return new BucketFault(
          Kind.REFUSED,
          "The store of "
              + place
              + " does not accept the credentials (they are unknown, wrong or expired)."
              + nothing
              + "Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or at the provider.");
    }
    if (has(all, "accessdenied", "forbidden", "status code: 403")) {
      return new BucketFault(
          Kind.REFUSED,
          "The credentials may not "
              + doing
              + " "
              + place
              + "."
              + nothing
              + "Let their policy allow it, or use others.");
    }
    return silent(place, firstLine(e));
  }

  static BucketFault silent(String place, String why) {
    return new BucketFault(
        Kind.SILENT,
        "The store of "
            + place
            + " does not answer ("
            + why
            + "). Nothing was done. See that it runs and that AWS_ENDPOINT_URL and AWS_REGION are right, then run"
            + " the same command again.");
  }

  private static String told(Throwable e) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      all.append(cause).append('\n');
    }
    return all.toString();
  }

  private static boolean has(String all, String... words) {
    for (String word : words) {
      if (all.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
