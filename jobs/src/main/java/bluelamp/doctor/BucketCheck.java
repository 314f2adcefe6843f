package bluelamp.doctor;

import bluelamp.store.Bucket;
import bluelamp.store.BucketFault;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Whether a bucket can hold a lake, and whose credentials open it. */
final class BucketCheck {
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
      findings.add(Finding.well("keys", "taken from " + bucket.provider().orElse("nobody knows")));
      bucket.mustMakeObjectsOnce();
      findings.add(Finding.well("bucket", "answers, may be written to, has conditional create"));
      serves = true;
    } catch (BucketFault fault) {
      findings.add(new Finding(false, "bucket", fault.getMessage()));
    }
    return findings;
  }

  /** Whether there is sense in looking further. */
  boolean serves() {
    return serves;
  }
}
