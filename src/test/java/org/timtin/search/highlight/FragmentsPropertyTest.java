package org.timtin.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is made of, fragments are honest parts of it. Signs: {@code \u007f}. */
class FragmentsPropertyTest {
  private static final String SEED = "20260301";
  private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);

  @Property(tries = 600, seed = SEED)
  void unmarked_and_unescaped_a_fragment_is_its_part_of_the_text(@ForAll("texts") String signed) {
    MarkedText marked = MarkedText.of(signed);
    assertThat(marked.text()).isEqualTo(signed.replace(MarkedText.SIGN, ""));
    for (TextRange range : Fragmenter.best(marked, 3, false)) {
      String html = MarkedHtml.of(marked, range);
      assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
      assertThat(unescaped(html.replace("<mark>", "").replace("</mark>", "")))
          .isEqualTo(marked.text().substring(range.start(), range.end()));
    }
  }

  @Property(tries = 600, seed = SEED)
  void the_marks_of_a_fragment_are_the_matches_in_it(@ForAll("texts") String signed) {
    MarkedText marked = MarkedText.of(signed);
    for (TextRange range : Fragmenter.best(marked, 3, false)) {
      List<String> matches = new ArrayList<>();
      for (int i = 0; i < marked.marks(); i++) {
        TextRange mark = marked.mark(i);
        if (mark.overlaps(range) && mark.length() <= Fragmenter.LONGEST) {
          assertThat(mark.start()).isGreaterThanOrEqualTo(range.start());
          assertThat(mark.end()).isLessThanOrEqualTo(range.end());
          matches.add(marked.text().substring(mark.start(), mark.end()));
        }
      }
      assertThat(matches).isNotEmpty();
      Matcher found = MARK.matcher(MarkedHtml.of(marked, range));
      List<String> shown = new ArrayList<>();
      while (found.find()) {
        shown.add(unescaped(found.group(1)));
      }
      assertThat(shown).isEqualTo(matches);
    }
  }

  @Property(tries = 600, seed = SEED)
  void fragments_are_bounded_apart_and_cut_between_characters(@ForAll("texts") String signed) {
    MarkedText marked = MarkedText.of(signed);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(marked.text());
    List<TextRange> fragments = Fragmenter.best(marked, 3, false);
    assertThat(fragments.isEmpty()).isEqualTo(marked.marks() == 0);
    for (TextRange range : fragments) {
      assertThat(range.length()).isBetween(1, Fragmenter.LONGEST);
      assertThat(fragments).filteredOn(range::overlaps).hasSize(1);
      assertThat(characters.isBoundary(range.start())).as("start of %s", range).isTrue();
      assertThat(characters.isBoundary(range.end())).as("end of %s", range).isTrue();
    }
  }

  @Property(tries = 600, seed = SEED)
  void a_syllable_is_cut_only_where_no_space_is_near(@ForAll("texts") String signed) {
    MarkedText marked = MarkedText.of(signed);
    String text = marked.text();
    for (TextRange range : Fragmenter.best(marked, 3, false)) {
      // Where a phrase before was left out, the next match itself is the beginning.
      boolean atMatch = marked.start(marked.firstAfter(range.start())) == range.start();
      if (cutsWord(text, range.start()) && !atMatch) {
        assertThat(hasSpace(text, range.start() - Fragmenter.LONGEST / 4, range.start() + 1))
            .as("space before %s of %s", range, text)
            .isFalse();
      }
      if (cutsWord(text, range.end())) {
        assertThat(hasSpace(text, lastMatchEnd(marked, range), range.end()))
            .as("space at the end of %s of %s", range, text)
            .isFalse();
      }
    }
  }

  @Property(tries = 300, seed = SEED)
  void any_text_has_a_beginning_within_the_bound(@ForAll("texts") String signed) {
    String text = signed.replace(MarkedText.SIGN, "");
    Fragmenter.beginning(text)
        .ifPresentOrElse(
            range -> assertThat(range.length()).isBetween(1, Fragmenter.LONGEST),
            () -> assertThat(text).isBlank());
  }

  private static boolean cutsWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean hasSpace(String text, int from, int to) {
    return text.substring(Math.max(0, from), Math.min(text.length(), to))
        .chars()
        .anyMatch(Character::isWhitespace);
  }

  private static int lastMatchEnd(MarkedText marked, TextRange range) {
    int end = range.start();
    for (int i = 0; i < marked.marks(); i++) {
      if (marked.mark(i).overlaps(range)) {
        end = Math.max(end, marked.mark(i).end());
      }
    }
    return end;
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> plain =
        Arbitraries.of(
            " ",
            " ",
            " ",
            ", ",
            ". ",
            "\n",
            "TP. ",
            "hội đàm",
            "Việt",
            "Nga",
            "a",
            "e\u0323\u0302",
            "🤝",
            "👩\u200d🚀",
            "<b>",
            "&amp;",
            "\"",
            "'",
            "<mark>",
            "</mark>",
            "…",
            "-",
            "\u200b",
            "dài dòng văn tự rồi lại dài dòng",
            "không.có.dấu.cách",
            "x".repeat(90));
    Arbitrary<String> match =
        Arbitraries.of(
                "quan",
                "hệ",
                "he\u0323\u0302",
                "quan hệ quốc tế",
                "Nga - Trung",
                "🤝",
                "<",
                "Huế, nơi")
            .map(word -> MarkedText.SIGN + word + MarkedText.SIGN);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, plain), net.jqwik.api.Tuple.of(1, match))
        .list()
        .ofMaxSize(250)
        .map(pieces -> String.join("", pieces));
  }
}
