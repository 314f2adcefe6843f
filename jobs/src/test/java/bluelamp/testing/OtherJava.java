package bluelamp.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;

/** A Java of its own with this one's class path, for what is to be killed or kept small. */
public final class OtherJava {
  private OtherJava() {}

  /**
   * A program ready to be started, whose complaints stand among its other lines.
   *
   * @param heap its largest heap, as {@code -Xmx} takes it
   * @param main the name of its class
   * @param properties system properties, {@code name=value}
   */
  public static ProcessBuilder of(
      String heap, String main, List<String> properties, List<String> arguments) {
    return on(System.getProperty("java.class.path"), heap, main, properties, arguments);
  }

  /** Bluelamp with a folder before all others on its class path. */
  public static ProcessBuilder bluelampWith(Path folder, List<String> arguments) {
    String paths = folder + File.pathSeparator + System.getProperty("java.class.path");
    return on(paths, "1g", "bluelamp.Main", List.of(), arguments);
  }

  private static ProcessBuilder on(
      String paths, String heap, String main, List<String> properties, List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx" + heap));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
    // With the first compiler alone Java has 48 MB for code, which a night and a rival's fill.
    command.add("-XX:ReservedCodeCacheSize=256m");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    properties.forEach(property -> command.add("-D" + property));
    command.addAll(List.of("-cp", paths, main));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
