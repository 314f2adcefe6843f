package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.archive.format.ArchiveFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives come packed: each member is a file of its own, and a bad one is refused alone. */
class ContainersTest {
  @TempDir Path folder;

  private static byte[] post(String id) {
    String json =
        "{\"id\":\"%s\",\"text\":\"%s\",\"author_id\":\"7\",\"created_at\":\"2024-05-03T15:01:09.000Z\"}\n";
    return json.formatted(id, Long.toHexString(new Random(id.hashCode()).nextLong()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] posts(int from, int to) {
    ByteArrayOutputStream posts = new ByteArrayOutputStream();
    for (int i = from; i < to; i++) {
      posts.writeBytes(post(String.valueOf(i)));
    }
    return posts.toByteArray();
  }

  /** A zip of name after bytes. */
  private static byte[] zip(Object... members) throws IOException {
    return zip(Zip64Mode.AsNeeded, members);
  }

  private static byte[] zip(Zip64Mode mode, Object... members) throws IOException {
    SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(mode);
      for (int i = 0; i < members.length; i += 2) {
        ZipArchiveEntry entry = new ZipArchiveEntry((String) members[i]);
        if (members[i].equals("link")) {
          entry.setUnixMode(0120777);
        }
        zip.putArchiveEntry(entry);
        zip.write((byte[]) members[i + 1]);
        zip.closeArchiveEntry();
      }
    }
    return Arrays.copyOf(bytes.array(), (int) bytes.size());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static List<String> refused(Reading read) {
    return read.all("refused").stream()
        .map(row -> row.get("path") + " " + row.get("position") + ": " + row.get("reason"))
        .toList();
  }

  private static List<Object> paths(Reading read) {
    return read.all("file").stream().map(file -> file.get("path")).toList();
  }

  @Test
  void eachMemberIsAFileWithItsOwnHashAndBooks() throws IOException {
    byte[] zip = zip("a/one.jsonl", post("1"), "two.gz", gzip(posts(2, 5)), "a/", new byte[0]);
    Reading read = Reading.of(folder, "our.anything", zip);

    assertEquals(List.of(), read.refused());
    assertEquals(List.of("our.anything!/a/one.jsonl", "our.anything!/two.gz"), paths(read));
    assertEquals(List.of("1", "2", "3", "4"), read.archived());
    assertEquals(
        List.of(1L, 3L), read.all("file").stream().map(file -> file.get("records_read")).toList());
    assertEquals(
        List.of((long) zip.length, (long) zip.length),
        read.all("file").stream().map(file -> file.get("bytes")).toList());
    assertEquals(
        2, read.all("file").stream().map(file -> file.get("file_hash")).distinct().count());
  }

  @Test
  void tarsAndPackedTarsAndZip64AreReadToo() throws IOException {
    byte[] tar = Packed.tar("./a", post("1"), "x".repeat(200), post("2"));
    byte[] zstd = com.github.luben.zstd.Zstd.compress(Packed.tar("z", post("4")));
    for (byte[] bytes : List.of(tar, gzip(tar))) {
      Reading read = Reading.of(folder, "our", bytes);
      assertEquals(
          List.of("our!/link byte 0: unsafe_member", "our!/pipe byte 0: unsafe_member"),
          refused(read));
      assertEquals(List.of("1", "2"), read.archived());
      assertTrue(paths(read).contains("our!/a"), paths(read).toString());
    }
    assertEquals(List.of("4"), Reading.of(folder, "our", zstd).archived());
    assertEquals(
        List.of("3"), Reading.of(folder, "our", zip(Zip64Mode.Always, "a", post("3"))).archived());
  }

  @Test
  void aContainerInAContainerIsOpenedAndOneInThatIsNot() throws IOException {
    byte[] third = zip("c", post("3"));
    byte[] second = zip("b", post("2"), "third.zip", third);
    Reading read =
        Reading.of(
            folder, "first.zip", zip("a", post("1"), "s.zip", second, "t.tgz", gzip(Packed.tar())));

    assertEquals(
        List.of(
            "first.zip!/s.zip!/third.zip byte 0: too_deep",
            "first.zip!/t.tgz!/link byte 0: unsafe_member",
            "first.zip!/t.tgz!/pipe byte 0: unsafe_member"),
        refused(read).stream().sorted().toList());
    assertEquals(List.of("1", "2"), read.archived());
    assertTrue(paths(read).contains("first.zip!/s.zip!/b"), paths(read).toString());
  }

  @Test
  void namesThatLeadOutOrStandTwiceAndLinksAreRefusedAlone() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "our.zip",
            zip(
                "../up", post("1"),
                "/root", post("2"),
                "a/../../b", post("3"),
                "C:\\x", post("4"),
                "..\\y", post("5"),
                "link", "/etc/passwd".getBytes(StandardCharsets.UTF_8),
                "good", post("6"),
                "good", post("7"),
                "__MACOSX/._good", new byte[] {0, 5, 22, 7}));

    assertEquals(List.of("6"), read.archived());
    assertEquals(7, read.refused().size(), read.refused().toString());
    assertTrue(read.refused().stream().allMatch(r -> r.equals("byte 0: unsafe_member")));
    assertTrue(refused(read).contains("our.zip!/../up byte 0: unsafe_member"));
    assertTrue(refused(read).contains("our.zip!/good#2 byte 0: unsafe_member"));
  }

  @Test
  void aBombIsStoppedAndTheRestRead() throws IOException {
    byte[] zip = zip("bomb", new byte[40 << 20], "good", post("1"));
    Reading read = Reading.of(folder, "our.zip", zip);

    assertEquals(List.of("1"), read.archived());
    assertEquals(1, read.refused().size());
    assertTrue(refused(read).get(0).startsWith("our.zip!/bomb"), refused(read).toString());
    Reading packed = Reading.of(folder, "our.zip", gzip(Packed.tar("bomb", new byte[80 << 20])));
    assertTrue(
        refused(packed).contains("our.zip!/ byte 0: decompression_bomb"),
        refused(packed).toString());
  }

  @Test
  void anEncryptedOrDamagedMemberIsRefusedAlone() throws IOException {
    byte[] zip = zip("locked", post("1"), "good", post("2"), "hurt", posts(3, 300));
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
    zip[directory + 8] |= 1;
    int hurt = indexOf(zip, "hurt".getBytes(StandardCharsets.UTF_8), 0);
    zip[hurt + 1000] ^= 0x55;
    Reading read = Reading.of(folder, "our.zip", zip);

    assertTrue(refused(read).contains("our.zip!/locked byte 0: encrypted"), "" + refused(read));
    assertTrue(
        refused(read).stream().anyMatch(r -> r.startsWith("our.zip!/hurt ")),
        refused(read).toString());
    assertTrue(read.archived().contains("2"));
  }

  @Test
  void aCutZipGivesWhatStandsBeforeTheCutAndTellsTheRest() throws IOException {
    byte[] zip = zip("a", posts(0, 50), "b", posts(50, 900), "c", posts(900, 950));
    Reading read = Reading.of(folder, "our.zip", Arrays.copyOf(zip, zip.length / 2));

    int whole = read.archived().size();
    assertTrue(whole > 100 && whole < 900, "posts before the cut: " + whole);
    assertEquals(
        List.of("our.zip!/ byte 0: cut_short", "our.zip!/b line " + (whole - 49) + ": cut_short"),
        refused(read));
  }

  @Test
  void aCutTarGivesWhatStandsBeforeTheCutAndTellsTheRest() throws IOException {
    byte[] tar = Packed.tar("a", posts(0, 50), "b", posts(50, 900));
    for (byte[] cut :
        List.of(
            Arrays.copyOf(tar, tar.length / 2), Arrays.copyOf(gzip(tar), gzip(tar).length / 2))) {
      Reading read = Reading.of(folder, "our", cut);
      assertTrue(read.archived().size() > 100, "posts before the cut: " + read.archived().size());
      assertTrue(refused(read).contains("our!/ byte 0: cut_short"), refused(read).toString());
      assertTrue(
          refused(read).stream().anyMatch(r -> r.matches("our!/b line \\d+: cut_short")),
          refused(read).toString());
    }
  }

  @Test
  void whatOnlyLooksLikeAContainerStaysAFile() throws IOException {
    Files.createDirectories(folder.resolve("a!"));
    Files.write(folder.resolve("a!/b"), post("1"));
    Files.write(folder.resolve("empty.zip"), zip());
    Files.writeString(folder.resolve("no.zip"), "PK\u0003\u0004 and so on");
    Reading read = Reading.of(folder);

    assertEquals(List.of("1"), read.archived());
    assertEquals(
        List.of("empty.zip byte 0: unknown_format", "no.zip byte 0: unknown_format"),
        refused(read));
  }

  @Test
  void anAccountsArchiveIsReadAsItWasDownloaded() throws IOException {
    List<Object> members = new ArrayList<>();
    Path fixture = Path.of("schemas/archives/x_archive.pass");
    try (var files = Files.walk(fixture)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Collections.addAll(members, fixture.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    Reading packed = Reading.of(folder, "twitter.zip", zip(members.toArray()));

    assertEquals(Reading.of(fixture).archived(), packed.archived());
    assertEquals(List.of(), packed.refused());
    assertTrue(paths(packed).contains("twitter.zip!/data/tweets.js"), paths(packed).toString());
    assertEquals("twitter.zip!/data", packed.all("harvest").get(0).get("path"));
  }

  @Test
  void aKnownContainerIsNotOpened() throws IOException {
    Files.writeString(folder.resolve("our.zip"), "it would not even open");
    Configuration hadoop = new Configuration();
    List<ArchiveFile> listed = ArchiveListing.list(hadoop, folder.toString());
    List<ArchiveFile> opened =
        ArchiveListing.opened(hadoop, listed, file -> List.of(file.member("a"), file.member("b")));

    assertEquals(
        List.of("our.zip!/a", "our.zip!/b"),
        opened.stream().map(ArchiveFile::relativePath).toList());
    assertNull(opened.get(0).hash());
  }

  @Test
  void aDeclaredContainerCoversItsMembers() {
    DeclaredHarvest declared =
        new DeclaredHarvest("h", "our.zip", null, "x", null, null, null, null, null);

    assertTrue(declared.covers("our.zip!/data/tweets.js"));
    assertEquals(Map.of(false, true), Map.of(declared.covers("our.zipper"), true));
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Java's gzip asks whether more follows exactly where its buffer ends, and takes 0 for an answer.
   */
  @Test
  void aGzipOfTwoPartsIsReadWholeWhereverTheFirstEnds() throws IOException {
    for (int length : List.of(1 << 16, (1 << 16) - 6)) {
      byte[] parts = Packed.joined(padded(posts(1, 3), length), gzip(posts(3, 5)));
      Files.write(folder.resolve("our.zip"), stored("a.gz", parts));
      Reading read = Reading.of(folder);

      assertEquals(List.of("1", "2", "3", "4"), read.archived());
      assertEquals(List.of(), refused(read));
    }
  }

  /** A gzip of so many bytes: its header takes a field of any size. */
  private static byte[] padded(byte[] bytes, int length) throws IOException {
    byte[] packed = gzip(bytes);
    int extra = length - packed.length - 2;
    byte[] padded = Arrays.copyOf(packed, 10 + 2 + extra);
    padded[3] |= 4;
    padded[10] = (byte) extra;
    padded[11] = (byte) (extra >> 8);
    return Packed.joined(padded, Arrays.copyOfRange(packed, 10, packed.length));
  }

  private static byte[] stored(String name, byte[] bytes) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      zip.setMethod(ZipArchiveOutputStream.STORED);
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(bytes);
      zip.closeArchiveEntry();
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  @Test
  void notesOfAMacAreNoMembers() throws IOException {
    byte[] note = {0, 5, 22, 7, 0, 2, 0, 0};
    Reading read =
        Reading.of(
            folder,
            "our.zip",
            zip("a/x", post("1"), "a/._x", note, "a/.DS_Store", note, "__MACOSX/a/._x", note));

    assertEquals(List.of("1"), read.archived());
    assertEquals(List.of(), refused(read));
  }
}
