package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command against a real service, whose engine is killed in the middle. */
class ExportIT {
  private static final int ARTICLES = 12_000;
  private static final int WORDS = 200;
  private static final int VOCABULARY = 3_000;
  private static final long SEED = 20_260_204L;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Shell shell = new Shell();

  @BeforeEach
  void start() throws IOException {
    Shell.Result start = shell.start("--no-sample");
    assertThat(start.status()).as(start.all()).isZero();
    // Of words drawn anew for each: near copies of one article would become one story of 12,000.
    Random random = new Random(SEED);
    Path articles = shell.folder().resolve("articles.ndjson");
    Files.write(
        articles,
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i -> "{\"id\":\"%d\",\"title\":\"Bão\",\"body\":\"%s\"}".formatted(i, body(random)))
            .toList());
    Shell.Result index = shell.run("index", articles.toString());
    assertThat(index.status()).as(index.all()).isZero();
  }

  @AfterEach
  void endAll() {
    shell.close();
  }

  @Test
  void a_file_is_whole_or_is_not_there_also_when_the_engine_is_killed_in_the_middle()
      throws Exception {
    Path file = shell.folder().resolve("bão.ndjson");
    Shell.Result whole = shell.run("export", "bão", "-o", file.toString());
    assertThat(whole.status()).as(whole.all()).isZero();
    try (Stream<String> lines = Files.lines(file)) {
      assertThat(
              lines.map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toSet()))
          .hasSize(ARTICLES);
    }

    Path cut = shell.folder().resolve("cut.csv");
    Process export = shell.begin("export", "bão", "--wait", "60", "-o", cut.toString());
    await().atMost(PATIENCE).until(() -> partial().stream().anyMatch(path -> size(path) > 0));
    // Who reads no further cannot come to the end before the engine is gone.
    Shell.signal("STOP", export.toHandle());
    Shell.kill(shell.engines().getFirst());
    Shell.signal("CONT", export.toHandle());

    Shell.Result result = shell.ended(export);
    assertThat(result.status()).as(result.all()).isEqualTo(2);
    assertThat(result.err())
        .contains("the export broke off; trying for 60 seconds")
        .contains("timtin: the articles as they were when the walk began are gone")
        .contains(" of 12,000 articles had come");
    assertThat(cut).doesNotExist();
    assertThat(partial()).isEmpty();
  }

  private static String body(Random random) {
    return random
        .ints(WORDS, 0, VOCABULARY)
        .mapToObj(word -> "gió" + word)
        .collect(Collectors.joining(" "));
  }

  private List<Path> partial() throws IOException {
    try (Stream<Path> files = Files.list(shell.folder())) {
      return files.filter(path -> path.toString().endsWith(".partial")).toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
