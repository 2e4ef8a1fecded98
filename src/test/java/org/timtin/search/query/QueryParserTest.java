package org.timtin.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.BadInput;
import org.timtin.search.highlight.TextRange;
import org.timtin.search.query.QueryNode.And;
import org.timtin.search.query.QueryNode.Not;
import org.timtin.search.query.QueryNode.Or;
import org.timtin.search.query.QueryNode.Phrase;
import org.timtin.search.query.QueryNode.Synonyms;
import org.timtin.search.query.QueryNode.Word;

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
        "a *** b > (a b)",
        "title:bão lũ > (title:bão lũ)",
        "title:\"đổ bộ\" > title:'đổ bộ'",
        "TITLE:bão > title:bão",
        "title:(bão lũ) > (title:bão title:lũ)",
        "title:(bão | \"đổ bộ\") Nga > ([title:bão|title:'đổ bộ'] Nga)",
        "tiêu đề:bão > title:bão",
        "tieu de:bao > title:bao",
        "official:putin > official:{putin}",
        "official:\"Xi Jinping\" > official:{Xi Jinping}",
        "official:“Tô Lâm” > official:{Tô Lâm}",
        "quan chức:Putin > official:{Putin}",
        "country:Nga bão > (country:{Nga} bão)",
        "nước:Nga > country:{Nga}",
        "nuoc:Nga > country:{Nga}",
        "quốc gia:\"Hàn Quốc\" > country:{Hàn Quốc}",
        "country:Nga, country:Mỹ. > (country:{Nga} country:{Mỹ})",
        "-country:US bão > (not country:{US} bão)",
        "(bão | country:US) > [bão|country:{US}]",
        "country:(Nga | Mỹ) > [country:{Nga}|country:{Mỹ}]",
        "country:(Nga | title:Mỹ) > [country:{Nga}|title:Mỹ]",
        "-country:(Nga | Mỹ) > not [country:{Nga}|country:{Mỹ}]",
        "title:country:Nga > title:country:Nga",
        "http://a.vn 10:30 > (http://a.vn 10:30)",
        "subtitle:bão > subtitle:bão",
        "country: Nga > Nga",
        "title: | bão > bão",
        "title:\"bão > bão",
        "title:() bão > bão",
        "title:* bão > bão",
        "-title: bão > bão",
        "Đất nước: đổi mới > (Đất nước: đổi mới)",
        "Chủ tịch nước:“ > (Chủ tịch nước:)",
        "quốc  gia:Nga > (quốc gia:Nga)",
        "bão AND lũ > (bão & lũ)",
        "bão VÀ lũ > (bão & lũ)",
        "a b AND c d e > ((a b) & (c d e))",
        "a AND b OR c > [(a & b)|c]",
        "bão HOẶC lũ > [bão|lũ]",
        "bão OR lũ quét > [bão|(lũ quét)]",
        "bão NOT lũ > (bão not lũ)",
        "NOT lũ > not lũ",
        "bão AND NOT lũ > (bão & not lũ)",
        "bão VÀ KHÔNG lũ > (bão & not lũ)",
        "bão KHÔNG (lũ | lụt) > (bão not [lũ|lụt])",
        "bão KHÔNG country:US > (bão not country:{US})",
        "LHQ OR Nga > [LHQ|Nga]",
        "2024 OR 2025 > [2024|2025]",
        "NOT NOT bão > bão",
        "(bão) và (lũ) > (bão & lũ)",
        "country:Nga hoặc country:Mỹ > [country:{Nga}|country:{Mỹ}]",
        "country:Nga và -(lũ | lụt) > (country:{Nga} & not [lũ|lụt])",
        "bão không country:Mỹ > (bão not country:{Mỹ})",
        "country:Nga và không country:Mỹ > (country:{Nga} & not country:{Mỹ})",
        "(bão) và không (lũ) > (bão & not lũ)",
        "(bão) | không (lũ) > [bão|(không lũ)]",
        "(bão) Hoặc (lũ) > (bão Hoặc lũ)",
        "Nga và Trung Quốc > (Nga và Trung Quốc)",
        "hàng không > (hàng không)",
        "\"a b\" và \"c d\" > ('a b' và 'c d')",
        "nói KHÔNG với ma túy > (nói KHÔNG với ma túy)",
        "bão KHÔNG \"lũ quét\" > (bão KHÔNG 'lũ quét')",
        "NGA VÀ MỸ > (NGA VÀ MỸ)",
        "TIN NÓNG: NGA VÀ MỸ ký hiệp định > (TIN NÓNG: NGA VÀ MỸ ký hiệp định)",
        "bão không (lũ) > (bão không lũ)",
        "VÀ bão > (VÀ bão)",
        "bão OR > (bão OR)",
        "title:OR bão > (title:OR bão)",
        "Tom and Jerry or not > (Tom and Jerry or not)",
        "a AND OR b > (a & (OR b))",
        "country:US and country:VN > (country:{US} & country:{VN})",
        "((bão) OR (lũ)) AND (Nga) > ([bão|lũ] & Nga)"
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
    String names = "country:VN ".repeat(QueryParser.MOST_NAMES);
    assertThat(QueryParser.parse(names)).isPresent();
    assertThatThrownBy(() -> QueryParser.parse(names + "official:a"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("more than 100 names");
  }

  @Test
  void operators_typed_in_decomposed_letters_are_the_same() {
    String query = "tiêu đề:bão HOẶC quốc gia:Nga";
    assertThat(Normalizer.normalize(shown(decomposed(query)), Normalizer.Form.NFC))
        .isEqualTo("[title:bão|country:{Nga}]");
  }

  private static QueryNode decomposed(String query) {
    String text = Normalizer.normalize(query, Normalizer.Form.NFD);
    return QueryParser.parse(text).orElseThrow();
  }

  @Test
  void everything_has_its_place_in_the_query() {
    ParsedQuery read = read("title:bão AND (“lũ quét” | -Pu*) )");
    assertThat(cut(read.parts(), "title:bão AND (“lũ quét” | -Pu*) )"))
        .containsExactly("bão", "“lũ quét”", "Pu*");
    assertThat(read.operators())
        .extracting(operator -> operator.kind() + "@" + operator.range().start())
        .containsExactly("TITLE@0", "AND@10", "OPEN@14", "OR@25", "NOT@27", "CLOSE@31");
    assertThat(read.ignored())
        .extracting(part -> part.kind() + "@" + part.range().start())
        .containsExactly("WILDCARD@30", "PARENTHESIS@33");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "a \"b > QUOTE \"",
        "a ) b > PARENTHESIS )",
        "a () b > PARENTHESIS ( PARENTHESIS )",
        "| a > OPERATOR |",
        "a || b > OPERATOR |",
        "a -\"b > OPERATOR - QUOTE \"",
        "a -() b > OPERATOR - PARENTHESIS ( PARENTHESIS )",
        "country: Nga > PREFIX country:",
        "title:() a > PREFIX title: PARENTHESIS ( PARENTHESIS )",
        "a … b > PUNCTUATION …",
        "a \"?\" > PUNCTUATION \"?\"",
        "a ** b > WILDCARD **",
        "P*t*n \"a *\" > WILDCARD * WILDCARD * WILDCARD *"
      })
  void what_asks_for_nothing_is_said(String text, String ignored) {
    ParsedQuery read = read(text);
    String shown =
        read.ignored().stream()
            .map(
                part ->
                    part.kind() + " " + text.substring(part.range().start(), part.range().end()))
            .collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(ignored);
  }

  private static ParsedQuery read(String text) {
    return QueryParser.parse(text, QueryNames.AS_TYPED).orElseThrow();
  }

  private static List<String> cut(List<TextRange> parts, String text) {
    return parts.stream().map(part -> text.substring(part.start(), part.end())).toList();
  }

  private static String shown(QueryNode node) {
    return switch (node) {
      case Word word -> word.text();
      case Phrase phrase -> "'" + phrase.text() + "'";
      case Synonyms synonyms -> synonyms.typed().toList() + "=" + synonyms.others();
      case QueryNode.Title title -> "title:" + shown(title.node());
      case QueryNode.Has has -> has.prefix().parameter() + ":{" + has.value() + "}";
      case Not not -> "not " + shown(not.node());
      case And and -> "(" + joined(and.nodes(), and.each() ? " & " : " ") + ")";
      case Or or -> "[" + joined(or.nodes(), "|") + "]";
    };
  }

  private static String joined(List<QueryNode> nodes, String separator) {
    return String.join(separator, nodes.stream().map(QueryParserTest::shown).toList());
  }
}
