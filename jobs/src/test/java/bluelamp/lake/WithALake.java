package bluelamp.lake;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a lake in an empty folder that this program holds. */
abstract class WithALake {
  @TempDir Path folder;
  Lake lake;

  @BeforeEach
  void takeTheLake() {
    lake = Lakes.held(folder);
  }

  @AfterEach
  void letGo() {
    lake.lease().close();
  }
}
