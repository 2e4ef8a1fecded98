package org.timtin.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The phrases of {@code offices.txt}, looked up word by word. */
final class Lexicon {
  /** The phrases that begin with one word, by class, longest first: the first that fits is it. */
  static final class Phrases {
    private static final Phrases NONE = new Phrases();

    private final Map<Term, List<String[]>> byTerm = new EnumMap<>(Term.class);

    private void add(Term term, String[] words) {
      byTerm.computeIfAbsent(term, t -> new ArrayList<>(1)).add(words);
    }

    private boolean has(Term term) {
      // Most words begin no phrase, and are asked about a dozen classes.
      return this != NONE && byTerm.containsKey(term);
    }
  }

  private final Map<String, Phrases> byFirst = new HashMap<>();

  private final Map<String, Set<String>> slugs = new HashMap<>();
  private final Map<String, Set<String>> holders = new HashMap<>();

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
          if (term == Term.SLUG) {
            addSlug(lexicon.slugs, row.cell(1));
          } else if (term == Term.HOLDER) {
            addSlug(lexicon.holders, row.cell(1)).forEach(form -> lexicon.add(term, form));
          } else {
            forms.forEach(form -> lexicon.add(term, form));
          }
        });
    lexicon.byFirst.values().stream()
        .flatMap(phrases -> phrases.byTerm.values().stream())
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length)));
    return lexicon;
  }

  private static List<String> addSlug(Map<String, Set<String>> slugs, String definition) {
    int equals = definition.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("expected slug=word|word");
    }
    List<String> words = List.of(definition.substring(equals + 1).split("\\|", -1));
    for (String word : words) {
      slugs.computeIfAbsent(word, k -> new HashSet<>()).add(definition.substring(0, equals));
    }
    return words;
  }

  /** The offices that this word means when a country and no name follows; empty if unknown. */
  Set<String> holderSlugs(String title) {
    return holders.getOrDefault(title.toLowerCase(Locale.ROOT), Set.of());
  }

  /** The offices of the authority list that this word for an office can mean; empty if unknown. */
  Set<String> slugs(String title) {
    return slugs.getOrDefault(title, Set.of());
  }

  private void add(Term term, String form) {
    String[] words = words(form);
    byFirst
        .computeIfAbsent(words[0].toLowerCase(Locale.ROOT), first -> new Phrases())
        .add(term, words);
  }

  private static String[] words(String form) {
    return Shadow.of(form).text().split("[ -]", -1);
  }

  /** The number of words of the longest phrase of this class at word {@code at}; 0 if none. */
  int length(Term term, Tokens tokens, int at) {
    if (!tokens.phrases(at, this).has(term)) {
      return 0;
    }
    for (String[] words : candidates(term, tokens, at)) {
      if (fits(words, tokens, at)) {
        return words.length;
      }
    }
    return 0;
  }

  /** The number of words of the longest phrase of this class that ends before {@code end}. */
  int lengthBefore(Term term, Tokens tokens, int end) {
    // Four words: no phrase that is looked up backwards is longer.
    for (int at = Math.max(end - 4, 0); at < end; at++) {
      for (String[] words : candidates(term, tokens, at)) {
        if (words.length == end - at && fits(words, tokens, at)) {
          return words.length;
        }
      }
    }
    return 0;
  }

  private List<String[]> candidates(Term term, Tokens tokens, int at) {
    Phrases phrases = tokens.phrases(at, this);
    return phrases.has(term) ? phrases.byTerm.get(term) : List.of();
  }

  /** Everything that begins with this word, in lower case. */
  Phrases beginningWith(String word) {
    return byFirst.getOrDefault(word, Phrases.NONE);
  }

  /**
   * The same, unless the phrase is the end of a longer one that says something else: {@code Môi
   * trường Nguyễn Văn A} is no school.
   */
  int nounBefore(Term term, Passage passage, int end) {
    if (passage.placeStart(end) < end) {
      // The last word of a place's name says nothing: Đồng Tháp is no tower.
      return 0;
    }
    Tokens tokens = passage.tokens();
    int length = lengthBefore(term, tokens, end);
    int other =
        Math.max(lengthBefore(Term.BETWEEN, tokens, end), lengthBefore(Term.PUBLIC, tokens, end));
    return length >= other ? length : 0;
  }

  boolean is(Term term, Tokens tokens, int at) {
    return length(term, tokens, at) > 0;
  }

  private static boolean fits(String[] words, Tokens tokens, int at) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      // A form with capitals is compared as written: WHO is an organisation, who is not.
      boolean equal = tokens.lower(at + i).equals(words[i]) || tokens.word(at + i).equals(words[i]);
      if (!equal || (i > 0 && !tokens.gap(at + i).joins())) {
        return false;
      }
    }
    return true;
  }
}
