package bluelamp.lake;

import static bluelamp.lake.FileWork.calm;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Files of a lake that are written aside and renamed into place, as on the disks of a cluster. */
class RenamedFiles extends LakeFiles {
  RenamedFiles(FileSystem fileSystem, Configuration conf) {
    super(fileSystem, conf);
  }

  @Override
  final void write(Path path, byte[] content) {
    Path temporary = new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
    calm(
        "write " + path,
        () -> {
          createOrClear(temporary, content);
          replace(path, temporary);
          return null;
        });
  }

  /** Puts another file in the place of one, if there is one. */
  void replace(Path path, Path by) throws IOException {
    FileContext.getFileContext(fs.getUri(), conf).rename(by, path, Options.Rename.OVERWRITE);
  }

  @Override
  final void make(Path path, byte[] content) throws IOException {
    try (OutputStream out = fs.create(path, false)) {
      out.write(content);
    }
  }

  /** Writes a file of nobody else's; what a full disk takes of it goes again. */
  private void createOrClear(Path temporary, byte[] content) throws IOException {
    try {
      make(temporary, content);
    } catch (IOException | FSError e) {
      fs.delete(temporary, false);
      throw e;
    }
  }

  @Override
  final void clear(Path folder, Path lease) {
    delete(folder);
  }

  @Override
  final long now(Path folder) {
    return System.currentTimeMillis();
  }
}
