package org.timtin.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.search.query.MatchedAs.FOLDED;
import static org.timtin.search.query.MatchedAs.TYPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.QueryNode.And;
import org.timtin.search.query.QueryNode.Not;
import org.timtin.search.query.QueryNode.Or;
import org.timtin.search.query.QueryNode.Phrase;
import org.timtin.search.query.QueryNode.Synonyms;
import org.timtin.search.query.QueryNode.Word;
import org.timtin.search.query.QueryParser;

class SynonymExpansionTest {
  private static final SynonymGroups GROUPS =
      new SynonymGroups(
          SynonymReader.read(
              "test",
              List.of(
                  "LHQ = Liên hợp quốc",
                  "ĐCS = Đảng Cộng sản",
                  "ĐCSVN = Đảng Cộng sản Việt Nam",
                  "VN = Việt Nam",
                  "Hòa Bình = HB",
                  "Moskva = Mát-xcơ-va",
                  "Australia = Úc",
                  "Mỹ => Hoa Kỳ",
                  "DOC = Tuyên bố ứng xử",
                  "AI => trí tuệ nhân tạo",
                  "Bà Rịa = BRA",
                  "Ba Ria = BRB")),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "họp LHQ > (họp {LHQ=Liên hợp quốc})",
        "họp lhq, > (họp {lhq,=Liên hợp quốc})",
        "họp liên hợp quốc nay > (họp {liên hợp quốc=LHQ} nay)",
        "Liên Hợp Quốc > {Liên Hợp Quốc=LHQ}",
        "\"Liên hợp quốc\" > {'Liên hợp quốc'=LHQ}",
        "\"họp Liên hợp quốc\" > 'họp Liên hợp quốc'",
        "Liên hợp \"quốc\" > (Liên hợp 'quốc')",
        "Đảng Cộng sản Việt Nam > {Đảng Cộng sản Việt Nam=ĐCSVN}",
        "ĐCS VN > ({ĐCS=Đảng Cộng sản} {VN=Việt Nam})",
        "họp -LHQ > (họp not {LHQ=Liên hợp quốc})",
        "họp | LHQ > [họp|{LHQ=Liên hợp quốc}]",
        "(a LHQ) b > ((a {LHQ=Liên hợp quốc}) b)",
        "hoà bình > {hoà bình=HB}",
        "Mát xcơ va > {Mát xcơ va=Moskva}",
        "Mát-xcơ-va > {Mát-xcơ-va=Moskva|Mátxcơva}",
        "mỹ > {mỹ=Hoa Kỳ}",
        "Mĩ > {Mĩ=Hoa Kỳ}",
        "Hoa Kỳ > (Hoa Kỳ)",
        "Úc > {Úc=Australia}",
        "Pu-tin nói > ({Pu-tin=Putin} nói)",
        "Nga-Trung > Nga-Trung",
        "VIỆT-MỸ > {VIỆT-MỸ=VIỆTMỸ}",
        "4-2 > 4-2",
        "ai đó > (ai đó)",
        "AI đó > ({AI=trí tuệ nhân tạo} đó)",
        "AI ĐÓ > (AI ĐÓ)",
        "dcsvn > dcsvn",
        "lien hop quoc > (lien hop quoc)"
      })
  void names_as_typed(String query, String tree) {
    assertThat(shown(query, TYPED)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "lien hop quoc > {lien hop quoc=LHQ}",
        "dcsvn > {dcsvn=Đảng Cộng sản Việt Nam}",
        "dang cong san viet nam > {dang cong san viet nam=ĐCSVN}",
        "my > my",
        "uc > uc",
        "ai > ai",
        "AI > {AI=trí tuệ nhân tạo}",
        "australia > {australia=Úc}",
        "doc > doc",
        "DOC > {DOC=Tuyên bố ứng xử}",
        "tuyen bo ung xu > {tuyen bo ung xu=DOC}",
        "hoa binh > {hoa binh=HB}",
        "ba ria > {ba ria=BRB}",
        "bà ria > (bà ria)",
        "mat-xco-va > {mat-xco-va=Moskva|matxcova}"
      })
  void names_without_diacritics(String query, String tree) {
    assertThat(shown(query, FOLDED)).isEqualTo(tree);
  }

  @Test
  void nothing_is_expanded_without_groups_but_hyphens_are_dropped() {
    QueryNode node = QueryParser.parse("LHQ Pu-tin").orElseThrow();
    assertThat(shown(SynonymExpansion.of(node, SynonymGroups.none(), TYPED)))
        .isEqualTo("(LHQ {Pu-tin=Putin})");
  }

  @Test
  void an_operators_line_replaces_those_that_share_a_form_with_it() {
    List<SynonymLine> own = SynonymReader.read("own", List.of("lhq = Hội Quốc liên"));
    SynonymGroups groups =
        new SynonymGroups(SynonymReader.read("built in", List.of("LHQ = LHQT", "AX = BX")), own);
    assertThat(groups.typed("lhq").orElseThrow().others()).containsExactly("Hội Quốc liên");
    assertThat(groups.typed("lhqt")).isEmpty();
    assertThat(groups.typed("ax")).isPresent();
  }

  private static String shown(String query, MatchedAs matched) {
    return shown(SynonymExpansion.of(QueryParser.parse(query).orElseThrow(), GROUPS, matched));
  }

  private static String shown(QueryNode node) {
    return switch (node) {
      case Word word -> word.text();
      case Phrase phrase -> "'" + phrase.text() + "'";
      case Synonyms synonyms ->
          "{" + joined(synonyms.words(), " ") + "=" + String.join("|", synonyms.others()) + "}";
      case QueryNode.Title title -> "title:" + shown(title.node());
      case QueryNode.Has has -> has.prefix().parameter() + ":" + has.value();
      case Not not -> "not " + shown(not.node());
      case And and -> "(" + joined(and.nodes(), and.each() ? " & " : " ") + ")";
      case Or or -> "[" + joined(or.nodes(), "|") + "]";
    };
  }

  private static String joined(List<QueryNode> nodes, String separator) {
    return String.join(separator, nodes.stream().map(SynonymExpansionTest::shown).toList());
  }
}
