package bluelamp.contract;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of all contracts, whether the program runs from a jar or from a folder of classes. */
final class ContractFiles {
  /** A contract that is always there and shows where the others lie. */
  private static final String ANCHOR = "/schemas/record/posts" + Contracts.SUFFIX;

  private ContractFiles() {}

  /**
   * One contract's text and the place it was read from.
   *
   * @param place path below {@code schemas}, for messages
   * @param text the YAML
   */
  record Text(String place, String text) {}

  static List<Text> onClassPath() {
    URL anchor = ContractFiles.class.getResource(ANCHOR);
    if (anchor == null) {
      throw new ContractException(
          ANCHOR
              + " is not on the class path, so no table is known. Build again: ./jobs/verify packs schemas/.");
    }
    try {
      URLConnection connection = anchor.openConnection();
      return connection instanceof JarURLConnection jar
          ? inJar(jar)
          : below(folderOf(Path.of(anchor.toURI())));
    } catch (IOException | URISyntaxException e) {
      throw new ContractException(
          "The contracts beside " + anchor + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Text> inJar(JarURLConnection connection)
      throws IOException, URISyntaxException {
    URI jar = connection.getJarFileURL().toURI();
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), (ClassLoader) null)) {
      return below(folderOf(files.getPath(ANCHOR)));
    }
  }

  private static Path folderOf(Path anchor) {
    return anchor.resolve("../..").normalize();
  }

  private static List<Text> below(Path schemas) throws IOException {
    List<Text> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(schemas, 2)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith(Contracts.SUFFIX)).sorted().toList()) {
        texts.add(
            new Text(
                schemas.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
      }
    }
    return texts;
  }
}
