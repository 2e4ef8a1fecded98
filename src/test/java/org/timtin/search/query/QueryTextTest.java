package org.timtin.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {
  private static String left(String query, String part) {
    return new QueryText(query)
        .withoutEach().stream()
            .filter(dropped -> dropped.part().equals(part))
            .findFirst()
            .orElseThrow()
            .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hiệp định Lào; Lào; hiệp định",
        "  hiệp   định,  Lào ; định,; hiệp Lào",
        "bão \"đổ bộ\" Cuba; \"đổ bộ\"; bão Cuba",
        "bão “đổ bộ” Cuba; “đổ bộ”; bão Cuba",
        "bão -lũ Cuba; -lũ; bão Cuba",
        "bão -(lũ | lụt) Cuba; -(lũ | lụt); bão Cuba",
        "bão -\"lũ quét\" Cuba; -\"lũ quét\"; bão Cuba",
        "bão (lũ | lụt); lũ; bão ( | lụt)",
        "Mát-xcơ-va bão; Mát-xcơ-va; bão",
        "bão Nga bão; bão; Nga",
        "bão --lũ; --lũ; bão",
        "bão \"lũ; lũ; bão \"",
        "bão title:lũ; title:lũ; bão",
        "bão -title:\"lũ quét\"; -title:\"lũ quét\"; bão",
        "bão country:Nga; country:Nga; bão",
        "bão country:Nga; bão; country:Nga",
        "bão -country:(Nga | Mỹ); -country:(Nga | Mỹ); bão",
        "bão title:(lũ | lụt); lũ; bão title:( | lụt)",
        "bão AND lũ; lũ; bão",
        "bão OR lũ; bão; lũ",
        "bão OR lũ OR lụt; lũ; bão OR lụt",
        "bão OR bão OR lụt; bão; lụt",
        "bão AND NOT lũ; NOT lũ; bão",
        "(bão OR lũ) AND lụt; lụt; (bão OR lũ)",
      })
  void a_part_is_left_out_and_the_rest_stays(String query, String part, String left) {
    assertThat(left(query, part)).isEqualTo(left);
  }

  @Test
  void a_single_word_cannot_be_left_out() {
    assertThat(new QueryText("bão").withoutEach()).isEmpty();
    assertThat(new QueryText("bão bão").withoutEach()).isEmpty();
    assertThat(new QueryText(" - | () \" ").withoutEach()).isEmpty();
  }

  @Test
  void words_are_replaced_where_they_stand() {
    QueryText text = new QueryText("\"Tổng thốg\" Trum, -Nga | (Mát-xcơ-va)");
    assertThat(text.tokens())
        .extracting(QueryText.Token::text)
        .containsExactly("Tổng", "thốg", "Trum", "Mát", "xcơ", "va");
    assertThat(text.replaced(Map.of(text.tokens().get(1), "thống", text.tokens().get(2), "Trump")))
        .isEqualTo("\"Tổng thống\" Trump, -Nga | (Mát-xcơ-va)");
  }

  @Test
  void names_and_operators_are_not_respelled() {
    QueryText text =
        new QueryText("title:bão country:Nga official:(Putin | \"Tô Lâm\") OR (lũ) NOT lụt");
    assertThat(text.tokens()).extracting(QueryText.Token::text).containsExactly("bão", "lũ");
  }

  @Test
  void diacritics_of_names_do_not_count() {
    assertThat(QueryText.isMarked("bao country:\"Hàn Quốc\" HOẶC title:lu")).isFalse();
    assertThat(QueryText.isMarked("bao -title:lũ")).isTrue();
  }
}
