package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences with what must, and what must not, be found in them. */
class GoldenTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  /** The day of the sentences that infer the holder of an office. */
  private static final LocalDate DAY = LocalDate.of(2025, 11, 10);

  @TestFactory
  Stream<DynamicTest> every_sentence_has_the_countries_and_officials_that_its_line_says() {
    return lines().stream().map(line -> DynamicTest.dynamicTest(line[0], () -> check(line)));
  }

  @Test
  void the_table_is_large_enough_to_mean_something() {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(300);
  }

  private static void check(String[] line) {
    int split = line[1].indexOf(" // ");
    String title = split < 0 ? line[1] : line[1].substring(0, split);
    String body = split < 0 ? "" : line[1].substring(split + 4);
    Annotations found = ANNOTATOR.annotate(title, "", body, Optional.empty());
    assertThat(found.countries()).as(line[1]).containsExactlyInAnyOrderElementsOf(set(line[2]));
    assertThat(found.officials().stream().map(Official::label))
        .as(line[1])
        .containsExactlyInAnyOrderElementsOf(set(line[3]));
    if (line.length > 4) {
      Annotations dated = ANNOTATOR.annotate(title, "", body, Optional.of(DAY));
      assertThat(dated.inferred().stream().map(Official::label))
          .as(line[1])
          .containsExactlyInAnyOrderElementsOf(set(line[4]));
    }
  }

  private static List<String> set(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(",", -1));
  }

  private static List<String[]> lines() {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/annotate/golden.tsv"))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
