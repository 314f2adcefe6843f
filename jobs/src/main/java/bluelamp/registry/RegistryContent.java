package bluelamp.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** The registry's files as bytes by name, from wherever they lie. What is not there is left out. */
final class RegistryContent {
  private RegistryContent() {}

  static SortedMap<String, byte[]> of(Path folder) throws IOException {
    SortedMap<String, byte[]> content = new TreeMap<>();
    for (String name : Registry.FILES) {
      if (Files.exists(folder.resolve(name))) {
        content.put(name, Files.readAllBytes(folder.resolve(name)));
      }
    }
    return content;
  }

  static SortedMap<String, byte[]> of(org.apache.hadoop.fs.Path folder, Configuration settings)
      throws IOException {
    FileSystem files = folder.getFileSystem(settings);
    SortedMap<String, byte[]> content = new TreeMap<>();
    for (String name : Registry.FILES) {
      org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder, name);
      if (files.exists(file)) {
        try (InputStream in = files.open(file)) {
          content.put(name, in.readAllBytes());
        }
      }
    }
    return content;
  }

  static SortedMap<String, byte[]> shipped() {
    SortedMap<String, byte[]> content = new TreeMap<>();
    for (String name : Registry.FILES) {
      content.put(name, resource(name));
    }
    return content;
  }

  /** A file of the registry that is packed into the program. */
  static byte[] resource(String name) {
    try (InputStream in = RegistryContent.class.getResourceAsStream("/schemas/registry/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "schemas/registry/"
                + name
                + " is not packed into this program: build it anew with mvn package.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(
          "schemas/registry/" + name + " cannot be read from this program.", e);
    }
  }

  static String hash(SortedMap<String, byte[]> content) {
    MessageDigest hash = sha256();
    for (Map.Entry<String, byte[]> file : content.entrySet()) {
      hash.update(
          (file.getKey() + ":" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
      hash.update(file.getValue());
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
    }
  }
}
