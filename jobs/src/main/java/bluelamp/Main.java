package bluelamp;

import bluelamp.run.ExitCode;
import java.io.PrintWriter;
import java.util.Locale;
import org.apache.hadoop.fs.FSError;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Only {@link #main} ends the process; tests call {@link #run}. */
@Command(
    name = "bluelamp",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Engagement, reach and tone of police social media, from archives to Delta tables.",
    subcommands = {
      NightlyCommand.class,
      IngestCommand.class,
      AnnotateCommand.class,
      MeasureCommand.class,
      LabelCommand.class,
      EvaluateCommand.class,
      BenchmarkCommand.class,
      SampleCommand.class,
      KeyCommand.class,
      DoctorCommand.class,
      InspectCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed for a reason not named here (trying again may help)",
      "2:the command line does not make sense",
      "3:data, registry or key refused; nothing was published (don't try again as it is)",
      "4:not now: input not there yet, or another run holds the lake (try again)"
    },
    footer = {
      "",
      "Example:",
      "  bluelamp nightly --sample",
      "",
      "Shell completion: source <(bluelamp generate-completion)"
    })
public final class Main {
  private static volatile boolean signalled;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Delta names the files of its logs by numbers in the machine's own digits, which in Arabic are
    // others.
    Locale.setDefault(Locale.ROOT);
    Thread ending = new Thread(Main::signalled);
    Runtime.getRuntime().addShutdownHook(ending);
    int code = ExitCode.FAILED.number();
    boolean isEnded = false;
    try {
      code = run(args);
    } finally {
      isEnded = isEnded(ending);
    }
    if (!isEnded) {
      System.exit(code);
    }
  }

  /** Whether a signal is ending the process, and gives the code. */
  private static boolean isEnded(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static void signalled() {
    signalled = true;
    System.err.println(
        "bluelamp: Ended by a signal. Nothing half-written stands; run the same command again and it goes on from there.");
  }

  /**
   * Runs one command.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    CommandLine.Model.UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    for (CommandLine each : line.getSubcommands().values()) {
      each.getCommandSpec()
          .usageMessage()
          .exitCodeListHeading(usage.exitCodeListHeading())
          .exitCodeList(usage.exitCodeList());
    }
    // A variable that is set to nothing says nothing.
    line.setDefaultValueProvider(
        arg -> "".equals(arg.defaultValue()) ? CommandLine.Option.NULL_VALUE : null);
    line.setParameterExceptionHandler((thrown, given) -> refuse(thrown));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> explain(thrown, command.getErr(), verbose(parsed)));
    line.setExecutionStrategy(parsed -> isComplete(parsed) ? execute(line, parsed) : usage(line));
    return line.execute(args);
  }

  /** Hadoop makes an error of what a disk refuses to write; it is an exception like any other. */
  private static int execute(CommandLine line, CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (FSError e) {
      throw new CommandLine.ExecutionException(line, e.getMessage(), e.getCause());
    }
  }

  /** Help and version are asked of the program itself; anything else is asked of a command. */
  private static boolean isComplete(CommandLine.ParseResult parsed) {
    return parsed.hasSubcommand()
        || parsed.isUsageHelpRequested()
        || parsed.isVersionHelpRequested();
  }

  /**
   * Says what is wrong with a command line, and where its options are told: in a page of its own.
   */
  private static int refuse(CommandLine.ParameterException thrown) {
    CommandLine line = thrown.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("bluelamp: " + thrown.getMessage() + ". Nothing was done.");
    CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("All options: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return ExitCode.USAGE.number();
  }

  private static boolean verbose(CommandLine.ParseResult parsed) {
    return parsed.hasSubcommand() && parsed.subcommand().hasMatchedOption("--verbose");
  }

  /** Says why a command ended, once, and gives its exit code: the one table of both. */
  static int explain(Exception failure, PrintWriter err, boolean verbose) {
    Exception thrown = Failures.told(failure);
    ExitCode code = Failures.codeOf(thrown);
    if (signalled) {
      return code.number(); // the signal is the reason, and has been told
    }
    if (!Failures.isForeseen(thrown)) {
      err.println(
          "bluelamp: "
              + Failures.oneLine(thrown)
              + ". Nothing half-written stands; "
              + Failures.remedy(thrown)
              + "run the same command again.");
      LoggerFactory.getLogger(Main.class).debug("The failure in full", failure);
    } else {
      err.println("bluelamp: " + thrown.getMessage());
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    return code.number();
  }
}
