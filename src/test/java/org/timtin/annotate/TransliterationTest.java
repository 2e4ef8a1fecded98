package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that Vietnamese syllables spell are compared by their sounds. */
class TransliterationTest {
  private static final Authority AUTHORITY = Authority.load();

  @ParameterizedTest
  @CsvSource({
    "Vla-đi-mia, Vladimir",
    "Pra-bô-vô, Prabowo",
    "Xu-bi-an-tô, Subianto",
    "Mi-su-xtin, Mishustin",
    "Ô-ban, Orban",
    "Lu-ca-sen-cô, Lukashenko",
    "Cát-xtơ-rô, Castro",
    "Giôn-xơn, Johnson",
    "Gu-tê-rét, Guterres",
    "Éc-đô-gan, Erdogan"
  })
  void a_word_and_its_transliteration_have_one_code(String spelled, String word) {
    assertThat(Transliteration.code(spelled)).isEqualTo(Transliteration.code(word));
  }

  @Test
  void an_unlisted_transliteration_of_a_full_name_is_found_by_its_sounds() {
    assertThat(AUTHORITY.transliterated("Phri-đrích Méc")).isEqualTo(Set.of("friedrich-merz"));
    assertThat(AUTHORITY.transliterated("Ki-si-đa Phu-mi-ô")).isEqualTo(Set.of("fumio-kishida"));
  }

  @Test
  void a_korean_name_is_no_transliteration() {
    assertThat(Transliteration.isHyphened("Kim Moon-soo")).isFalse();
    assertThat(Transliteration.isHyphened("Park Tae-jin")).isFalse();
    assertThat(Transliteration.isHyphened("Ô-ban")).isTrue();
  }

  @Test
  void a_name_is_never_cut_inside_a_hyphenated_word() {
    Annotator annotator = Annotator.load();
    for (String name :
        new String[] {"Pra-ti-vô Xu-rô-xô", "Ma-li-van Đô-nê-ra", "Pu-ti-nô Ca-li"}) {
      Annotations found =
          annotator.annotate("", "", "Tổng thống Nga " + name + " nói", Optional.empty());
      assertThat(found.mentions()).extracting(Mention::surface).containsExactly("Nga", name);
    }
  }
}
