package bluelamp.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Why a file of labels could not be read to its end. */
final class FileFaults {
  private FileFaults() {}

  /** Of a file with other bytes than UTF-8 has: the first line with them. */
  static String notUtf8(Path file) {
    // Latin-1 takes every byte for the character of its number, so the bytes can be had back.
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return "line %d: it is not in UTF-8; save it so (in a spreadsheet: CSV UTF-8)"
          .formatted(lines.takeWhile(FileFaults::isUtf8).count() + 1);
    } catch (IOException e) {
      return unreadable(file, 1);
    }
  }

  private static boolean isUtf8(String line) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Of a file that failed otherwise.
   *
   * @param line to which it was read
   */
  static String unreadable(Path file, long line) {
    if (!Files.exists(file)) {
      return "there is no such file";
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      return Files.isDirectory(file) ? "it is a folder" : "it cannot be read";
    }
    return "line " + line + ": no CSV from here on; is a quote not closed?";
  }
}
