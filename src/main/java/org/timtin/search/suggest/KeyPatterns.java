package org.timtin.search.suggest;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Regular expressions of the engine that find people by the index alone, as whom no list knows must
 * be: by keys, which are folded names ({@code han-chinh}), and by labels behind their keys.
 */
final class KeyPatterns {
  /**
   * Words of a longer text that may stand in any order: the engine's automaton doubles with each.
   */
  private static final int ANY_ORDER = 3;

  private static final String AND = "&";

  private KeyPatterns() {}

  /** Keys with all the words, of which the last may go on. */
  static String key(Typed typed) {
    List<Word> words = typed.words();
    String last = "(.*-)?" + typed.last().letters() + ".*";
    List<Word> complete = words.subList(0, words.size() - 1);
    if (words.size() <= ANY_ORDER) {
      return complete.stream()
          .map(word -> "(.*-)?" + word.letters() + "(-.*)?" + AND)
          .collect(Collectors.joining("", "", last));
    }
    return complete.stream()
        .map(word -> "(.*-)?" + word.letters() + "-")
        .collect(Collectors.joining("", "", last));
  }

  /** Whether the engine finds a key by {@link #key}. */
  static Predicate<String> finds(Typed typed) {
    List<Pattern> all =
        Stream.of(key(typed).split(AND, -1)).map(part -> Pattern.compile(part)).toList();
    return key -> all.stream().allMatch(pattern -> pattern.matcher(key).matches());
  }

  /** Values of {@code official_labels} with the words in typed order and with all their marks. */
  static String label(Typed typed) {
    List<Word> words = typed.words();
    return words.stream()
        .map(word -> "(.*[ \\-])?" + anyCase(typed, word))
        .collect(Collectors.joining("[ \\-]", "[^\t]*\t", ".*"));
  }

  private static String anyCase(Typed typed, Word word) {
    return typed
        .text()
        .substring(word.start(), word.ends().getLast())
        .codePoints()
        .filter(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        .mapToObj(
            c ->
                "["
                    + Character.toString(Character.toLowerCase(c))
                    + Character.toString(Character.toUpperCase(c))
                    + "]")
        .collect(Collectors.joining());
  }
}
