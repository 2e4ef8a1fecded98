package org.timtin.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The spelling of Vietnamese: which letters and tones make a syllable that can be. */
public final class VietnameseSyllable {
  /** Grave, hook, tilde, acute, dot below. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  /** Nghiêng, with both its marks apart; much more than any syllable has when composed. */
  private static final int LONGEST = 9;

  /** What a syllable that ends in c, ch, p or t can carry. */
  private static final String STOPPED_TONES = "\u0301\u0323";

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> RHYMES =
      Set.of(
          ("a ai ao au ay âu ây am ap an at ang ac anh ach ăm ăp ăn ăt ăng ăc âm âp ân ât âng âc "
                  + "e eo em ep en et eng ec ê êu êm êp ên êt ênh êch i ia iu im ip in it inh ich "
                  + "iêu iêm iêp iên iêt iêng iêc yêu yêm yên yêt yêng êng "
                  + "o oi om op on ot ong oc oong ooc oa oai oao oay oam oap oan oat oang oac oanh "
                  + "oach oăm oăn oăt oăng oăc oe oeo oen oet ô ôi ôm ôp ôn ôt ông ôc ôông ôôc "
                  + "ơ ơi ơm ơp ơn ơt u ui um up un ut ung uc ua uôi uôm uôn uôt uông uôc "
                  + "uê uên uêt uênh uêch uơ uân uât uâng uây uy uya uyu uyn uyt uyp uynh uych uyên "
                  + "uyêt ư ưi ưu ưa ưm ưn ưt ưng ưc ươi ươu ươm ươp ươn ươt ương ươc y ynh ych yt "
                  + "yn")
              .split(" "));

  private VietnameseSyllable() {}

  /** Whether the word, in any case and normal form, is spelled as one syllable can be. */
  public static boolean isPossible(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return false;
    }
    StringBuilder toneless = new StringBuilder(lower.length());
    int toneAt = -1;
    char tone = 0;
    for (int i = 0; i < lower.length(); i++) {
      String parts = Normalizer.normalize(lower.substring(i, i + 1), Normalizer.Form.NFD);
      StringBuilder letter = new StringBuilder(parts.length());
      for (int j = 0; j < parts.length(); j++) {
        char part = parts.charAt(j);
        if (TONES.indexOf(part) < 0) {
          letter.append(part);
        } else if (tone != 0) {
          return false;
        } else {
          tone = part;
          toneAt = i;
        }
      }
      toneless.append(Normalizer.normalize(letter, Normalizer.Form.NFC));
    }
    return isPossible(toneless.toString(), toneAt, tone);
  }

  private static boolean isPossible(String toneless, int toneAt, char tone) {
    // The longest onset first is not enough: gì is g and ì, giếng is gi and ếng.
    for (int end = Math.min(3, toneless.length() - 1); end >= 0; end--) {
      String rhyme = toneless.substring(end);
      if (ONSETS.contains(toneless.substring(0, end))
          && RHYMES.contains(rhyme)
          && carries(rhyme, toneAt - end, tone)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the rhyme can carry the tone, and there. */
  private static boolean carries(String rhyme, int at, char tone) {
    char last = rhyme.charAt(rhyme.length() - 1);
    boolean stopped = last == 'c' || last == 'p' || last == 't' || rhyme.endsWith("ch");
    if (tone == 0) {
      // Typed without its tone is typed wrong, but people do.
      return true;
    }
    if (at < 0 || (stopped && STOPPED_TONES.indexOf(tone) < 0)) {
      return false;
    }
    int marked = -1;
    for (int i = 0; i < rhyme.length(); i++) {
      if ("ăâêôơư".indexOf(rhyme.charAt(i)) >= 0) {
        marked = i;
      }
    }
    if (marked >= 0) {
      return at == marked;
    }
    boolean either = Set.of("oa", "oe", "uy").contains(rhyme);
    boolean lastOfSeveral = rhyme.length() > 1 && at == rhyme.length() - 1;
    return "aeiouy".indexOf(rhyme.charAt(at)) >= 0 && (either || !lastOfSeveral);
  }
}
