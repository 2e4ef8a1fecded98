package org.timtin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/**
 * What a command printed and how it ended.
 *
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {
  static Run of(String... arguments) {
    return of(new Surroundings(Map.of("TIMTIN_DATA", "target/no-such-folder"), false), arguments);
  }

  static Run of(Surroundings surroundings, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        TimtinCommand.commandLine(surroundings)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    return new Run(status, out.toString(), err.toString());
  }
}
