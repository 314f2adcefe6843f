package bluelamp.doctor;

import bluelamp.lake.Identity;
import bluelamp.lake.Lake;
import bluelamp.lake.LakeRefused;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.store.S3;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Whether a lake can be read and written, by this program and with this key.
 *
 * @param lake where it lies
 */
record LakeCheck(String lake, Configuration hadoop) {
  Finding finding(Optional<Pseudonyms> key) {
    try {
      List<String> losses = Lake.losses(lake, hadoop);
      if (!losses.isEmpty()) {
        String remedy =
            "bring the whole lake back from a copy of one night, or make it anew from the archives";
        return Finding.mend("lake", lake + ": " + String.join(", ", losses), remedy);
      }
      Optional<Identity> identity = Lake.identity(lake, hadoop);
      return identity.isEmpty()
          ? writable("not there yet; the first run makes it")
          : known(identity.get(), key);
    } catch (LakeRefused e) {
      return new Finding(false, "lake", e.getMessage());
    } catch (RuntimeException e) {
      String state = lake + " cannot be read (" + e.getMessage() + ")";
      return Finding.mend("lake", state, "check the path and its permissions");
    }
  }

  private Finding known(Identity identity, Optional<Pseudonyms> key) {
    String remembered = identity.keyFingerprint();
    String state = "layout " + identity.layoutVersion() + ", key " + remembered;
    if (identity.layoutVersion() != Identity.LAYOUT) {
      String remedy =
          "this program knows layout " + Identity.LAYOUT + ": use the program that fits";
      return Finding.mend("lake", state, remedy);
    }
    boolean fits = key.map(Pseudonyms::fingerprint).map(remembered::equals).orElse(true);
    return fits
        ? writable(state)
        : Finding.mend("lake", state, "the key given is another: find the one it was made with");
  }

  private Finding writable(String state) {
    if (S3.holds(lake)) { // the check of its bucket has written there
      return Finding.well("lake", lake + ": " + state + ", writable");
    }
    Path probe = new Path(lake, "_probe-" + ProcessHandle.current().pid());
    try {
      FileSystem files = probe.getFileSystem(hadoop);
      boolean was = files.exists(probe.getParent());
      files.create(probe, false).close();
      files.delete(was ? probe : probe.getParent(), true);
      return Finding.well("lake", lake + ": " + state + ", writable");
    } catch (IOException e) {
      String fault = lake + " cannot be written to (" + e.getMessage() + ")";
      return Finding.mend("lake", fault, "check its permissions, or name another with --lake");
    }
  }
}
