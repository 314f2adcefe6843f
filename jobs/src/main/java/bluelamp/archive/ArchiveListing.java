package bluelamp.archive;

import static java.util.stream.Collectors.groupingBy;

import bluelamp.archive.bytes.ArchiveBytes;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Damage;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files under a folder, all of them: names that begin with a dot or an underscore too. */
public final class ArchiveListing {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveListing.class);

  private static final int HASHING_THREADS = 2;

  private ArchiveListing() {}

  /**
   * The files under a root, by relative path.
   *
   * @param root a folder or one file
   * @throws FileNotFoundException when there is nothing at the root
   */
  public static List<ArchiveFile> list(Configuration hadoop, String root) throws IOException {
    Path given = new Path(root);
    FileSystem files = ArchiveBytes.fileSystem(hadoop, given);
    FileStatus top = files.getFileStatus(given);
    List<ArchiveFile> found = new ArrayList<>();
    if (top.isFile()) {
      found.add(file(top, top.getPath().getName()));
    } else {
      walk(files, top.getPath(), "", found);
    }
    found.sort(Comparator.comparing(ArchiveFile::relativePath));
    return found;
  }

  /**
   * The same files with each container replaced by its members, by relative path.
   *
   * @param known the files that a listed one stands for, where that is known without opening it:
   *     itself, or members; else nothing
   */
  public static List<ArchiveFile> opened(
      Configuration hadoop,
      List<ArchiveFile> listed,
      Function<ArchiveFile, List<ArchiveFile>> known)
      throws IOException {
    List<ArchiveFile> opened = new ArrayList<>();
    try (ArchiveBytes archives = new ArchiveBytes(hadoop)) {
      for (ArchiveFile file : listed) {
        List<ArchiveFile> members = known.apply(file);
        members = members.isEmpty() ? archives.members(file) : members;
        opened.addAll(members.isEmpty() ? List.of(file) : members);
      }
    }
    opened.sort(Comparator.comparing(ArchiveFile::relativePath));
    return opened;
  }

  /** The same files with the SHA-256 of their bytes, read two abreast, a buffer at a time. */
  public static List<ArchiveFile> hashed(Configuration hadoop, List<ArchiveFile> files)
      throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(HASHING_THREADS);
    try {
      List<Future<List<ArchiveFile>>> hashes = new ArrayList<>();
      for (List<ArchiveFile> some : byContainer(files)) {
        hashes.add(threads.submit(() -> withHashes(hadoop, some)));
      }
      List<ArchiveFile> hashed = new ArrayList<>();
      for (Future<List<ArchiveFile>> hash : hashes) {
        hashed.addAll(hash.get());
      }
      return hashed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          "Interrupted while the archive's files were hashed; nothing was read.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void walk(FileSystem files, Path folder, String prefix, List<ArchiveFile> found)
      throws IOException {
    FileStatus[] inside = files.listStatus(folder);
    if (files instanceof RawLocalFileSystem local) {
      tellLost(local.pathToFile(folder), inside.length);
    }
    for (FileStatus status : inside) {
      String relative = prefix + status.getPath().getName();
      if (status.isDirectory()) {
        walk(files, status.getPath(), relative + "/", found);
      } else {
        found.add(file(status, relative));
      }
    }
  }

  /** Hadoop lists no link that leads nowhere, and no name that this machine's encoding lacks. */
  private static void tellLost(File folder, int listed) {
    String[] names = folder.list();
    if (names != null && names.length > listed) {
      LOG.warn(
          "{} holds {} files or folders that cannot be opened, so they were not read: links that lead"
              + " nowhere, or names that are not {}. Mend or rename them.",
          folder,
          names.length - listed,
          System.getProperty("sun.jnu.encoding"));
    }
  }

  private static ArchiveFile file(FileStatus status, String relative) {
    return new ArchiveFile(
        status.getPath().toString(),
        relative,
        status.getLen(),
        ArchiveBytes.modified(status),
        null);
  }

  private static Collection<List<ArchiveFile>> byContainer(List<ArchiveFile> files) {
    return files.stream()
        .collect(
            groupingBy(
                file -> file.path().split(ArchiveFile.INSIDE, 2)[0],
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private static List<ArchiveFile> withHashes(Configuration hadoop, List<ArchiveFile> files)
      throws IOException {
    List<ArchiveFile> hashed = new ArrayList<>();
    try (ArchiveBytes archives = new ArchiveBytes(hadoop)) {
      for (ArchiveFile file : files) {
        hashed.add(file.withHash(sha256(archives, file)));
      }
    }
    return hashed;
  }

  private static String sha256(ArchiveBytes archives, ArchiveFile file) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    byte[] buffer = new byte[1 << 17];
    try (InputStream bytes = archives.raw(file)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      if (!file.path().contains(ArchiveFile.INSIDE)) {
        throw e;
      }
      Damage.reasonOf(e);
      // a member that cannot be had whole is known by what there is of it, and by its place
      digest.update(file.relativePath().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
