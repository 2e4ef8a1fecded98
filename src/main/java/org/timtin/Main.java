package org.timtin;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.timtin.cli.TimtinCommand;

/**
 * The one entry point: the command line, of which {@code start} runs the service in this process.
 */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    int status = TimtinCommand.run(arguments);
    System.exit(status);
  }
}
