package org.timtin.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.timtin.BadInput;
import org.timtin.search.highlight.TextRange;

/** Whatever is typed, it is read or refused in words, and what was read can be pointed at. */
class QueryPropertyTest {
  private static final String SEED = "20261126";

  @Property(tries = 20_000, seed = SEED)
  void every_text_is_read_or_refused_in_words(@ForAll("queries") String text) {
    String outcome;
    try {
      outcome = QueryParser.parse(text, QueryNames.AS_TYPED).isPresent() ? "read" : "blank";
    } catch (BadInput e) {
      assertThat(e.parameter()).isEqualTo("q");
      outcome = "refused";
    }
    Statistics.collect(outcome);
    Statistics.coverage(coverage -> coverage.check("read").percentage(p -> p > 60));
  }

  @Property(tries = 20_000, seed = SEED)
  void places_lie_in_the_text_apart_from_each_other_and_leave_only_spaces(
      @ForAll("queries") String text) {
    Optional<ParsedQuery> read = read(text);
    if (read.isEmpty()) {
      return;
    }
    assertThat(read.get().node().leaves()).hasSameSizeAs(read.get().parts());
    List<TextRange> places = new ArrayList<>(read.get().parts());
    read.get().operators().forEach(operator -> places.add(operator.range()));
    List<TextRange> stars = new ArrayList<>();
    for (Ignored part : read.get().ignored()) {
      boolean within = read.get().parts().stream().anyMatch(word -> contains(word, part.range()));
      if (within) {
        assertThat(part.kind()).isEqualTo(Ignored.Kind.WILDCARD);
        stars.add(part.range());
      } else {
        places.add(part.range());
      }
    }
    for (TextRange range : stars) {
      assertThat(text.substring(range.start(), range.end())).matches("\\*+");
    }
    places.sort(Comparator.comparingInt(TextRange::start));
    int end = 0;
    for (TextRange range : places) {
      assertThat(range.start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(end, range.start())).matches(QueryPropertyTest::isSpace);
      assertThat(range.end()).isGreaterThan(range.start()).isLessThanOrEqualTo(text.length());
      end = range.end();
    }
    assertThat(text.substring(end)).matches(QueryPropertyTest::isSpace);
  }

  @Property(tries = 20_000, seed = SEED)
  void written_out_a_tree_reads_as_itself(@ForAll("queries") String text) {
    Optional<QueryNode> node = read(text).map(ParsedQuery::node);
    if (node.isPresent()) {
      String written = QueryWriter.write(node.get());
      assertThat(QueryParser.parse(written)).as(written).isEqualTo(node);
      // What was understood needs nothing that would be passed over, but stars within words.
      assertThat(QueryParser.parse(written, QueryNames.AS_TYPED).orElseThrow().ignored())
          .allMatch(part -> part.kind() == Ignored.Kind.WILDCARD);
    }
  }

  @Property(tries = 5_000, seed = SEED)
  void a_query_can_be_cut_and_respelled_whatever_is_typed(@ForAll("queries") String text) {
    QueryText cut = new QueryText(text);
    for (QueryText.Token token : cut.tokens()) {
      assertThat(text.startsWith(token.text(), token.start())).isTrue();
    }
    for (QueryText.Dropped dropped : cut.withoutEach()) {
      assertThat(dropped.text().length()).isLessThan(text.length());
    }
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "bão",
            "Nga",
            "lũ quét",
            "NGA",
            "LHQ",
            "a",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "„",
            "(",
            ")",
            "|",
            "-",
            "--",
            "*",
            "Pu*",
            "title:",
            "official:",
            "country:",
            "tiêu đề:",
            "nước:",
            "quốc gia:",
            "gia:x",
            "quan chuc:",
            "TITLE:",
            "AND",
            "OR",
            "NOT",
            "VÀ",
            "HOẶC",
            "KHÔNG",
            "và",
            "hoặc",
            "không",
            "Và",
            "and",
            "10:30",
            "http://x.vn/?a=b",
            "…",
            ",",
            "😀",
            "\u0301",
            "\uD83D",
            "\u200B",
            "\u0000",
            "4/2",
            "Mát-xcơ-va");
    Arbitrary<String> spaces = Arbitraries.of(" ", " ", "", "\t", "\u00A0", "  ");
    Arbitrary<String> mixed =
        net.jqwik.api.Combinators.combine(
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(9, pieces),
                    net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(3))),
                spaces)
            .as((piece, space) -> piece + space)
            .list()
            .ofMaxSize(14)
            .map(list -> String.join("", list));
    return mixed;
  }

  private static Optional<ParsedQuery> read(String text) {
    try {
      return QueryParser.parse(text, QueryNames.AS_TYPED);
    } catch (BadInput refused) {
      return Optional.empty();
    }
  }

  private static boolean isSpace(String text) {
    return text.chars().allMatch(c -> Characters.isSpace((char) c));
  }

  private static boolean contains(TextRange outer, TextRange inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
