package bluelamp.doctor;

import bluelamp.store.Bucket;
import bluelamp.store.BucketFault;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Whether a bucket can hold a lake, and whose credentials open it. */
final class BucketCheck {
  private static final String PROVIDERS = "fs.s3a.aws.credentials.provider";

  private final String lake;
  private final Configuration hadoop;
  private boolean serves;

  BucketCheck(String lake, Configuration hadoop) {
    this.lake = lake;
    this.hadoop = hadoop;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try (Bucket bucket = new Bucket(lake, hadoop)) {
      bucket.mustBeReadable();
      findings.add(Finding.well("keys", "taken from " + provider()));
      bucket.mustMakeObjectsOnce();
      findings.add(Finding.well("bucket", "answers, may be written to, has conditional create"));
      serves = true;
    } catch (BucketFault fault) {
      findings.add(new Finding(false, "bucket", fault.getMessage()));
    }
    return findings;
  }

  /** Which of the providers that Hadoop would ask in their order is the first with credentials. */
  private String provider() {
    for (String each : hadoop.getTrimmedStrings(PROVIDERS)) {
      Configuration alone = new Configuration(hadoop);
      alone.set(PROVIDERS, each);
      try (Bucket bucket = new Bucket(lake, alone)) {
        bucket.mustBeReadable();
        return each.substring(each.lastIndexOf('.') + 1);
      } catch (BucketFault without) {
        // The next one may have some: all of them together opened the bucket.
      }
    }
    return "several providers together";
  }

  /** Whether there is sense in looking further. */
  boolean serves() {
    return serves;
  }
}
