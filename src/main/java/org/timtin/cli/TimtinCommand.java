package org.timtin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
    name = "timtin",
    mixinStandardHelpOptions = true,
    version = "timtin 1.0.0",
    description = "Search in Vietnamese news, faceted by date, country and official.",
    subcommands = {StartCommand.class, StopCommand.class, StatusCommand.class})
public final class TimtinCommand {
  /** Runs one command and gives its exit status. */
  public static int run(String... arguments) {
    return new CommandLine(new TimtinCommand()).execute(arguments);
  }
}
