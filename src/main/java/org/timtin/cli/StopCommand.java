package org.timtin.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
  private static final long POLL_MILLIS = 200;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  StopCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Path folder = data.folder(surroundings);
    Optional<RunningService> service = RunningService.in(folder);
    Optional<ProcessHandle> process = service.flatMap(RunningService::process);
    if (process.isEmpty()) {
      spec.commandLine().getOut().println("timtin does not run on " + folder);
      return 0;
    }
    process.get().destroy();
    awaitEnd(service.get(), process.get());
    spec.commandLine().getOut().println("stopped");
    return 0;
  }

  /** Not only by the exit: of a process whose parent takes no note of its end that never comes. */
  private static void awaitEnd(RunningService service, ProcessHandle process)
      throws InterruptedException, ExecutionException {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (service.process().isPresent()) {
      try {
        exit.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() > deadline) {
          throw new CliFailure(
              "process "
                  + process.pid()
                  + " has not ended within "
                  + PATIENCE_SECONDS
                  + " s; it may still be writing",
              e);
        }
      }
    }
  }
}
