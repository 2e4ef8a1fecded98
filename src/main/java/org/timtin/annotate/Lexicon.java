package org.timtin.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The phrases of {@code offices.txt}, looked up word by word. */
final class Lexicon {
  /** Phrases by their first word, longest first, so that the first that fits is the longest. */
  private final Map<Term, Map<String, List<String[]>>> phrases = new EnumMap<>(Term.class);

  private Lexicon() {
    for (Term term : Term.values()) {
      phrases.put(term, new HashMap<>());
    }
  }

  static Lexicon load() {
    return of(DataFile.resource("offices.txt"));
  }

  static Lexicon of(DataFile file) {
    Lexicon lexicon = new Lexicon();
    file.forEach(
        row -> {
          Term term = Term.of(row.cell(0));
          List<String> forms = row.alternatives(1);
          if (forms.isEmpty()) {
            throw new IllegalArgumentException("a class without forms");
          }
          forms.forEach(form -> lexicon.add(term, form));
        });
    lexicon.phrases.values().stream()
        .flatMap(byFirst -> byFirst.values().stream())
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length)));
    return lexicon;
  }

  private void add(Term term, String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (!form.equals(lower)) {
      throw new IllegalArgumentException("'" + form + "' is not in lower case");
    }
    String[] words = Shadow.of(lower).text().split("[ -]", -1);
    phrases.get(term).computeIfAbsent(words[0], first -> new ArrayList<>(1)).add(words);
  }

  /** The number of words of the longest phrase of this class at word {@code at}; 0 if none. */
  int length(Term term, Tokens tokens, int at) {
    List<String[]> candidates = phrases.get(term).get(tokens.lower(at));
    if (candidates == null) {
      return 0;
    }
    for (String[] words : candidates) {
      if (fits(words, tokens, at)) {
        return words.length;
      }
    }
    return 0;
  }

  /** The number of words of the longest phrase of this class that ends before {@code end}. */
  int lengthBefore(Term term, Tokens tokens, int end) {
    // Four words: no phrase that is looked up backwards is longer.
    for (int length = 4; length > 0; length--) {
      int at = end - length;
      if (at >= 0 && length(term, tokens, at) == length) {
        return length;
      }
    }
    return 0;
  }

  boolean is(Term term, Tokens tokens, int at) {
    return length(term, tokens, at) > 0;
  }

  private static boolean fits(String[] words, Tokens tokens, int at) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (!tokens.lower(at + i).equals(words[i]) || !tokens.gap(at + i).joins()) {
        return false;
      }
    }
    return true;
  }
}
