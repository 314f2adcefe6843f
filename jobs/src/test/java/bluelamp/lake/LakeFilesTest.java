package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFilesTest {
  private static final Configuration CONF = new Configuration();

  @TempDir java.nio.file.Path folder;

  private static void replacesAndMakesOnce(LakeFiles files, Path folder) {
    Path file = new Path(folder, "one.json");
    files.write(file, Map.of("n", 1));
    files.write(file, Map.of("n", 2));
    assertFalse(files.createIfAbsent(file, Map.of("n", 3)));
    assertEquals(Map.of("n", 2), files.read(file, Map.class));
    assertTrue(files.createIfAbsent(new Path(folder, "two.json"), Map.of("n", 3)));
    List<String> names = files.in(folder).stream().map(each -> each.getPath().getName()).toList();
    assertEquals(List.of("one.json", "two.json"), names, "nothing is left aside");
  }

  @Test
  void aDiskReplacesFilesAndMakesThemOnce() {
    Path place = new Path(folder.toUri());
    LakeFiles files = LakeFiles.at(place, CONF);
    assertTrue(files.areLocal());
    replacesAndMakesOnce(files, place);
  }

  @Test
  void soDoesAnyOtherFileSystem() throws IOException {
    Path place = new Path(folder.toUri());
    LocalFileSystem disk = FileSystem.getLocal(CONF);
    LakeFiles files = new RenamedFiles(disk.getRaw(), CONF);
    assertFalse(files.areLocal());
    replacesAndMakesOnce(files, place);
  }
}
