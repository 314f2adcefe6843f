package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files under a folder, all of them: names that begin with a dot or an underscore too. */
public final class ArchiveListing {
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

  /** The same files with the SHA-256 of their bytes, read two abreast, a buffer at a time. */
  public static List<ArchiveFile> hashed(Configuration hadoop, List<ArchiveFile> files)
      throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(HASHING_THREADS);
    try {
      List<Future<ArchiveFile>> hashes = new ArrayList<>();
      for (ArchiveFile file : files) {
        hashes.add(threads.submit(() -> file.withHash(sha256(hadoop, file))));
      }
      List<ArchiveFile> hashed = new ArrayList<>();
      for (Future<ArchiveFile> hash : hashes) {
        hashed.add(hash.get());
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
    for (FileStatus status : files.listStatus(folder)) {
      String relative = prefix + status.getPath().getName();
      if (status.isDirectory()) {
        walk(files, status.getPath(), relative + "/", found);
      } else {
        found.add(file(status, relative));
      }
    }
  }

  private static ArchiveFile file(FileStatus status, String relative) {
    return new ArchiveFile(
        status.getPath().toString(), relative, status.getLen(), status.getModificationTime(), null);
  }

  private static String sha256(Configuration hadoop, ArchiveFile file) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Path path = new Path(file.path());
    byte[] buffer = new byte[1 << 17];
    try (InputStream bytes = ArchiveBytes.raw(hadoop, path)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
