package bluelamp.pseudonym;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The file a pseudonym key lies in: one line of 64 hex digits. */
public final class KeyFile {
  private static final int BYTES = 32;

  private KeyFile() {}

  /** A key file that cannot be used, or made; the message says why and what to do. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * Makes a key from the system's randomness.
   *
   * @param file where to; it must not be there yet
   */
  public static Pseudonyms make(Path file) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return write(file, key);
  }

  /** Writes a given key: for samples, whose key is no secret. */
  public static Pseudonyms write(Path file, byte[] key) {
    if (file.toString().isBlank()) {
      throw new Unusable("No file was named for the key, so none was made. Give a file name.");
    }
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Files.createFile(file, ownerOnly());
      Files.writeString(
          file, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
      return new Pseudonyms(key);
    } catch (FileAlreadyExistsException e) {
      throw new Unusable(
          file
              + " is there already. It was left as it is: a lake whose key is lost takes in no more posts."
              + " Give another file name.");
    } catch (IOException e) {
      throw new Unusable(
          "No key could be written to " + file + " (" + e + "). Give a file in a folder of yours.");
    }
  }

  /** Reads a key. */
  public static Pseudonyms read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (!text.matches("[0-9a-fA-F]{64,}") || text.length() % 2 != 0) {
        throw new Unusable(
            file
                + " is no key: it should hold one line of 64 hex digits. Nothing was done."
                + " Give the right file, or make one with `bluelamp key FILE`.");
      }
      return new Pseudonyms(HexFormat.of().parseHex(text));
    } catch (IOException e) {
      throw new Unusable(
          "The key file "
              + file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "). Nothing was done."
              + " Give one that is there with --key-file, or make one with `bluelamp key FILE`.");
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)}
        : new FileAttribute<?>[0];
  }
}
