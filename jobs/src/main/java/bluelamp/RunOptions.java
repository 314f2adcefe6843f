package bluelamp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that works on a lake; each can come from the environment too. */
final class RunOptions {
  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "${env:BLUELAMP_LAKE}",
      description =
          "Where the Delta tables lie: a folder, or s3a://bucket/folder (BLUELAMP_LAKE; default: ./lake).")
  String lake = "lake";

  @Option(
      names = "--archives",
      paramLabel = "DIR",
      defaultValue = "${env:BLUELAMP_ARCHIVES}",
      description =
          "Folder or file with the archives to read, s3a://bucket/folder too (BLUELAMP_ARCHIVES).")
  String archives;

  @Option(
      names = "--registry",
      paramLabel = "DIR",
      defaultValue = "${env:BLUELAMP_REGISTRY}",
      description =
          "Folder with forces.csv, accounts.csv and harvests.csv (BLUELAMP_REGISTRY; default: the one the lake was last read with, else the one that ships).")
  String registry;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      defaultValue = "${env:BLUELAMP_KEY_FILE}",
      description =
          "The pseudonym key, made by `bluelamp key FILE`; never inside the lake (BLUELAMP_KEY_FILE).")
  Path keyFile;

  @Option(
      names = "--max-refused",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description =
          "Publish nothing when more than this share of a run's records is refused (default: 0.01).")
  double maxRefused;

  @Option(
      names = "--accept",
      paramLabel = "FILE_HASH",
      description =
          "Read this file although records of it were refused; its refusals no longer count. Repeatable.")
  List<String> accept = List.of();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description =
          "Wait this long for another run to leave the lake before stopping with exit code 4 (default: 0).")
  int waitSeconds;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description =
          "Any Spark setting. Repeatable. Credentials are refused: they come from the environment or a provider.")
  Map<String, String> conf = Map.of();

  @Option(
      names = "--properties-file",
      paramLabel = "FILE",
      description = "Spark settings, one key=value a line.")
  Path propertiesFile;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more: Spark's own log, and stack traces.")
  boolean verbose;
}
