package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.search.query.LetterCase;

class SimilarityTest {
  @ParameterizedTest
  @CsvSource({
    "việt, Việt, 1",
    "Viẹt, việt, 0.9375",
    "duoc, được, 0.8125",
    "trum, trump, 0.75",
    "trum, trung, 0.5",
    "nga, '', -2"
  })
  void marks_matter_less_than_letters(String typed, String other, double similarity) {
    assertThat(Similarity.of(typed, other)).isEqualTo(similarity);
  }

  @Test
  void a_replacement_is_written_like_the_word() {
    assertThat(LetterCase.of("Trum").in("trump")).isEqualTo("Trump");
    assertThat(LetterCase.of("TRUM").in("trump")).isEqualTo("TRUMP");
    assertThat(LetterCase.of("trum").in("trump")).isEqualTo("trump");
    assertThat(LetterCase.of("Ý").in("ỳ")).isEqualTo("Ỳ");
  }

  @Test
  void a_word_that_many_articles_hold_goes_before_a_liker_one_of_few() {
    assertThat(likelihood("trum", "trump", 298)).isGreaterThan(likelihood("trum", "trùm", 2));
    assertThat(likelihood("trum", "trùm", 20)).isGreaterThan(likelihood("trum", "trump", 20));
    assertThat(likelihood("trum", "trump", 20)).isGreaterThan(likelihood("trum", "trung", 200));
  }

  @Test
  void another_word_is_offered_in_place_of_one_that_is_there_only_if_it_is_found_much_more() {
    Spellings.Candidate other = new Spellings.Candidate("hoi nam", .75, Suggestion.SPELLING);
    assertThat(LittleFound.isWorth(other, 4, 3)).isFalse();
    assertThat(LittleFound.isWorth(other, 9, 3)).isTrue();
    assertThat(LittleFound.isWorth(other, 1, 0)).isTrue();
    assertThat(LittleFound.isWorth(other, 0, 0)).isFalse();
    Spellings.Candidate marked = new Spellings.Candidate("hội đàm", .8, Suggestion.DIACRITICS);
    assertThat(LittleFound.isWorth(marked, 4, 3)).isTrue();
    assertThat(LittleFound.isWorth(marked, 3, 3)).isFalse();
  }

  private static double likelihood(String typed, String other, long total) {
    return LittleFound.likelihood(
        new Spellings.Candidate(other, Similarity.of(typed, other), Suggestion.SPELLING), total);
  }
}
