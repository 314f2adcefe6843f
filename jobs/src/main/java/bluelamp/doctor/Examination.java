package bluelamp.doctor;

import bluelamp.archive.ArchiveListing;
import bluelamp.lake.Lake;
import bluelamp.pseudonym.KeyFile;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.store.S3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Looks at everything a run needs, and changes nothing. */
public final class Examination {
  private final String lake;
  private final String archives;
  private final String registry;
  private final Path keyFile;
  private final Configuration hadoop;
  private final Supplier<SparkSession> session;

  /**
   * Of the places that a run would be given; any but the lake may be null.
   *
   * @param hadoop what the run's file systems would be told
   * @param session the run's session, for a lake that is there
   */
  public Examination(
      String lake,
      String archives,
      String registry,
      Path keyFile,
      Configuration hadoop,
      Supplier<SparkSession> session) {
    this.lake = lake;
    this.archives = archives;
    this.registry = registry;
    this.keyFile = keyFile;
    this.hadoop = hadoop;
    this.session = session;
  }

  /** What was found, in the order in which a run would stumble over it. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(Machine.findings(lake));
    Optional<Pseudonyms> key = key(findings);
    if (S3.holds(lake)) {
      BucketCheck bucket = new BucketCheck(lake, hadoop);
      findings.addAll(bucket.findings());
      if (!bucket.serves()) {
        return findings;
      }
    }
    Finding found = new LakeCheck(lake, hadoop).finding(key);
    findings.add(found);
    // What the lake has bound is looked up in it, which a lake that is not well does not bear.
    findings.addAll(
        new RegistryCheck(registry, found.well() ? standing() : Optional.empty(), hadoop)
            .findings());
    findings.add(archives());
    return findings;
  }

  /** The lake that is there; one that cannot be read has been told of by its own check. */
  private Optional<Lake> standing() {
    try {
      return Lake.identity(lake, hadoop).map(known -> Lake.toRead(session.get(), lake));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Pseudonyms> key(List<Finding> findings) {
    if (keyFile == null) {
      String remedy = "make one with `bluelamp key FILE` and give it with --key-file";
      findings.add(Finding.mend("key", "none given", remedy));
      return Optional.empty();
    }
    try {
      Pseudonyms key = KeyFile.read(keyFile);
      findings.add(Finding.well("key", keyFile + ", fingerprint " + key.fingerprint()));
      return Optional.of(key);
    } catch (KeyFile.Unusable e) {
      findings.add(new Finding(false, "key", e.getMessage()));
      return Optional.empty();
    }
  }

  private Finding archives() {
    if (archives == null) {
      return Finding.mend("archives", "none named", "give a folder with --archives");
    }
    try {
      int files = ArchiveListing.list(hadoop, archives).size();
      String state = archives + ": " + files + " files";
      return files > 0
          ? Finding.well("archives", state)
          : Finding.mend("archives", state, "put archives there, or name another folder");
    } catch (IOException e) {
      String state = archives + " cannot be read (" + e.getMessage() + ")";
      return Finding.mend("archives", state, "check --archives");
    }
  }
}
