package org.timtin.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the default profile with plain words, accented and folded, as experiments: each
 * collection is sent to a service of its own with the packaged command, asked with it, and told of
 * by the table and the report that anybody gets.
 */
final class ProfilesMeasurement {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TYPINGS =
      List.of("as_typed", "no_diacritics", "nfd", "tone_swapped", "upper_case");

  /** More than one hit is relevant only where a query has several articles. */
  private static final List<String> METRICS = List.of("ndcg@10", "rr@10", "recall@10");

  private final Path script;
  private final Path reports;

  private ProfilesMeasurement(Path script, Path reports) {
    this.script = script;
    this.reports = reports;
  }

  /** Arguments: the command, the folder of the collections, [--reports FOLDER] [--only NAME]. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2 || args.length % 2 != 0) {
      throw new IllegalArgumentException(
          "usage: ./timtin bench profiles FOLDER [--reports FOLDER] [--only NAME]");
    }
    Optional<String> only = Optional.empty();
    Path reports = Path.of("target", "reports");
    for (int i = 2; i < args.length; i += 2) {
      switch (args[i]) {
        case "--only" -> only = Optional.of(args[i + 1]);
        case "--reports" -> reports = Path.of(args[i + 1]);
        default -> throw new IllegalArgumentException("there is no option " + args[i]);
      }
    }
    ProfilesMeasurement measurement =
        new ProfilesMeasurement(
            Path.of(args[0]).toAbsolutePath(), Files.createDirectories(reports).toAbsolutePath());
    for (MeasuredSet set : MeasuredSet.all(Path.of(args[1]).toAbsolutePath())) {
      if (only.map(name -> name.equals(set.name())).orElse(true)) {
        measurement.measure(set);
      }
    }
  }

  private void measure(MeasuredSet set) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("timtin-profiles");
    int port = freePort();
    Path data = work.resolve("data");
    Path articles = work.resolve("articles.ndjson");
    Path experiment = reports.resolve(set.name() + ".json");
    write(articles, set);
    JSON.writerWithDefaultPrettyPrinter().writeValue(experiment.toFile(), experiment(set));
    System.out.println("== " + set.name());
    try {
      timtin(port, "start", "-d", "--no-sample", "--port", "" + port, "--data", data.toString());
      timed("indexed", () -> timtin(port, "index", articles.toString()));
      timed(
          "searched",
          () ->
              timtin(
                  port,
                  "experiment",
                  experiment.toString(),
                  "--report",
                  reports.resolve(set.name() + ".html").toString(),
                  "--markdown",
                  reports.resolve(set.name() + ".md").toString()));
      System.out.println("report: " + reports.resolve(set.name() + ".html"));
    } finally {
      timtin(port, "stop", "--data", data.toString());
      delete(work);
    }
  }

  private static ObjectNode experiment(MeasuredSet set) {
    ObjectNode experiment = JSON.createObjectNode();
    experiment.put("name", set.name() + ": default, folded and accented words");
    experiment.put("queries", set.folder().resolve("queries.tsv").toString());
    experiment.put("judgements", set.folder().resolve("qrels.txt").toString());
    ArrayNode profiles = experiment.putArray("profiles");
    profiles.add("default");
    words(profiles, "folded", "ignore");
    words(profiles, "standard", "strict");
    TYPINGS.forEach(experiment.putArray("typings")::add);
    METRICS.forEach(experiment.putArray("metrics")::add);
    return experiment.put("k", 10).put("seed", 1);
  }

  private static void words(ArrayNode profiles, String name, String accents) {
    profiles.addObject().put("name", name).put("profile", "words").put("accents", accents);
  }

  private static void write(Path file, MeasuredSet set) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      set.articles(
          text -> {
            ObjectNode row = JSON.createObjectNode().put("id", text.id());
            put(row, "title", text.title());
            put(row, "summary", text.summary());
            put(row, "body", text.body());
            try {
              out.write(row + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static void put(ObjectNode row, String name, String value) {
    if (!value.isBlank()) {
      row.put(name, value);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private static void timed(String what, Step step) throws IOException, InterruptedException {
    long started = System.nanoTime();
    step.run();
    System.out.println(
        what + " in " + Duration.ofNanos(System.nanoTime() - started).toSeconds() + " s");
  }

  private void timtin(int port, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("TIMTIN_URL", "http://127.0.0.1:" + port);
    builder.environment().put("TIMTIN_NO_BUILD", "1");
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
