package bluelamp.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The forces of the sample, and the file they came from, which goes into the sample's registry as
 * it is.
 *
 * @param csv the text of {@code forces.csv}
 */
public record SampleForces(String csv, List<Force> all) {
  private static final String SHIPPED = "/schemas/registry/forces.csv";

  /** A force as far as the sample needs it. */
  public record Force(String id, String name, boolean bilingual) {}

  /** The forces that ship with the program. */
  public static SampleForces shipped() {
    try (InputStream in = SampleForces.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(
            SHIPPED
                + " is not on the class path, so there are no forces to make a sample of; the build packs it.");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + SHIPPED + " from the class path; no sample was written.", e);
    }
  }

  /** The forces of a file like {@code registry/forces.csv}. */
  public static SampleForces read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read the forces from " + file + "; no sample was written.", e);
    }
  }

  private static SampleForces parse(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (var parser = format.parse(new StringReader(csv))) {
      return new SampleForces(csv, parser.stream().map(SampleForces::force).toList());
    }
  }

  private static Force force(CSVRecord row) {
    return new Force(
        row.get("force_id"), row.get("name"), Boolean.parseBoolean(row.get("bilingual")));
  }
}
