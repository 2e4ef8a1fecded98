package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Fetches an export to its end. What arrived is passed on once its checksum was compared, so that a
 * connection that breaks off is taken up at the last checkpoint and nothing is written twice.
 */
final class ExportRun {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Longer than the service waits for its engine. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final ServiceClient service;
  private final String path;
  private final boolean csv;
  private final ExportTarget target;
  private final Progress progress;
  private final StopSignal stop;
  private final Duration patience;
  private final PrintWriter messages;

  private final MessageDigest whole = sha256();
  private Optional<String> token = Optional.empty();
  private long written;
  private long total;
  private int resumed;

  /** What was fetched. */
  record Summary(long articles, String sha256, int resumed) {}

  /**
   * @param path the request, with its parameters
   * @param patience how long to try again without any progress
   * @param messages told when there is waiting to do
   */
  ExportRun(
      ServiceClient service,
      String path,
      boolean csv,
      ExportTarget target,
      Progress progress,
      StopSignal stop,
      Duration patience,
      PrintWriter messages) {
    this.service = service;
    this.path = path;
    this.csv = csv;
    this.target = target;
    this.progress = progress;
    this.stop = stop;
    this.patience = patience;
    this.messages = messages;
  }

  /**
   * Fetches everything.
   *
   * @throws CliFailure when the service refuses, or does not come back in time
   */
  Summary run() throws IOException {
    Duration waited = Duration.ZERO;
    Duration pause = FIRST_PAUSE;
    while (true) {
      long before = written;
      Optional<String> problem = fetch();
      if (problem.isEmpty()) {
        return new Summary(written, hex(whole), resumed);
      }
      if (written > before) {
        waited = Duration.ZERO;
        pause = FIRST_PAUSE;
      }
      if (waited.compareTo(patience) >= 0) {
        throw new CliFailure(problem.get() + soFar());
      }
      if (waited.isZero()) {
        messages.println(
            String.format(
                Locale.ROOT, "%s; trying for %d seconds", problem.get(), patience.toSeconds()));
      }
      if (stop.waitFor(pause)) {
        throw new CliFailure("stopped; " + problem.get() + soFar());
      }
      waited = waited.plus(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private String soFar() {
    return written == 0
        ? ""
        : String.format(Locale.ROOT, "; %,d of %,d articles had come", written, total);
  }

  /** One answer to its end; what went wrong that may be better the next time. */
  private Optional<String> fetch() throws IOException {
    String from = token.map(text -> path + "&resume=" + text).orElse(path);
    try (ServiceClient.Streamed answer = opened(from)) {
      if (answer.status() == 503) {
        return Optional.of(problem(answer));
      }
      if (answer.status() != 200) {
        throw new CliFailure(problem(answer) + soFar());
      }
      resumed += token.isPresent() ? 1 : 0;
      return read(new ExportRecords(answer.body(), csv))
          ? Optional.empty()
          : Optional.of("the export broke off");
    } catch (ServiceClient.Unreachable unreachable) {
      return Optional.of(unreachable.getMessage());
    } catch (Broken broken) {
      return Optional.of("the export broke off");
    }
  }

  /** The connection failed, not a file of ours. */
  private static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(IOException cause) {
      super(cause);
    }
  }

  private ServiceClient.Streamed opened(String from) throws ServiceClient.Unreachable, Broken {
    try {
      return service.open(from, LONGEST_SILENCE);
    } catch (IOException e) {
      throw new Broken(e);
    }
  }

  private static String problem(ServiceClient.Streamed answer) throws Broken {
    try {
      return answer.problem();
    } catch (IOException e) {
      throw new Broken(e);
    }
  }

  /** Whether the answer has its manifest. */
  private boolean read(ExportRecords records) throws IOException {
    MessageDigest sum = sha256();
    ByteArrayOutputStream unchecked = new ByteArrayOutputStream();
    // The names of the columns are no article.
    long count = csv && token.isEmpty() ? written - 1 : written;
    while (!stop.isRaised()) {
      Optional<ExportRecords.Entry> entry = next(records);
      if (entry.isEmpty()) {
        return false;
      }
      switch (entry.get()) {
        case ExportRecords.Entry.Row row -> {
          byte[] bytes = row.text().getBytes(StandardCharsets.UTF_8);
          sum.update(bytes);
          unchecked.write(bytes);
          count++;
        }
        case ExportRecords.Entry.Checkpoint checkpoint -> {
          passOn(unchecked, sum, count, checkpoint.content());
          token = Optional.of(checkpoint.content().path("token").asText());
        }
        case ExportRecords.Entry.Manifest manifest -> {
          passOn(unchecked, sum, count, manifest.content());
          return true;
        }
      }
    }
    throw new CliFailure("stopped" + soFar());
  }

  private static Optional<ExportRecords.Entry> next(ExportRecords records) throws Broken {
    try {
      return records.next();
    } catch (IOException e) {
      throw new Broken(e);
    }
  }

  /** Compares what arrived with what the service says it sent, and writes it. */
  private void passOn(ByteArrayOutputStream unchecked, MessageDigest sum, long count, JsonNode said)
      throws IOException {
    String expected = said.path("sha256").asText();
    String actual = hex(sum);
    if (!actual.equals(expected)) {
      throw new CliFailure(
          "what arrived is not what was sent: its SHA-256 is " + actual + " and not " + expected);
    }
    if (count != said.path("count").asLong()) {
      throw new CliFailure(
          count + " articles arrived where " + said.path("count").asText() + " were sent");
    }
    byte[] records = unchecked.toByteArray();
    target.write(records);
    whole.update(records);
    unchecked.reset();
    total = said.path("total").asLong(count);
    progress.of(total);
    progress.read(count - written);
    written = count;
  }

  private static String hex(MessageDigest sum) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) sum.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the Java platform can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
