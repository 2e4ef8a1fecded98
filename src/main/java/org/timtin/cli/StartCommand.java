package org.timtin.cli;

import io.quarkus.runtime.Quarkus;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.timtin.RunningService;
import org.timtin.StartSequence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service, and with it the embedded engine unless a cluster is configured. */
@Command(
    mixinStandardHelpOptions = true,
    name = "start",
    description = "Start Elasticsearch and the service.",
    footer = {"", "Exit status: 0 stopped, or with -d: searches are answered; 2 it cannot start."})
public final class StartCommand implements Callable<Integer> {
  private static final int FAILED = 2;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = {"-d", "--detach"},
      description = "Run in the background and return when searches are answered.")
  private boolean detached;

  @Option(
      names = "--host",
      defaultValue = "${env:TIMTIN_HOST:-127.0.0.1}",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "${env:TIMTIN_PORT:-8080}",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--no-sample", description = "Leave an empty index empty.")
  private boolean noSample;

  @Option(
      names = "--elasticsearch",
      split = ",",
      paramLabel = "URL",
      description = "Use this cluster instead of the embedded node; several nodes with commas.")
  private List<String> elasticsearch = List.of();

  StartCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data.folder(surroundings);
    Optional<RunningService> running = RunningService.in(folder);
    if (running.isPresent()) {
      throw new CliFailure(
          "timtin already runs on "
              + folder
              + " (process "
              + running.get().pid()
              + ", "
              + running.get().url()
              + "); stop it with ./timtin stop, or give another folder with --data");
    }
    Optional<String> taken = portProblem();
    if (taken.isPresent()) {
      throw new CliFailure(taken.get());
    }
    requireWritable(folder);
    if (detached) {
      return new DetachedStart(
              folder, RunningService.address(host, port), spec.commandLine().getOut())
          .run(arguments(folder));
    }
    System.setProperty("quarkus.http.host", host);
    System.setProperty("quarkus.http.port", Integer.toString(port));
    // Of Quarkus: it would refuse a bad address with an empty answer, before AddressCheck sees it.
    System.setProperty("vertx.disableURIValidation", "true");
    System.setProperty("timtin.data", folder.toString());
    System.setProperty("timtin.sample", Boolean.toString(!noSample));
    if (!elasticsearch.isEmpty()) {
      System.setProperty("timtin.elasticsearch.hosts", String.join(",", elasticsearch));
    }
    Quarkus.run(null, (status, failure) -> System.exit(failure == null ? status : failed(failure)));
    return 0;
  }

  private static void requireWritable(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CliFailure("the data folder " + folder + " is a file; give a folder with --data");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CliFailure("the data folder " + folder + " cannot be created", e);
    }
    if (!Files.isWritable(folder)) {
      throw new CliFailure("the data folder " + folder + " cannot be written to");
    }
  }

  /** Quarkus has logged every failure but a configuration that it cannot read. */
  private int failed(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigValidationException invalid) {
        String problems =
            IntStream.range(0, invalid.getProblemCount())
                .mapToObj(invalid::getProblem)
                // The problem is a class name, a code of the library's, and then its sentence.
                .map(problem -> problem.getMessage().replaceFirst("^.*?SRCFG\\d+: ", ""))
                .collect(Collectors.joining("; "));
        spec.commandLine().getErr().println(StartSequence.FAILURE + problems);
      }
    }
    return FAILED;
  }

  private Optional<String> portProblem() throws IOException {
    if (port < 1 || port > 65_535) {
      return Optional.of("port " + port + " is not between 1 and 65535");
    }
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      return Optional.of("the host " + host + " is not known");
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
      return Optional.empty();
    } catch (java.net.BindException e) {
      return Optional.of(
          host
              + ":"
              + port
              + " cannot be used ("
              + e.getMessage()
              + "); is another program on it? Choose another one with --port");
    }
  }

  private List<String> arguments(Path folder) {
    var arguments =
        new java.util.ArrayList<>(
            List.of(
                "start",
                "--host",
                host,
                "--port",
                Integer.toString(port),
                "--data",
                folder.toString()));
    if (noSample) {
      arguments.add("--no-sample");
    }
    if (!elasticsearch.isEmpty()) {
      arguments.add("--elasticsearch");
      arguments.add(String.join(",", elasticsearch));
    }
    return arguments;
  }
}
