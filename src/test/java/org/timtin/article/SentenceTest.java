package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Mưa to. Ông Nam đến Huế. Hết.; Ông Nam đến Huế.",
        "Mưa to. Tại TP. Hồ Chí Minh, Nam dự lễ. Hết.; Tại TP. Hồ Chí Minh, Nam dự lễ.",
        "Mưa to. Cùng PGS.TS. An và ThS. Bình, Nam dự lễ. Hết.; Cùng PGS.TS. An và ThS. Bình, Nam dự lễ.",
        "Mưa to. Ban T.Ư. Đoàn mời Nam. Hết.; Ban T.Ư. Đoàn mời Nam.",
        "Mưa to. Ông John F. Kennedy gặp Nam. Hết.; Ông John F. Kennedy gặp Nam.",
        "Mưa to. Trường ĐH. Huế mời Nam. Hết.; Trường ĐH. Huế mời Nam.",
        "Mưa to! Nam đến? Hết.; Nam đến?",
        "Nam; Nam"
      })
  void a_sentence_ends_at_its_stop_and_not_at_an_abbreviations(String text, String sentence) {
    assertThat(around(text, "Nam")).isEqualTo(sentence);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(around(decomposed, "Nam"))
        .isEqualTo(Normalizer.normalize(sentence, Normalizer.Form.NFD));
  }

  @Test
  void a_line_break_ends_a_sentence() {
    assertThat(around("Tít không có chấm\nX đến Huế\nHết", "X")).isEqualTo("X đến Huế");
  }

  @Test
  void a_long_sentence_is_cut_between_words_around_the_mention() {
    String text = "từ và ".repeat(300) + "X" + " rồi lại".repeat(300);
    Sentence sentence = Sentence.around(text, text.indexOf('X'), text.indexOf('X') + 1);
    assertThat(sentence.truncated()).isTrue();
    assertThat(sentence.of(text)).contains(" X ").hasSizeBetween(380, Sentence.LONGEST);
    assertThat(sentence.of(text).split(" ")).containsOnly("từ", "và", "X", "rồi", "lại");
  }

  @Test
  void a_text_without_a_space_is_cut_between_characters() {
    String text = "🤝".repeat(1000) + "X" + "é".repeat(1000);
    String part = around(text, "X");
    assertThat(part).contains("X").hasSizeBetween(300, Sentence.LONGEST + 2);
    assertThat(part.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
        .isEmpty();
    assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
  }

  @Test
  void any_words_of_any_text_are_in_their_sentence() {
    Random random = new Random(20_260_301L);
    String[] pieces = {
      "X", ". ", "TP.", " ", "\n", "a", "Ấ", "🤝", "?", "e\u0323", "\u200b", "và "
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(i % 10 == 0 ? 1500 : 30);
      for (int k = 0; k < count; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int at = text.length();
      text.append("Tô Lâm").append(i % 3 == 0 ? "" : ". Hết ".repeat(random.nextInt(200)));
      Sentence sentence = Sentence.around(text.toString(), at, at + 6);
      assertThat(sentence.start()).as(text.toString()).isBetween(0, at);
      assertThat(sentence.end()).as(text.toString()).isBetween(at + 6, text.length());
      assertThat(sentence.end() - sentence.start()).isLessThanOrEqualTo(Sentence.LONGEST + 2);
    }
  }

  private static String around(String text, String words) {
    int at = text.indexOf(words);
    return Sentence.around(text, at, at + words.length()).of(text);
  }
}
