package org.timtin.story;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The shingles of a text: each run of {@value #SYLLABLES} neighbouring syllables, without case and
 * diacritics, as a hash of 64 bits. Two papers that print one report differ in spelling, tone
 * placement and punctuation; these are the same in all of them.
 */
final class Shingles {
  /** Syllables in a shingle: about two Vietnamese words. */
  static final int SYLLABLES = 4;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private Shingles() {}

  /** The distinct shingles of some texts; none reaches from one text into the next. */
  static long[] of(List<String> texts) {
    return texts.stream().flatMapToLong(Shingles::of).sorted().distinct().toArray();
  }

  private static LongStream of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] starts = fold(text, folded);
    // The start behind the last syllable stands for the end of the text.
    return LongStream.range(0, Math.max(0, starts.length - SYLLABLES))
        .map(
            first ->
                HASHER.hashCharsToLong(
                    folded.subSequence(starts[(int) first], starts[(int) first + SYLLABLES] - 1)));
  }

  /**
   * Writes the syllables one after the other, each with a space behind it, and says where each
   * begins; the last start is that of a syllable that is not there.
   */
  private static int[] fold(String text, StringBuilder folded) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    int[] starts = new int[decomposed.length() / 2 + 2];
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char unit = decomposed.charAt(i);
      if (Character.getType(unit) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
        if (!inside) {
          starts[count++] = folded.length();
        }
        folded.append(plain(unit));
        inside = true;
      } else if (inside) {
        folded.append(' ');
        inside = false;
      }
    }
    if (inside) {
      folded.append(' ');
    }
    starts[count++] = folded.length();
    return Arrays.copyOf(starts, count);
  }

  private static char plain(char unit) {
    char lower = Character.toLowerCase(unit);
    // The one Vietnamese letter that Unicode does not decompose, and its look-alike.
    return lower == 'đ' || lower == 'ð' ? 'd' : lower;
  }
}
