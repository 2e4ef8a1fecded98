package org.timtin.search.suggest;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name of an official or a country.
 *
 * @param value key or code
 * @param text the name in NFC
 * @param rank what kind of name it is
 * @param place among its bearer's names of the kind: lists have the usual ones first
 * @param words its words, with what hyphens join
 */
record Name(String value, String text, Rank rank, int place, List<Word> words) {
  /** Kinds of names, the ones that mean their bearer most surely first. */
  enum Rank {
    /** What is shown. */
    LABEL,
    /** Further names, in other languages and spellings. */
    ALIAS,
    /** The capital or a seat of government, which stands for its country. */
    PLACE
  }

  Name {
    words = List.copyOf(words);
  }

  /** The name that is shown. */
  static Name label(String value, String label) {
    return of(value, label, Rank.LABEL, 0);
  }

  /** Names of one kind in the order of their list. */
  static Stream<Name> all(String value, List<String> texts, Rank rank) {
    return IntStream.range(0, texts.size())
        .mapToObj(place -> of(value, texts.get(place), rank, place));
  }

  private static Name of(String value, String text, Rank rank, int place) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return new Name(value, composed, rank, place, Word.withJoined(Word.of(composed)));
  }
}
