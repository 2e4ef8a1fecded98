package org.timtin.search.related;

import co.elastic.clients.elasticsearch.core.TermvectorsResponse;
import co.elastic.clients.elasticsearch.core.termvectors.Term;
import co.elastic.clients.elasticsearch.core.termvectors.TermVector;
import co.elastic.clients.elasticsearch.core.termvectors.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timtin.search.highlight.TextRange;
import org.timtin.search.related.ComparedText.Part;
import org.timtin.search.related.Telling.Kind;

/** Chooses the most telling words of an article, out of the engine's statistics. */
final class TellingWords {
  /** Words of one article. On the topics that were measured, 60 and 150 are as good. */
  static final int MOST = 100;

  /** Words of which it is asked whether any article has them that is still there. */
  private static final int MOST_ASKED = 500;

  private final TermvectorsResponse vectors;
  private final ComparedText text;
  private final CollectionCounts counts;

  /**
   * @param vectors of the whole text, once as the content of each {@link Part}: so that the engine
   *     says how many articles have a word in which of them
   */
  TellingWords(TermvectorsResponse vectors, ComparedText text, CollectionCounts counts) {
    this.vectors = vectors;
    this.text = text;
    this.counts = counts;
  }

  /**
   * Syllables and pairs in one list, most telling first, of which the first {@value #MOST} that are
   * {@link CollectionCounts#there there} are the most telling words. The engine's statistics count
   * what was deleted or replaced a while ago, an article's own earlier versions too: a word that
   * seems to be in several articles may be in this one only.
   */
  List<Telling> candidates() {
    List<Telling> all = new ArrayList<>();
    for (Kind kind : TellingRequests.WORDS) {
      TermVector vector = vectors.termVectors().get(TellingRequests.field(Part.BODY, kind));
      if (vector != null) {
        vector.terms().forEach((word, term) -> telling(kind, word, term).ifPresent(all::add));
      }
    }
    return all.stream().sorted(Telling.ORDER).limit(MOST_ASKED).toList();
  }

  /** Empty for a word that no article outside the story has: it relates this one to nothing. */
  private Optional<Telling> telling(Kind kind, String word, Term term) {
    double times = 0;
    Set<Part> own = EnumSet.noneOf(Part.class);
    List<TextRange> places = new ArrayList<>();
    for (Token token : term.tokens()) {
      if (token.startOffset() != null && token.endOffset() != null) {
        Part part = text.partAt(token.startOffset());
        times += part.weight();
        own.add(part);
        places.add(new TextRange(token.startOffset(), token.endOffset()));
      }
    }
    long articles = 0;
    long outside = 0;
    for (Part part : Part.values()) {
      long having = having(TellingRequests.field(part, kind), word);
      articles = Math.max(articles, having);
      outside = Math.max(outside, own.contains(part) ? having - counts.story() : having);
    }
    return outside < 1 || places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Telling(kind, word, Telling.tfIdf(times, articles, counts.collection()), places));
  }

  private long having(String field, String word) {
    // Of a field that no article has, the engine gives the statistics of the text that was sent.
    if (!counts.fields().contains(field)) {
      return 0;
    }
    return Optional.ofNullable(vectors.termVectors().get(field))
        .map(vector -> vector.terms().get(word))
        .map(Term::docFreq)
        .orElse(0);
  }
}
