package org.timtin.search;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query of a few words must find, by reading every text: an account of the rule that shares
 * nothing with the engine's analyzers or the service's queries.
 */
final class TextScan {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** What points and hyphens join is read as one word beside its parts: {@code M.U} is also MU. */
  private static final Pattern JOINED =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[.'’‐‑_-][\\p{L}\\p{M}]+)+");

  /** The one such abbreviation that would be read as another word: tư. */
  private static final Pattern CENTRAL =
      Pattern.compile("(?<![\\p{L}\\p{M}])[tT]\\.[ưƯ](?![\\p{L}\\p{M}])");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

  private static final Pattern OPEN = Pattern.compile("([hklmstv])[yýỳỷỹỵ]");

  /** Both places of a tone on an open oa, oe, uy. */
  private static final Map<String, String> TONES =
      List.of(
              "òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "õe oẽ",
              "ọe oẹ", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ")
          .stream()
          .collect(Collectors.toMap(p -> p.substring(3), p -> p.substring(0, 2)));

  private final Set<String> typed;
  private final Set<String> bare;

  private TextScan(Set<String> typed, Set<String> bare) {
    this.typed = typed;
    this.bare = bare;
  }

  /** The words of an article's texts. */
  static TextScan of(String... texts) {
    Set<String> typed = new HashSet<>();
    Set<String> bare = new HashSet<>();
    for (String text : texts) {
      String plain = plain(text);
      Stream.concat(words(text).stream(), joined(plain).stream())
          .forEach(
              word -> {
                typed.add(word);
                bare.add(bare(word));
              });
    }
    return new TextScan(typed, bare);
  }

  /** Those texts that have every word of a query: as typed if some word carries a diacritic. */
  static Predicate<TextScan> having(String query) {
    List<String> words = words(query);
    boolean marked = words.stream().anyMatch(word -> !word.equals(bare(word)));
    return text -> (marked ? text.typed : text.bare).containsAll(words);
  }

  /** The words of a text, one spelling of each. */
  static List<String> words(String text) {
    return WORD.matcher(plain(text)).results().map(match -> same(match.group())).toList();
  }

  private static List<String> joined(String plain) {
    return JOINED
        .matcher(plain)
        .results()
        .map(match -> same(match.group().replaceAll("[^\\p{L}\\p{M}]", "")))
        .toList();
  }

  private static String plain(String text) {
    String letters =
        INVISIBLE
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
            .replaceAll("")
            .replace('Ð', 'Đ');
    return CENTRAL.matcher(letters).replaceAll("TW").toLowerCase(Locale.ROOT);
  }

  /** One spelling of those that are the same word. */
  private static String same(String word) {
    String spelling = word;
    for (Map.Entry<String, String> tone : TONES.entrySet()) {
      spelling = spelling.replace(tone.getKey(), tone.getValue());
    }
    Matcher open = OPEN.matcher(spelling);
    if (open.matches()) {
      int tone = "yýỳỷỹỵ".indexOf(spelling.charAt(1));
      spelling = spelling.charAt(0) + "iíìỉĩị".substring(tone, tone + 1);
    }
    return spelling;
  }

  /** A word without its diacritics. */
  static String bare(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }
}
