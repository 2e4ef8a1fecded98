package org.timtin.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.timtin.index.ArticleDocument;
import org.timtin.search.highlight.Highlights;
import org.timtin.search.query.MatchedAs;

/** Reads the hits out of the engine's answer. */
final class HitReader {
  private static final String SYNONYM = "synonym";

  private final SearchQuery query;
  private final List<Hit<ArticleDocument>> hits;
  private final Optional<SearchAnswer.Understood> understood;
  private final Map<String, Highlights> highlights;
  private final Map<String, SearchAnswer.Story> stories;

  HitReader(
      SearchQuery query,
      List<Hit<ArticleDocument>> hits,
      Optional<SearchAnswer.Understood> understood,
      Map<String, Highlights> highlights,
      Map<String, SearchAnswer.Story> stories) {
    this.query = query;
    this.hits = List.copyOf(hits);
    this.understood = understood;
    this.highlights = Map.copyOf(highlights);
    this.stories = Map.copyOf(stories);
  }

  /** The keys of all officials whose labels the hits show. */
  Set<String> officials() {
    Set<String> keys = new HashSet<>();
    for (Hit<ArticleDocument> hit : hits) {
      keys.addAll(document(hit).officials());
      if (query.selection().inferred()) {
        keys.addAll(document(hit).officialsAll());
      }
    }
    query.view().why().stream()
        .filter(wanted -> wanted.facet() == Facet.OFFICIAL)
        .forEach(wanted -> keys.add(wanted.value()));
    return keys;
  }

  List<SearchAnswer.Hit> shown(UnaryOperator<String> country, UnaryOperator<String> official) {
    return hits.stream().map(hit -> shown(hit, country, official)).toList();
  }

  private SearchAnswer.Hit shown(
      Hit<ArticleDocument> hit, UnaryOperator<String> country, UnaryOperator<String> official) {
    ArticleDocument article = document(hit);
    boolean scored = query.sort() == SortOrder.RELEVANCE && understood.isPresent();
    Highlights shown = highlights.getOrDefault(article.id(), Highlights.NONE);
    return new SearchAnswer.Hit(
        article.id(),
        scored ? Optional.ofNullable(hit.score()) : Optional.empty(),
        understood.map(words -> matched(hit, words)),
        article.shownTitle(),
        article.title().isEmpty(),
        article.published(),
        article.url(),
        article.source(),
        article.countries(),
        people(article, official),
        shown.html(),
        shown.offsets(),
        scored && query.view().explain() ? Optional.of(parts(hit)) : Optional.empty(),
        why(article, Map.of(Facet.COUNTRY, country, Facet.OFFICIAL, official)),
        Optional.ofNullable(stories.get(article.id())),
        query.view().fields());
  }

  private static String matched(Hit<ArticleDocument> hit, SearchAnswer.Understood words) {
    if (hit.matchedQueries().containsKey(TextQuery.TYPED)) {
      return lower(MatchedAs.TYPED);
    }
    boolean own = words.synonyms().isEmpty() || hit.matchedQueries().containsKey(TextQuery.OWN);
    return own ? words.matched() : SYNONYM;
  }

  /** The parts that added something: without a weight, marks only name a hit. */
  static List<SearchAnswer.ScorePart> parts(Hit<ArticleDocument> hit) {
    return hit.matchedQueries().entrySet().stream()
        .filter(part -> part.getValue() > 0)
        .map(part -> new SearchAnswer.ScorePart(part.getKey(), part.getValue()))
        .sorted(Comparator.comparingDouble(SearchAnswer.ScorePart::score).reversed())
        .toList();
  }

  private List<SearchAnswer.Person> people(
      ArticleDocument article, UnaryOperator<String> official) {
    List<SearchAnswer.Person> people = new ArrayList<>();
    article
        .officials()
        .forEach(key -> people.add(new SearchAnswer.Person(key, official.apply(key), false)));
    if (query.selection().inferred()) {
      article.officialsAll().stream()
          .filter(key -> !article.officials().contains(key))
          .forEach(key -> people.add(new SearchAnswer.Person(key, official.apply(key), true)));
    }
    return people;
  }

  private Optional<List<Why>> why(
      ArticleDocument article, Map<Facet, UnaryOperator<String>> labels) {
    if (query.view().why().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        query.view().why().stream()
            .flatMap(
                wanted ->
                    Reasons.of(
                        article,
                        wanted,
                        labels.get(wanted.facet()).apply(wanted.value()),
                        query.selection().inferred())
                        .stream())
            .toList());
  }

  static ArticleDocument document(Hit<ArticleDocument> hit) {
    if (hit.source() == null) {
      throw new IllegalStateException("the engine gave a hit without its document: " + hit.id());
    }
    return hit.source();
  }

  static String lower(MatchedAs matched) {
    return matched.name().toLowerCase(Locale.ROOT);
  }
}
