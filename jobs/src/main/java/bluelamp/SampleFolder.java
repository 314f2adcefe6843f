package bluelamp;

import bluelamp.pseudonym.KeyFile;
import bluelamp.sample.SampleArchive;
import bluelamp.sample.SampleOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A folder with a sample: archives, the registry that explains them, the planted truth, and a key,
 * which is no secret since nobody in a sample is real. The key is written last and says that the
 * rest is whole.
 *
 * @param folder where
 */
record SampleFolder(Path folder) {
  private static final byte[] KEY =
      Arrays.copyOf("The sample's key is no secret.".getBytes(StandardCharsets.UTF_8), 32);

  /** The default sample in a folder, written if it is not there yet. */
  static SampleFolder at(Path folder) {
    SampleFolder sample = new SampleFolder(folder);
    if (!Files.exists(sample.keyFile())) {
      System.err.println("bluelamp: writing a sample archive to " + folder + " …");
      sample.write(SampleOptions.defaults());
    }
    return sample;
  }

  SampleArchive.Written write(SampleOptions options) {
    SampleArchive.Written written = SampleArchive.write(folder, options);
    KeyFile.write(keyFile(), KEY);
    return written;
  }

  Path archives() {
    return folder.resolve("archives");
  }

  Path registry() {
    return folder.resolve("registry");
  }

  Path keyFile() {
    return folder.resolve("key");
  }
}
