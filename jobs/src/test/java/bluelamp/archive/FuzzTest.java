package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.archive.format.ArchiveFormat;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Group;

/** A fuzz target for each way in which a format is written: what it must survive, is told there. */
@SuppressWarnings("ClassCanBeStatic") // jqwik wants its groups so
class FuzzTest {
  @Group
  class XV2 extends FuzzTarget {
    XV2() {
      super(Form.X_V2);
    }
  }

  @Group
  class XV2Page extends FuzzTarget {
    XV2Page() {
      super(Form.X_V2_PAGE);
    }
  }

  @Group
  class XV1 extends FuzzTarget {
    XV1() {
      super(Form.X_V1);
    }
  }

  @Group
  class XV1Array extends FuzzTarget {
    XV1Array() {
      super(Form.X_V1_ARRAY);
    }
  }

  @Group
  class XArchive extends FuzzTarget {
    XArchive() {
      super(Form.X_ARCHIVE);
    }
  }

  @Group
  class XArchive2009 extends FuzzTarget {
    XArchive2009() {
      super(Form.X_ARCHIVE_2009);
    }
  }

  @Group
  class XArchive2009Table extends FuzzTarget {
    XArchive2009Table() {
      super(Form.X_ARCHIVE_2009_TABLE);
    }
  }

  @Group
  class TwarcCsv extends FuzzTarget {
    TwarcCsv() {
      super(Form.TWARC_CSV);
    }
  }

  @Group
  class MastodonApi extends FuzzTarget {
    MastodonApi() {
      super(Form.MASTODON_API);
    }
  }

  @Group
  class MastodonOutbox extends FuzzTarget {
    MastodonOutbox() {
      super(Form.MASTODON_OUTBOX);
    }
  }

  @Group
  class Bluesky extends FuzzTarget {
    Bluesky() {
      super(Form.BLUESKY);
    }
  }

  @Group
  class CrowdTangleTable extends FuzzTarget {
    CrowdTangleTable() {
      super(Form.CROWDTANGLE_CSV);
    }
  }

  @Group
  class CrowdTangleApi extends FuzzTarget {
    CrowdTangleApi() {
      super(Form.CROWDTANGLE_API);
    }
  }

  @Example
  void everyFormatHasATarget() throws ReflectiveOperationException {
    Set<Form> targets = new HashSet<>();
    for (Class<?> target : FuzzTest.class.getDeclaredClasses()) {
      targets.add(
          ((FuzzTarget) target.getDeclaredConstructor(FuzzTest.class).newInstance(this)).form());
    }
    assertEquals(Set.copyOf(Form.all()), targets);
    assertEquals(
        Formats.all().stream().map(ArchiveFormat::name).collect(Collectors.toSet()),
        Stream.of(targets.toArray(Form[]::new)).map(Form::format).collect(Collectors.toSet()));
  }
}
