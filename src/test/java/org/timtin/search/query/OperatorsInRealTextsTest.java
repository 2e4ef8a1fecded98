package org.timtin.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.timtin.BadInput;

/**
 * Texts that were written without any thought of operators keep their meaning: none of their words
 * is read as one. Prints the counts that the decision rests on.
 */
class OperatorsInRealTextsTest {
  private static final Path DATA =
      Path.of(System.getProperty("timtin.shared", "../shared")).resolve("data");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private static final Set<Operator.Kind> PREFIXES =
      EnumSet.of(Operator.Kind.TITLE, Operator.Kind.OFFICIAL, Operator.Kind.COUNTRY);
  private static final Pattern ANY_WORD =
      Pattern.compile("(?iU)(?<!\\S)(và|hoặc|không|and|or|not)(?!\\S)");
  private static final Pattern LOWER_BETWEEN_QUOTES =
      Pattern.compile("[\"”»]\\s+(và|hoặc|and|or)\\s+[\"“«]");
  private static final Pattern COLON_AND_SPACE =
      Pattern.compile("(?iU)(?<!\\S)(nước|quốc gia|quan chức|tiêu đề):(?=\\s|$)");

  @BeforeAll
  static void data() {
    Assumptions.assumeTrue(Files.exists(DATA), "skipped: the real texts are absent: " + DATA);
  }

  @Test
  void no_query_of_the_measured_sets_has_an_operator_that_nobody_meant() throws IOException {
    List<String> queries = new ArrayList<>();
    for (String set : List.of("headlines", "questions", "topics")) {
      Files.readAllLines(DATA.resolve(set).resolve("queries.tsv")).stream()
          .map(line -> line.substring(line.indexOf('\t') + 1))
          .forEach(queries::add);
    }
    assertThat(queries).hasSizeGreaterThan(2_000);
    assertThat(misread("queries", queries)).isEmpty();
  }

  @Test
  void no_headline_has_one() throws IOException {
    List<String> titles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(DATA.resolve("headlines/articles.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        titles.add(json.readTree(line).path("title").asText());
      }
    }
    assertThat(titles).hasSizeGreaterThan(100_000);
    assertThat(misread("headlines", titles)).isEmpty();
  }

  private static List<String> misread(String name, List<String> texts) {
    List<String> composed =
        texts.stream().map(text -> Normalizer.normalize(text, Normalizer.Form.NFC)).toList();
    List<String> misread = composed.stream().filter(OperatorsInRealTextsTest::isMisread).toList();
    OUT.printf(
        "%s: %d texts; a word of the operators in %d, in capitals in %d, between quotes in %d;"
            + " a Vietnamese prefix before a space in %d; misread %d%n",
        name,
        texts.size(),
        count(composed, ANY_WORD),
        composed.stream().filter(OperatorsInRealTextsTest::hasCapitalWord).count(),
        count(composed, LOWER_BETWEEN_QUOTES),
        count(composed, COLON_AND_SPACE),
        misread.size());
    return misread;
  }

  private static boolean isMisread(String text) {
    try {
      ParsedQuery read = QueryParser.parse(text, QueryNames.AS_TYPED).orElseThrow();
      return read.operators().stream()
              .anyMatch(
                  operator ->
                      PREFIXES.contains(operator.kind())
                          || (operator.range().end() - operator.range().start() > 1))
          || read.ignored().stream().anyMatch(part -> part.kind() == Ignored.Kind.PREFIX);
    } catch (BadInput refused) {
      return false;
    }
  }

  private static boolean hasCapitalWord(String text) {
    return ANY_WORD
        .matcher(text)
        .results()
        .anyMatch(word -> LetterCase.of(word.group()) == LetterCase.CAPITALS);
  }

  private static long count(List<String> texts, Pattern pattern) {
    return texts.stream().filter(text -> pattern.matcher(text).find()).count();
  }
}
