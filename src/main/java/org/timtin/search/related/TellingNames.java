package org.timtin.search.related;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.timtin.index.ArticleDocument;
import org.timtin.search.related.ComparedText.Part;
import org.timtin.search.related.Telling.Kind;

/** Chooses the most telling officials and countries of an article. */
final class TellingNames {
  /** Of each kind; an article can name a thousand people, and the engine takes not as many. */
  static final int MOST = 50;

  /** What a name weighs more than a word that is as frequent. */
  static final double NAMED = 2;

  private final Map<String, Integer> times = new HashMap<>();
  private final CollectionCounts counts;
  private final double named;

  TellingNames(ArticleDocument article, CollectionCounts counts, double named) {
    this.counts = counts;
    this.named = named;
    for (ArticleDocument.StoredMention mention : article.mentions()) {
      times.merge(mention.key(), weight(mention.field()), Integer::sum);
    }
  }

  private static int weight(String field) {
    for (Part part : Part.values()) {
      if (part.field().equals(field)) {
        return part.weight();
      }
    }
    throw new IllegalArgumentException("evidence in a field '" + field + "'");
  }

  /** The ones that other articles name, too, most telling first. */
  List<Telling> officials(Collection<String> keys) {
    return most(Kind.OFFICIAL, keys, counts.officials());
  }

  /** The ones that other articles have, too, most telling first. */
  List<Telling> countries(Collection<String> codes) {
    return most(Kind.COUNTRY, codes, counts.countries());
  }

  private List<Telling> most(Kind kind, Collection<String> values, Map<String, Long> outside) {
    return values.stream()
        .distinct()
        .filter(outside::containsKey)
        .map(value -> new Telling(kind, value, weight(value, outside.get(value)), List.of()))
        .sorted(Telling.ORDER)
        .limit(MOST)
        .toList();
  }

  private double weight(String value, long outside) {
    // What came with the article need not stand in its text.
    int often = times.getOrDefault(value, 1);
    return named * Telling.tfIdf(often, outside + counts.story(), counts.collection());
  }
}
