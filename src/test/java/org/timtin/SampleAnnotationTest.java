package org.timtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.timtin.annotate.AnnotatedArticle;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Official;
import org.timtin.article.Article;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Entry;
import org.timtin.article.Format;
import org.timtin.article.Published;

/**
 * The sample collection, from the raw files to dates, countries and officials, against a table made
 * by reading each article: what the reader of a facet would expect.
 */
class SampleAnnotationTest {
  private record Row(String file, String date, Set<String> countries, Set<String> officials) {}

  private static final Authority AUTHORITY = Authority.load();
  private static final List<Row> EXPECTED = new ArrayList<>();
  private static final List<AnnotatedArticle> FOUND = new ArrayList<>();

  @BeforeAll
  static void annotate() throws IOException {
    Annotator annotator = Annotator.load();
    ArticleReader reader = new ArticleReader(Clock.systemUTC());
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/sample-expected.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      EXPECTED.add(new Row(cells[0], cells[1], set(cells[2]), keys(set(cells[3]))));
      FOUND.add(annotator.annotate(article(reader, cells[0])));
    }
    assertThat(EXPECTED).hasSameSizeAs(SampleArticles.names());
  }

  @Test
  void every_date_is_found_and_none_is_made_up() {
    for (int i = 0; i < EXPECTED.size(); i++) {
      assertThat(FOUND.get(i).article().published().map(Published::iso).orElse(""))
          .as(EXPECTED.get(i).file())
          .isEqualTo(EXPECTED.get(i).date());
    }
  }

  @Test
  void countries_are_those_that_a_reader_finds() {
    Tally tally = new Tally();
    for (int i = 0; i < EXPECTED.size(); i++) {
      tally.add(
          EXPECTED.get(i).file(),
          EXPECTED.get(i).countries(),
          new HashSet<>(FOUND.get(i).annotations().countries()));
    }
    tally.assertF1AtLeast(0.97);
  }

  @Test
  void officials_are_those_that_a_reader_finds() {
    Tally tally = new Tally();
    for (int i = 0; i < EXPECTED.size(); i++) {
      Set<String> found =
          FOUND.get(i).annotations().officials().stream()
              .map(Official::key)
              .collect(Collectors.toSet());
      tally.add(EXPECTED.get(i).file(), EXPECTED.get(i).officials(), found);
    }
    tally.assertF1AtLeast(0.93);
  }

  private static Article article(ArticleReader reader, String name) {
    try (InputStream in = SampleArticles.class.getResourceAsStream("/sample/" + name);
        ArticleStream articles = reader.open(in, Format.TEXT, Optional.empty())) {
      return switch (articles.next()) {
        case Entry.Accepted accepted -> accepted.article();
        case Entry.Refused refused -> throw new AssertionError(name + ": " + refused.reason());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of people by their names: spellings that the authority lists are one person. */
  private static Set<String> keys(Set<String> names) {
    return names.stream()
        .map(
            name -> {
              Set<String> known = AUTHORITY.resolve(name);
              return known.size() == 1 ? known.iterator().next() : Official.keyOf(name);
            })
        .collect(Collectors.toSet());
  }

  private static Set<String> set(String commaSeparated) {
    return commaSeparated.isEmpty() ? Set.of() : Set.of(commaSeparated.split(","));
  }

  private static final class Tally {
    private final StringBuilder misses = new StringBuilder();
    private int right;
    private int wrong;
    private int missed;

    void add(String file, Set<String> expected, Set<String> found) {
      Set<String> lost = new TreeSet<>(expected);
      lost.removeAll(found);
      Set<String> extra = new TreeSet<>(found);
      extra.removeAll(expected);
      right += expected.size() - lost.size();
      missed += lost.size();
      wrong += extra.size();
      if (!lost.isEmpty() || !extra.isEmpty()) {
        misses.append('\n').append(file).append(" - ").append(lost).append(" + ").append(extra);
      }
    }

    void assertF1AtLeast(double least) {
      double f1 = 2.0 * right / (2.0 * right + wrong + missed);
      System.out.printf(
          "F1 %.4f (right %d, wrong %d, missed %d)%s%n", f1, right, wrong, missed, misses);
      assertThat(right).isGreaterThan(100);
      assertThat(f1).as("F1; misses:%s", misses).isGreaterThanOrEqualTo(least);
    }
  }
}
