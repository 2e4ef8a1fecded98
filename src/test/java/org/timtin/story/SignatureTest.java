package org.timtin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final long SEED = 20_260_204L;
  private static final String KNOWN =
      "dDuOfzbuvWZrQlca1Wj4KRSyGK7JguhCs87qVjavQZ24-fbwMkb1hCXkh3KKC7Qz"
          + "h51TKZl7SKv4st2t4r7_9CB85XoloyNpa6LJn9dh_7_dqPuiUbfMoH8yGFVQ3Ca4";
  private static final String REPORT =
      "Sáng 20/6, tại Phủ Chủ tịch, Chủ tịch nước chủ trì lễ đón trọng thể Tổng thống Liên bang Nga"
          + " thăm cấp Nhà nước tới Việt Nam, hai bên ký mười một văn kiện hợp tác.";

  @Test
  void spelling_case_punctuation_and_the_form_of_diacritics_make_no_difference() {
    Signature one = signature("Thỏa thuận " + REPORT);
    String other = "THOẢ THUẬN — " + REPORT.replace(",", " ;").replace("Đ", "Ð");
    assertThat(signature(other)).isEqualTo(one);
    assertThat(signature(Normalizer.normalize(other, Normalizer.Form.NFD))).isEqualTo(one);
  }

  /**
   * Computed once and kept: signatures are stored, and those of another JVM or version of the
   * library must mean the same.
   */
  @Test
  void a_signature_is_the_same_everywhere() {
    assertThat(signature(REPORT).text()).isEqualTo(KNOWN);
  }

  @Test
  void what_is_stored_reads_back_as_the_same_and_nothing_else_is_read() {
    Signature signature = signature(REPORT);
    assertThat(Signature.ofText(signature.text()))
        .isEqualTo(signature)
        .hasToString(signature.text());
    assertThatThrownBy(() -> Signature.ofText("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("96 bytes");
    assertThatThrownBy(() -> Signature.ofText("không phải"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void too_little_text_has_none_and_no_shingle_reaches_over_the_border_of_two_fields() {
    assertThat(Signature.of("", "", "")).isEmpty();
    assertThat(Signature.of("một hai ba bốn năm sáu", "", "một hai ba bốn năm sáu")).isEmpty();
    assertThat(Signature.of("", "", words(14, 0))).isEmpty();
    assertThat(Signature.of("", "", words(15, 0))).isPresent();
    assertThat(Signature.of(words(8, 0), "", words(7, 100))).isEmpty();
  }

  @Test
  void the_estimate_stays_within_its_error_of_the_exact_similarity() {
    Random random = new Random(SEED);
    for (double wanted : List.of(0.1, 0.3, 0.5, 0.7, 0.9)) {
      double squares = 0;
      int rounds = 200;
      for (int round = 0; round < rounds; round++) {
        int size = 20 + random.nextInt(600);
        int changed = (int) Math.round(size * (1 - wanted) / (1 + wanted));
        int start = random.nextInt(1_000_000);
        String one = words(size + 3, start);
        String other =
            words(size - changed + 3, start) + " . " + words(changed + 3, start + 5_000_000);
        double exact = exact(one, other);
        squares += Math.pow(signature(one).similarity(signature(other)) - exact, 2);
      }
      double error = Math.sqrt(wanted * (1 - wanted) / Signature.COMPONENTS);
      // Of 200 rounds the error itself is known to a twentieth; so a fifth more is four of that.
      assertThat(Math.sqrt(squares / rounds)).as("error at %s", wanted).isLessThan(1.2 * error);
    }
  }

  @Test
  void equal_texts_share_all_bands_and_others_hardly_any() {
    Signature one = signature(words(200, 0));
    assertThat(one.bands()).hasSize(Signature.BANDS).doesNotHaveDuplicates();
    assertThat(signature(words(200, 0)).bands()).isEqualTo(one.bands());
    assertThat(one.similarity(one)).isEqualTo(1);
    Signature other = signature(words(200, 1_000));
    assertThat(other.similarity(one)).isCloseTo(0, within(0.05));
    assertThat(other.bands()).doesNotContainAnyElementsOf(one.bands());
  }

  private static double exact(String one, String other) {
    long[] first = Shingles.of(List.of(one));
    long[] second = Shingles.of(List.of(other));
    long both = Arrays.stream(first).filter(s -> Arrays.binarySearch(second, s) >= 0).count();
    return (double) both / (first.length + second.length - both);
  }

  private static Signature signature(String text) {
    return Signature.of("", "", text).orElseThrow();
  }

  private static String words(int count, int from) {
    return IntStream.range(from, from + count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }
}
