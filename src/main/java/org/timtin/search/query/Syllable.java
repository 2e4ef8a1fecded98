package org.timtin.search.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which words can be one Vietnamese syllable: by the tables of onsets, rimes and tones of the
 * national orthography.
 */
public final class Syllable {
  private static final Set<String> ONSETS =
      words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x");

  private static final Set<String> RIMES =
      words(
          """
          a ac ach ai am an ang anh ao ap at au ay
          ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
          e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
          i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
          o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
          oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt
          oe oem oen oeo oet
          u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
          uy uya uych uyn uynh uyp uyt uyu uyên uyêt
          ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
          y yêm yên yêng yêt yêu
          """);

  private static final Set<String> BEFORE_FRONT = words("k gh ngh");
  private static final Set<String> BEFORE_OTHERS = words("c g ng");
  private static final Set<String> BEFORE_LONE_Y = words("h k kh l m s t th v q");
  private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String STOP_TONES = "\u0301\u0323";
  private static final Set<String> BARE_RIMES =
      RIMES.stream().map(Syllable::plain).collect(Collectors.toUnmodifiableSet());

  private Syllable() {}

  /** Whether the word, in any case, is a possible syllable exactly as it is written. */
  public static boolean isPossible(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String tones = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    String letters =
        Normalizer.normalize(TONES.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    boolean stopped = STOPPED.matcher(letters).matches();
    return tones.length() <= 1
        && (!stopped || (tones.length() == 1 && STOP_TONES.contains(tones)))
        && split(letters, RIMES);
  }

  /** Whether the word, in any case, is a syllable once diacritics are added to it. */
  public static boolean isBare(String word) {
    String letters = word.toLowerCase(Locale.ROOT);
    return split(letters, BARE_RIMES);
  }

  /** The word without diacritics. */
  public static String plain(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static boolean split(String letters, Set<String> rimes) {
    // Of all rimes only this one never stands alone; and EU is an abbreviation.
    if (rimes.contains(letters) && !plain(letters).equals("eu")) {
      return true;
    }
    for (int length = Math.min(3, letters.length() - 1); length > 0; length--) {
      String onset = letters.substring(0, length);
      if (ONSETS.contains(onset) && fits(onset, letters.substring(length), rimes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String onset, String rime, Set<String> rimes) {
    boolean front = "ieêy".indexOf(rime.charAt(0)) >= 0;
    return switch (onset) {
      // "qu" is an onset with a glide that other syllables write o before a, ă and e.
      case "q" ->
          rime.startsWith("u")
              && rime.length() > 1
              && (rimes.contains(rime)
                  || rimes.contains("o" + rime.substring(1))
                  || (rime.charAt(1) == 'i' && rimes.contains("uy" + rime.substring(2))));
      // "gi" swallows the i of ia, iê and i.
      case "gi" -> !rime.startsWith("i") && (rimes.contains(rime) || rimes.contains("i" + rime));
      case "g" -> rimes.contains(rime) && (!front || rime.startsWith("i"));
      default ->
          rimes.contains(rime)
              && !(front && BEFORE_OTHERS.contains(onset))
              && (front || !BEFORE_FRONT.contains(onset))
              && (!rime.equals("y") || BEFORE_LONE_Y.contains(onset))
              && !rime.startsWith("yê");
    };
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
