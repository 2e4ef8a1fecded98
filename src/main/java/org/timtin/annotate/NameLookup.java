package org.timtin.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom the list of officials can mean by a name that somebody typed: unlike in an article, there is
 * no context, and every candidate is of interest.
 */
public final class NameLookup {
  private static final List<Term> TITLES =
      List.of(Term.HONORIFIC, Term.MODIFIER, Term.OFFICE, Term.RANK, Term.HEAD, Term.MEMBER);
  // The longest names of countries: Cộng hòa Dân chủ Congo.
  private static final int LONGEST_COUNTRY = 5;

  private final Authority authority;
  private final Set<String> countries;
  private final Lexicon lexicon = Lexicon.load();
  private final Part family = new Part();
  private final Part given = new Part();

  /** A lookup in these lists. */
  public NameLookup(Authority authority, Countries countries) {
    this.authority = authority;
    this.countries = countries.shadows();
    for (Authority.Entry entry : authority.entries()) {
      for (String name : authority.names(entry)) {
        String[] words = name.split(" ", -1);
        if (words.length > 1) {
          Order order = Order.in(entry.country());
          (order.familyFirst ? family : given).add(words[0], entry.key());
          (order.familyLast ? family : given).add(words[words.length - 1], entry.key());
        }
      }
    }
  }

  /**
   * The keys of everyone whom the name can mean: by key, label or alias as a whole ({@code Xi
   * Jinping}), else without titles ({@code Tổng thống Mỹ Trump}), else as the first or the last
   * word of a name ({@code ông Tập}, {@code Xi}). Case and diacritics do not matter, but a word
   * that is somebody's with the diacritics as typed is not others'. Empty if the list knows nobody.
   */
  public Set<String> candidates(String name) {
    Set<String> whole = authority.resolve(name);
    if (!whole.isEmpty()) {
      return whole;
    }
    String bare = bare(name);
    Set<String> bareWhole = authority.resolve(bare);
    if (!bareWhole.isEmpty()) {
      return bareWhole;
    }
    // Without a mark it may be typed by somebody who types none: Lam is Lâm, too.
    boolean marked = !Fold.loose(bare).equals(Part.exact(bare));
    return Stream.of(
            marked ? family.asTyped(bare) : Set.<String>of(),
            marked ? given.asTyped(bare) : Set.<String>of(),
            family.folded(bare),
            given.folded(bare),
            Transliteration.isHyphened(bare) ? authority.family(bare) : Set.<String>of())
        .filter(keys -> !keys.isEmpty())
        .findFirst()
        .map(Set::copyOf)
        .orElseGet(Set::of);
  }

  /** The name without the titles and the country before it; unchanged if nothing would be left. */
  public String bare(String name) {
    Tokens tokens = Tokens.of(Shadow.of(name.strip()));
    int at = 0;
    int length = title(tokens, 0);
    while (length > 0) {
      at += length;
      length = title(tokens, at);
    }
    if (at > 0) {
      at += country(tokens, at);
    }
    String rest = at < tokens.size() ? tokens.text(at, tokens.size()) : "";
    return at == 0 || rest.isEmpty() || countries.contains(rest) ? name : rest;
  }

  private int title(Tokens tokens, int at) {
    return TITLES.stream().mapToInt(term -> lexicon.length(term, tokens, at)).max().orElse(0);
  }

  private int country(Tokens tokens, int at) {
    for (int length = Math.min(LONGEST_COUNTRY, tokens.size() - at - 1); length > 0; length--) {
      if (countries.contains(tokens.text(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Which end of a name people are called by. */
  private enum Order {
    /** Chinese and Korean names: Mr Xi is Xi Jinping. */
    FIRST(true, false),
    LAST(false, true),
    /** Vietnamese and Khmer names go by the given name and are looked for by both. */
    BOTH(true, true);

    private static final Set<String> FAMILY_FIRST = Set.of("CN", "TW", "HK", "MO", "KR", "KP");
    private static final Set<String> EITHER = Set.of("VN", "KH");

    private final boolean familyFirst;
    private final boolean familyLast;

    Order(boolean familyFirst, boolean familyLast) {
      this.familyFirst = familyFirst;
      this.familyLast = familyLast;
    }

    static Order in(Optional<String> country) {
      if (country.isEmpty() || EITHER.contains(country.get())) {
        return BOTH;
      }
      return FAMILY_FIRST.contains(country.get()) ? FIRST : LAST;
    }
  }

  /** People by one word of their names. */
  private static final class Part {
    private final Map<String, Set<String>> typed = new HashMap<>();
    private final Map<String, Set<String>> folded = new HashMap<>();

    void add(String word, String key) {
      typed.computeIfAbsent(exact(word), k -> new HashSet<>(2)).add(key);
      folded.computeIfAbsent(Fold.loose(word), k -> new HashSet<>(2)).add(key);
    }

    Set<String> asTyped(String word) {
      return typed.getOrDefault(exact(word), Set.of());
    }

    Set<String> folded(String word) {
      return folded.getOrDefault(Fold.loose(word), Set.of());
    }

    private static String exact(String word) {
      return Shadow.of(word).text().toLowerCase(Locale.ROOT);
    }
  }
}
