package org.timtin.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.timtin.RunningService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the service and its engine. */
@Command(
    mixinStandardHelpOptions = true,
    name = "stop",
    description = "Stop the service and its Elasticsearch.")
public final class StopCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 60;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  StopCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Path folder = data.folder(surroundings);
    Optional<ProcessHandle> process = RunningService.in(folder).flatMap(RunningService::process);
    if (process.isEmpty()) {
      spec.commandLine().getOut().println("timtin does not run on " + folder);
      return 0;
    }
    process.get().destroy();
    try {
      process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CliFailure(
          "process "
              + process.get().pid()
              + " has not ended within "
              + PATIENCE_SECONDS
              + " s; it may still be writing",
          e);
    }
    spec.commandLine().getOut().println("stopped");
    return 0;
  }
}
