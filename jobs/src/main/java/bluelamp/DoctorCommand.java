package bluelamp;

import bluelamp.doctor.Examination;
import bluelamp.doctor.Finding;
import bluelamp.run.Buckets;
import bluelamp.run.ExitCode;
import bluelamp.run.Sessions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks what a run needs, and says what to do for each thing that is missing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Check Java, memory, disk, lake, key, registry, archives and, on S3, the bucket; say what to do for what fails.",
    footer = {
      "",
      "Example:",
      "  bluelamp doctor --lake ./lake --archives ./archives --key-file ./key"
    })
final class DoctorCommand implements Callable<Integer> {
  @Mixin RunOptions options;

  @Override
  public Integer call() {
    Path keyFile = options.keyFile;
    Stream.of(options.lake, options.archives, options.registry)
        .filter(Objects::nonNull)
        .forEach(Buckets::checkName);
    List<Finding> findings =
        new Examination(
                options.lake,
                options.archives,
                options.registry,
                keyFile,
                Sessions.hadoop(options.conf, options.propertiesFile),
                () -> Sessions.open(options.conf, options.propertiesFile, options.verbose))
            .findings();
    findings.forEach(System.out::println);
    boolean well = findings.stream().allMatch(Finding::well);
    System.out.println(well ? "All is well." : "Mend what is marked, then run doctor again.");
    return (well ? ExitCode.DONE : ExitCode.FAILED).number();
  }
}
