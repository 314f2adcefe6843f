package bluelamp.lake;

import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * What a lake remembers of itself, in {@code _lake.json}.
 *
 * @param layoutVersion how things lie in it
 * @param keyFingerprint tells the key apart that its pseudonyms were made with
 * @param created when it was made
 */
public record Identity(int layoutVersion, String keyFingerprint, String created) {
  /**
   * The layout that this program writes. Another number for whatever a lake of yesterday cannot
   * take: a table's columns, types or rules among it.
   */
  public static final int LAYOUT = 5;

  /** What a lake remembers; nothing where there is no lake. */
  static Optional<Identity> found(LakeFiles files, Path root) {
    return files.find(new Path(root, LakePaths.IDENTITY), Identity.class);
  }

  /** What a lake remembers; where there is none, one begins with this key. */
  static Identity foundOrMade(LakeFiles files, Path root, String keyFingerprint) {
    return found(files, root)
        .orElseGet(
            () ->
                CommitLock.alone(
                    files,
                    root,
                    () -> found(files, root).orElseGet(() -> made(files, root, keyFingerprint))));
  }

  private static Identity made(LakeFiles files, Path root, String keyFingerprint) {
    if (files.exists(new Path(root, LakePaths.PLANS))) {
      throw new LakeRefused(
          "The lake %s has lost its %s, which tells its key. Nothing was written. "
                  .formatted(root, LakePaths.IDENTITY)
              + LakeRefused.REMEDY);
    }
    Identity identity = new Identity(LAYOUT, keyFingerprint, Instant.now().toString());
    boolean first = files.createIfAbsent(new Path(root, LakePaths.IDENTITY), identity);
    return first ? identity : found(files, root).orElseThrow();
  }

  /** Refuses a lake that this program, with this key, must not touch. */
  void mustSuit(String fingerprint, Object lake) {
    if (layoutVersion > LAYOUT) {
      throw new LakeRefused(
          "The lake %s has layout %d, and this program knows layouts up to %d, so it did not touch it."
                  .formatted(lake, layoutVersion, LAYOUT)
              + " Use the Bluelamp that wrote the lake, or a newer one.");
    }
    if (layoutVersion < LAYOUT) {
      throw new LakeRefused(
          "The lake %s has layout %d, older than the layout %d of this program, so it did not touch it."
                  .formatted(lake, layoutVersion, LAYOUT)
              + " Make it anew from the archives into an empty folder.");
    }
    if (!keyFingerprint.equals(fingerprint)) {
      throw new LakeRefused(
          "The lake %s was made with the key %s, and the key given is %s, so it was not touched."
                  .formatted(lake, keyFingerprint, fingerprint)
              + " The same people would get other pseudonyms. Give the lake's own key, or another lake.");
    }
  }
}
