package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.query.Syllable;

/** What experiments type in Telex is what the search reads as Telex. */
class TelexTypingTest {
  @Test
  void the_keys_of_a_syllable_are_read_as_that_syllable() throws IOException {
    int read = 0;
    for (String syllable : syllables()) {
      String keys = Typing.TELEX.of(syllable, 1);
      assertThat(keys).matches("[a-z]+");
      if (!keys.equals(syllable) && Keystrokes.syllable(keys).isPresent()) {
        // The reader places tones as newspapers do.
        assertThat(Keystrokes.syllable(keys).orElseThrow())
            .as(keys)
            .isIn(syllable, Typing.TONE_SWAPPED.of(syllable, 1));
        read++;
      }
    }
    assertThat(read).as("syllables whose keys are read").isGreaterThan(120);
  }

  /** Those of short queries of ours, in the tone placement that the reader writes. */
  private static List<String> syllables() throws IOException {
    try (InputStream in = TelexTypingTest.class.getResourceAsStream("/search/short-queries.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      return List.copyOf(
          new TreeSet<>(
              Pattern.compile("\\p{L}+")
                  .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                  .results()
                  .map(MatchResult::group)
                  .filter(Syllable::isPossible)
                  .toList()));
    }
  }
}
