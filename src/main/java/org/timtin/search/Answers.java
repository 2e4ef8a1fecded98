package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timtin.annotate.Countries;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.index.StorySettler;
import org.timtin.search.highlight.Highlights;
import org.timtin.search.query.Prefix;

/** Puts together what a client is told of a search: what the engine found, and what others know. */
@ApplicationScoped
public class Answers {
  private final ElasticsearchClient client;
  private final Countries countries;
  private final OfficialLabels officialLabels;
  private final OfficialNames officialNames;
  private final FacetCounts facetCounts;
  private final Comparisons comparisons;
  private final ArticleIndex index;
  private final StorySettler settler;
  private final QueryReader reader;

  public Answers(
      @ForSearches ElasticsearchClient client,
      Countries countries,
      OfficialLabels officialLabels,
      OfficialNames officialNames,
      FacetCounts facetCounts,
      Comparisons comparisons,
      ArticleIndex index,
      StorySettler settler,
      QueryReader reader) {
    this.client = client;
    this.countries = countries;
    this.officialLabels = officialLabels;
    this.officialNames = officialNames;
    this.facetCounts = facetCounts;
    this.comparisons = comparisons;
    this.index = index;
    this.settler = settler;
    this.reader = reader;
  }

  /**
   * What the client is told. Facets, offers and notes are of the whole set: a walk tells them once.
   */
  SearchAnswer of(SearchQuery query, Found found, Place place, long started) {
    Optional<SearchAnswer.Understood> understood = understood(query, found.decided());
    HitReader hits =
        new HitReader(
            query,
            found.hits(),
            understood,
            highlights(query, found, place),
            place.counted().isPresent() ? Map.of() : stories(query, found));
    Set<String> people = hits.officials();
    if (place.counted().isPresent()) {
      Map<String, String> labels = officialLabels.of(people);
      return SearchAnswer.page(
          place.counted().get(),
          millisSince(started),
          found.decided().profile().version(),
          searched(found),
          understood,
          hits.shown(countries::label, labels::get));
    }
    Understanding understanding = new Understanding(query, found.decided(), place);
    Map<String, Aggregate> aggregations = found.response().aggregations();
    Optional<Facets.DateFacet> dates =
        Optional.ofNullable(aggregations.get(Facet.PUBLISHED.parameter()))
            .map(days -> Histogram.of(days.filter().aggregations(), query.facets()));
    Facets facets = Facets.of(facetCounts.values(understanding, aggregations), dates);
    Map<String, String> labels = officialLabels.of(people);
    SearchAnswer.Total total = total(query, found.response());
    LittleFound.Offers offers = offers(query, found.decided(), total);
    List<SearchAnswer.Hit> shown = hits.shown(countries::label, labels::get);
    List<String> notes = notes(query, found.decided(), dates);
    Optional<Comparison> comparison = comparisons.of(understanding);
    return new SearchAnswer(
        total,
        millisSince(started),
        found.decided().profile().version(),
        searched(found),
        understood,
        notes,
        offers.suggestions(),
        offers.help(),
        shown,
        Optional.of(facets),
        comparison,
        Optional.empty(),
        Optional.empty());
  }

  /** How the words of a search were understood; empty without words. */
  static Optional<SearchAnswer.Understood> understood(SearchQuery query, Decided decided) {
    return decided
        .words()
        .map(
            words ->
                new SearchAnswer.Understood(
                    query.text(),
                    HitReader.lower(words.matched()),
                    decided.fallback(),
                    decided.repaired(),
                    words.synonyms().stream()
                        .map(
                            name ->
                                new SearchAnswer.Expanded(
                                    String.join(" ", name.typed().toList()), name.others()))
                        .toList()));
  }

  /** The officials who are asked for by the filter or by the words. */
  private static List<String> people(SearchQuery query, Decided decided) {
    return Stream.concat(
            query.selection().of(Facet.OFFICIAL).named().stream(),
            decided.words().stream().flatMap(w -> w.values(Prefix.OFFICIAL)))
        .distinct()
        .toList();
  }

  /**
   * As the hits say, for the alias may have moved since; without any there is nothing to say it.
   */
  private String searched(Found found) {
    return found.hits().stream().findFirst().map(Hit::index).orElseGet(index::version);
  }

  private Map<String, Highlights> highlights(SearchQuery query, Found found, Place place) {
    return new HighlightReader(
            client, place.whole(), query.view().highlight(), found.decided().words())
        .of(query, found.hits());
  }

  private LittleFound.Offers offers(SearchQuery query, Decided decided, SearchAnswer.Total total) {
    Counts counts = new Counts(client, decided.profile(), reader.remembering(), decided.repaired());
    return new LittleFound(counts, client).offers(query, total.value(), decided.fallback());
  }

  private static long millisSince(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }

  private Map<String, SearchAnswer.Story> stories(SearchQuery query, Found found) {
    Decided decided = found.decided();
    return StoryTotal.in(found.response().aggregations())
        .map(
            total ->
                StoryHits.of(
                    client,
                    found.hits(),
                    total,
                    stories ->
                        SearchRequests.sizes(
                            ArticleIndex.ALIAS,
                            query,
                            decided.words(),
                            decided.profile(),
                            stories)))
        .orElse(Map.of());
  }

  private List<String> notes(SearchQuery query, Decided decided, Optional<Facets.DateFacet> dates) {
    List<String> notes = new ArrayList<>(officialNames.notes(people(query, decided)));
    dates
        .flatMap(facet -> Histogram.coarsened(facet, query.facets().interval()))
        .ifPresent(notes::add);
    if (query.collapse().isPresent() && settler.waiting() > 0) {
      notes.add("articles of the last moments are not in their stories yet");
    }
    return notes;
  }

  static SearchAnswer.Total total(SearchQuery query, SearchResponse<ArticleDocument> response) {
    var total = response.hits().total();
    if (total == null) {
      throw new IllegalStateException("the engine gave no total though it was asked for one");
    }
    Optional<StoryTotal> stories = StoryTotal.in(response.aggregations());
    boolean exact =
        total.relation() == TotalHitsRelation.Eq && stories.map(StoryTotal::complete).orElse(true);
    return new SearchAnswer.Total(
        stories.map(known -> known.of(total.value())).orElse(total.value()), exact ? "eq" : "gte");
  }
}
