package org.timtin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.timtin.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code timtin}; what it does is in its subcommands. */
@Command(
    name = "timtin",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Searches Vietnamese news by words, date, country and official.",
    synopsisSubcommandLabel = "COMMAND")
public final class TimtinCommand {
  private TimtinCommand() {}

  /**
   * The whole command line. More subcommands may be added to it.
   *
   * @param surroundings what the commands see of the terminal and the environment
   */
  public static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new TimtinCommand());
    line.addSubcommand(new CommandLine.HelpCommand());
    line.addSubcommand(new StartCommand(surroundings));
    line.addSubcommand(new StopCommand(surroundings));
    line.addSubcommand(new StatusCommand(surroundings));
    line.addSubcommand(new IndexCommand(surroundings));
    line.addSubcommand(new SearchCommand(surroundings));
    line.addSubcommand(new ExperimentCommand(surroundings));
    line.addSubcommand(new TuneCommand(surroundings));
    line.addSubcommand(new ExportCommand(surroundings));
    line.addSubcommand(new RebuildCommand(surroundings));
    line.addSubcommand(new AnnotateCommand(surroundings, System.in));
    line.setExecutionExceptionHandler(TimtinCommand::explain);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** Runs a command and gives its exit status. */
  public static int run(String... arguments) {
    // Vietnamese needs UTF-8 whatever the locale says, and every terminal of today reads it.
    CommandLine line =
        commandLine(Surroundings.ofProcess())
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err));
    int status = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return status;
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  /** One sentence, whatever went wrong; the stack trace is for those who ask for it. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr()
        .println(
            "timtin: "
                + switch (failure) {
                  case CliFailure known -> known.getMessage();
                  case BadInput known -> known.getMessage();
                  case IOException io -> "input or output failed: " + io;
                  default ->
                      "this is a fault of timtin itself, "
                          + failure
                          + "; with TIMTIN_TRACE=1 it shows where";
                });
    if ("1".equals(System.getenv("TIMTIN_TRACE"))) {
      failure.printStackTrace(line.getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
