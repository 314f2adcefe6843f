package bluelamp.run;

import bluelamp.store.Bucket;
import bluelamp.store.BucketFault;
import bluelamp.store.S3;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** Asks the buckets that an order names whether they serve, before anything else is begun. */
public final class Buckets {
  private Buckets() {}

  /**
   * Stops a run that could not work with its places; those on disks are not looked at.
   *
   * @throws Stop when a place is not named as a bucket is
   * @throws BucketFault when a bucket does not do what the run needs of it
   */
  public static void check(Order order, Configuration hadoop) {
    Stream.of(order.lake(), order.archives(), order.registry())
        .filter(Objects::nonNull)
        .forEach(Buckets::checkName);
    if (S3.holds(order.lake())) {
      try (Bucket bucket = new Bucket(order.lake(), hadoop)) {
        bucket.mustBeReadable();
        bucket.mustMakeObjectsOnce();
      }
    }
    Stream.of(order.archives(), order.registry())
        .filter(Objects::nonNull)
        .forEach(place -> checkReadable(place, hadoop));
  }

  /**
   * Stops whoever could not read from a place; one on a disk is not looked at.
   *
   * @throws Stop when it is not named as a bucket is
   * @throws BucketFault when its bucket does not let it be read
   */
  public static void checkReadable(String place, Configuration hadoop) {
    checkName(place);
    if (S3.holds(place)) {
      try (Bucket bucket = new Bucket(place, hadoop)) {
        bucket.mustBeReadable();
      }
    }
  }

  /**
   * Refuses a place that has no name, or looks like a bucket and is not named as one.
   *
   * @throws Stop when it does
   */
  public static void checkName(String place) {
    if (place.isBlank()) {
      throw new Stop(
          ExitCode.USAGE,
          "A place was named with an empty text. Nothing was done. Write a folder, or leave the option out.");
    }
    if (place.matches("(?i)s3[an]?://[^/]*@.*")) {
      throw new Stop(
          ExitCode.USAGE,
          "A place in a bucket was named with credentials in it, which then stand in lists of processes and in logs."
              + " Nothing was done. Name it s3a://bucket/folder, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the"
              + " environment, and let that key be changed.");
    }
    if (place.matches("(?i)s3n?://.*")) {
      throw new Stop(
          ExitCode.USAGE,
          "%s is not named as Hadoop names buckets. Nothing was done. Write s3a://%s."
              .formatted(place, place.substring(place.indexOf("://") + 3)));
    }
  }
}
