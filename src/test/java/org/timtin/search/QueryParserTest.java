package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.BadInput;
import org.timtin.search.QueryNode.And;
import org.timtin.search.QueryNode.Not;
import org.timtin.search.QueryNode.Or;
import org.timtin.search.QueryNode.Phrase;
import org.timtin.search.QueryNode.Word;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "nga > nga",
        "quan hệ > (quan hệ)",
        "\"quan hệ\" Nga > ('quan hệ' Nga)",
        "“quan hệ” > 'quan hệ'",
        "Nga -Trung > (Nga not Trung)",
        "Nga-Trung > Nga-Trung",
        "Nga - Trung > (Nga Trung)",
        "a | b > [a|b]",
        "a b | c > [(a b)|c]",
        "(a | b) c > ([a|b] c)",
        "-(a | b) > not [a|b]",
        "-\"a b\" > not 'a b'",
        "a -\"b > (a b)",
        "((a > a",
        "a)) b > (a b)",
        "a || b > [a|b]",
        "| a > a",
        "() a > a",
        "a:b^2* > a:b^2*",
        "4/2 > 4/2",
        "a *** b > (a b)"
      })
  void queries_are_read_as_people_mean_them(String text, String tree) {
    assertThat(QueryParser.parse(text).map(QueryParserTest::shown)).contains(tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n"})
  void nothing_typed_asks_for_everything(String text) {
    assertThat(QueryParser.parse(text)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "-", "\"\"", "( | )", "- - -", "…", "*"})
  void punctuation_alone_is_refused(String text) {
    assertThatThrownBy(() -> QueryParser.parse(text))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no letter or digit");
  }

  @Test
  void limits_are_named_when_they_are_passed() {
    assertThatThrownBy(() -> QueryParser.parse("a".repeat(QueryParser.LONGEST + 1)))
        .hasMessageContaining("the limit is 2000");
    assertThatThrownBy(() -> QueryParser.parse("a ".repeat(QueryParser.MOST_WORDS + 1)))
        .hasMessageContaining("more than 250 words");
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(QueryParser.DEEPEST + 1) + "a"))
        .hasMessageContaining("deeper than 20");
    assertThat(QueryParser.parse("a ".repeat(QueryParser.MOST_WORDS))).isPresent();
  }

  private static String shown(QueryNode node) {
    return switch (node) {
      case Word word -> word.text();
      case Phrase phrase -> "'" + phrase.text() + "'";
      case Not not -> "not " + shown(not.node());
      case And and -> "(" + joined(and.nodes(), " ") + ")";
      case Or or -> "[" + joined(or.nodes(), "|") + "]";
    };
  }

  private static String joined(List<QueryNode> nodes, String separator) {
    return String.join(separator, nodes.stream().map(QueryParserTest::shown).toList());
  }
}
