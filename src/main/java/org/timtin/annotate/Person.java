package org.timtin.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timtin.annotate.NameSpan.Shape;

/** Somebody whom an article names, with every place where it does. */
final class Person {
  /** A place where the person is named, and the rule that says that it is this person. */
  record Sighting(NameSpan span, String rule) {}

  private final List<Sighting> sightings = new ArrayList<>();
  private final Set<String> keys;
  private final Set<String> titles = new HashSet<>();
  private final Shape shape;
  private String fullest;
  private boolean official;
  private boolean known;
  private boolean somebodyElse;

  Person(NameSpan span, Set<String> keys) {
    this.keys = Set.copyOf(keys);
    this.shape = span.shape();
    this.fullest = span.name();
  }

  void see(NameSpan span, String rule) {
    sightings.add(new Sighting(span, rule));
    if (span.shape() == shape && words(span.name()) > words(fullest)) {
      fullest = span.name();
    }
  }

  void makeOfficial() {
    official = true;
  }

  /** An office that stands beside the full name. */
  void hold(String title) {
    titles.add(title);
  }

  boolean holds(String title) {
    return titles.contains(title);
  }

  /** The authority knows this name. */
  void recognise() {
    known = true;
  }

  /** The article says that this is a namesake: a footballer, a founder of firms. */
  void distinguish() {
    somebodyElse = true;
  }

  /** An office beside the name decides; a name that is merely known can be a namesake's. */
  boolean isOfficial() {
    return official || (known && !somebodyElse);
  }

  /** Whom the authority knows by this name: nobody, one, or several namesakes. */
  Set<String> keys() {
    return keys;
  }

  Shape shape() {
    return shape;
  }

  /** The fullest form of the name in the article. */
  String fullest() {
    return fullest;
  }

  List<Sighting> sightings() {
    return sightings;
  }

  /** Whether this single word can be a part of the person's name. */
  boolean hasPart(String word, boolean addressed) {
    String part = Fold.loose(word);
    String[] parts = fullest.split(word.indexOf('-') > 0 ? " +" : "[ .-]+", -1);
    for (int i = 0; i < parts.length; i++) {
      String own = Fold.loose(parts[i]);
      // A Vietnamese given name or family name alone means the person only after `ông`, `bà`.
      boolean usable = addressed || shape != Shape.VIETNAMESE;
      boolean edge = i == 0 || i == parts.length - 1;
      // `Tổng thống Prasat` is not ông Devi Prasad Tripathi: nobody misspells a middle name.
      boolean same = own.equals(part) || (edge && isSlip(own, part));
      if (usable && same && (edge || shape != Shape.VIETNAMESE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two long words differ by one letter: {@code Belousov}, {@code Beloussov}. */
  static boolean isSlip(String a, String b) {
    int difference = a.length() - b.length();
    // Six letters: below that, one letter makes another name (Lukas, Lucas; Biden, Bidin).
    if (Math.min(a.length(), b.length()) < 6 || Math.abs(difference) > 1) {
      return false;
    }
    int head = 0;
    int shorter = Math.min(a.length(), b.length());
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return head > 0 && head + tail >= Math.max(a.length(), b.length()) - 1;
  }

  private static int words(String name) {
    return name.split("[ -]", -1).length;
  }

  Official official(Authority authority) {
    Optional<Authority.Entry> entry =
        keys.size() == 1 ? authority.entry(keys.iterator().next()) : Optional.empty();
    return entry
        .map(Authority.Entry::official)
        .orElseGet(() -> new Official(unknownKey(authority), fullest));
  }

  /** The folded name, told from the key of somebody of the list whose name folds to the same. */
  private String unknownKey(Authority authority) {
    String folded = Fold.slug(fullest);
    return authority.isKey(folded) ? folded + "-namesake" : folded;
  }
}
