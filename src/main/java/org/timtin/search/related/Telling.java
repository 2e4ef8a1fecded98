package org.timtin.search.related;

import java.util.Comparator;
import java.util.List;
import org.timtin.search.highlight.TextRange;

/**
 * Something that tells what an article is about: the article has it often, and few others have it.
 *
 * @param value as it is indexed
 * @param weight above 0
 * @param places where it stands in the {@link ComparedText}; none for names
 */
record Telling(Kind kind, String value, double weight, List<TextRange> places) {

  /** What can be shared. */
  enum Kind {
    SYLLABLE,
    /** Two syllables side by side: the nearest thing to a word. */
    PAIR,
    OFFICIAL,
    COUNTRY
  }

  /** Most telling first; the same order every time. */
  static final Comparator<Telling> ORDER =
      Comparator.comparingDouble((Telling one) -> one.weight())
          .reversed()
          .thenComparing(Telling::kind)
          .thenComparing(Telling::value);

  Telling {
    places = List.copyOf(places);
  }

  /** The same with its weight as a share of all the article's. */
  Telling ofAll(double sum) {
    return new Telling(kind, value, weight / sum, places);
  }

  /**
   * tf-idf: the logarithm of how often the article has it, times the inverse document frequency of
   * BM25 as Lucene has it, which is never negative.
   *
   * @param times how often, what stands in the title and the lead counted more; at least 1
   * @param articles how many have it
   * @param collection how many there are
   */
  static double tfIdf(double times, long articles, long collection) {
    double others = Math.max(0, collection - articles);
    return (1 + Math.log(times)) * Math.log(1 + (others + 0.5) / (articles + 0.5));
  }
}
