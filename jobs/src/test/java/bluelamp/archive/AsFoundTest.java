package bluelamp.archive;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.archive.bytes.FileChanged;
import bluelamp.archive.format.ArchiveFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of archive files that change between being found and having been read. */
class AsFoundTest {
  private static final List<String> POSTS = Form.X_V2.good(7001, 3);

  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] lines(List<String> posts) {
    return Form.bytes(Form.X_V2.with(posts));
  }

  private static void assertChanged(List<ArchiveFile> found, String how) {
    Exception thrown = assertThrows(Exception.class, () -> Reading.of(found));
    FileChanged changed = ExceptionUtils.throwableOfType(thrown, FileChanged.class);
    assertTrue(changed.getMessage().contains(how), changed.getMessage());
  }

  @Test
  void whatIsAppendedIsNotRead() throws IOException {
    Path file = write("a.jsonl", lines(POSTS.subList(0, 2)));
    List<ArchiveFile> found = Reading.found(folder);
    Files.write(file, lines(POSTS.subList(2, 3)), APPEND);
    Reading read = Reading.of(found);

    assertEquals(List.of("7001", "7002"), read.archived());
    assertEquals(found.get(0).bytes(), read.file().get("bytes"));
    assertEquals(List.of("7001", "7002", "7003"), Reading.of(folder).archived());
  }

  @Test
  void whatIsAppendedToAGzipIsNotRead() throws IOException {
    Path file = write("a.jsonl.gz", Packed.gzip(lines(POSTS.subList(0, 2))));
    List<ArchiveFile> found = Reading.found(folder);
    Files.write(file, Packed.gzip(lines(POSTS.subList(2, 3))), APPEND);

    assertEquals(List.of("7001", "7002"), Reading.of(found).archived());
    assertEquals(List.of("7001", "7002", "7003"), Reading.of(folder).archived());
  }

  @Test
  void otherBytesAreNotTakenForThoseFound() throws IOException {
    write("a.jsonl", lines(POSTS.subList(0, 1)));
    List<ArchiveFile> found = Reading.found(folder);
    write("a.jsonl", lines(POSTS.subList(1, 3)));

    assertChanged(found, "was rewritten while this run read it");
  }

  @Test
  void aFileThatIsCutOffIsNotTakenForTheOneFound() throws IOException {
    write("a.jsonl", lines(POSTS));
    List<ArchiveFile> found = Reading.found(folder);
    write("a.jsonl", lines(POSTS.subList(0, 2)));

    assertChanged(found, "was rewritten while this run read it");
  }

  @Test
  void anotherContainerIsNotTakenForTheOneFound() throws IOException {
    write("a.zip", Packed.zip("x.jsonl", lines(POSTS.subList(0, 1))));
    List<ArchiveFile> found = Reading.found(folder);
    write("a.zip", Packed.zip("x.jsonl", lines(POSTS)));

    assertChanged(found, "was rewritten while this run read it");
  }

  @Test
  void aContainerWithOneMemberMoreIsReadAsFound() throws IOException {
    write("a.zip", Packed.zip("x.jsonl", lines(POSTS.subList(0, 1))));
    List<ArchiveFile> found = Reading.found(folder);
    write("a.zip", Packed.zip("x.jsonl", lines(POSTS.subList(0, 1)), "y.jsonl", lines(POSTS)));

    assertEquals(List.of("7001"), Reading.of(found).archived());
  }

  @Test
  void aFileThatHasGoneIsTold() throws IOException {
    Path file = write("a.jsonl", lines(POSTS));
    List<ArchiveFile> found = Reading.found(folder);
    Files.delete(file);

    assertChanged(found, "has gone since this run looked at it");
  }
}
