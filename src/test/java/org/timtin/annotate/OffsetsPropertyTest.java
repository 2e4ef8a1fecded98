package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Offsets point into the text as it was given, whatever that text is made of. */
class OffsetsPropertyTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  @Property(tries = 400, seed = "20261126")
  void every_surface_is_the_substring_at_its_offsets(@ForAll("texts") String text) {
    for (Mention mention : annotate(text).mentions()) {
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
      assertThat(mention.surface()).isNotBlank();
    }
  }

  @Property(tries = 400, seed = "20261126")
  void no_mention_begins_or_ends_inside_a_base_and_its_marks(@ForAll("texts") String text) {
    for (Mention mention : annotate(text).mentions()) {
      assertThat(isMark(text, mention.start())).isFalse();
      assertThat(isMark(text, mention.end())).isFalse();
    }
  }

  @Property(tries = 400, seed = "20261126")
  void composed_and_decomposed_text_give_the_same_keys(@ForAll("texts") String text) {
    Annotations composed = annotate(Normalizer.normalize(text, Normalizer.Form.NFC));
    Annotations decomposed = annotate(Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(decomposed.countries()).isEqualTo(composed.countries());
    assertThat(decomposed.officials().stream().map(Official::key))
        .containsExactlyElementsOf(composed.officials().stream().map(Official::key).toList());
  }

  @Property(tries = 200, seed = "20261126")
  void any_string_at_all_is_annotated_without_failing(@ForAll String text) {
    for (Mention mention : annotate(text).mentions()) {
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
    }
  }

  private static Annotations annotate(String text) {
    return ANNOTATOR.annotate("", "", text, Optional.empty());
  }

  private static boolean isMark(String text, int at) {
    return at < text.length() && Fold.isMark(text.charAt(at));
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        List.of(
            "Tổng thống Nga Vladimir Putin",
            "Việt Nam",
            "Mỹ – Triều",
            "Thụy Sĩ",
            "Thuỵ Sĩ",
            "ông",
            "Tập Cận Bình",
            "Ông Tập",
            "Hòa Bình",
            "Anh",
            "Trump",
            "Thủ tướng",
            "Bộ trưởng Bộ",
            "Kim Jong - un",
            "U-crai-na",
            "Nguyễn Thị Nga",
            "Đức",
            "chủ tịch",
            "UBND TP.HCM",
            "-",
            "–",
            " ",
            "  ",
            "\u00A0",
            "\n",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u00AD",
            "😀",
            "👩‍👩‍👧",
            "\u0301",
            "\u0323",
            ".",
            ", ",
            "(",
            ")",
            "\"",
            "“",
            "'",
            "’",
            "a",
            "Z",
            "9",
            "ﬁ",
            "한국");
    Arbitrary<String> piece =
        Arbitraries.of(pieces)
            .flatMap(
                text ->
                    Arbitraries.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                        .map(form -> Normalizer.normalize(text, form)));
    return piece.list().ofMaxSize(24).map(parts -> String.join("", parts)).map(String::toString);
  }
}
