package org.timtin.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.timtin.BadInput;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.annotate.NamePrefixes;
import org.timtin.index.ArticleIndex;

/** Looks through the values of one facet, by the beginning of any word of their names. */
@ApplicationScoped
public class FacetValues {
  /** How many values pages reach to. */
  public static final int DEEPEST = 10_000;

  private static final String PAGE = "values.page";

  private final EngineSearch engine;
  private final ArticleIndex index;
  private final FacetCounts counts;
  private final FacetLister lister;
  private final NamePrefixes officials;
  private final NamePrefixes countries;

  public FacetValues(
      EngineSearch engine,
      ArticleIndex index,
      FacetCounts counts,
      FacetLabels labels,
      Authority authority,
      Countries countries) {
    this.engine = engine;
    this.index = index;
    this.counts = counts;
    this.lister = new FacetLister(labels);
    this.officials = NamePrefixes.of(authority);
    this.countries = NamePrefixes.of(countries);
  }

  /**
   * One page of the values of a facet that the search has, counted as the search counts them. The
   * first page also has the selected and excluded values that fit.
   *
   * @param prefix beginning of any word of their names; of several words, each one begins a word.
   *     Blank for all values
   * @param page 1-based
   * @throws BadInput when the prefix has no letter or is too long, or the page lies too deep
   */
  public FacetAnswer of(SearchQuery query, Facet facet, String prefix, int page) {
    long started = System.nanoTime();
    FacetView view = query.facets().of(facet);
    int reach = reach(view.size(), page);
    FacetPrefix sought = sought(facet, prefix.strip());
    boolean byName = view.order() == FacetView.Order.NAME;
    boolean whole = byName || !sought.inEngine();
    Listing listing =
        whole
            ? Listing.all(sought.among())
            : Listing.top(FacetAggregations.asked(query, reach), sought.among());
    Found found = engine.find(query, decided -> request(query, decided, facet, listing));
    ValueCounts counted =
        ValueCounts.of(query, facet, found.response().aggregations(), sought.fits());
    if (byName) {
      FacetCounts.checkSortable(facet, counted);
    }
    if (!whole && counted.error() > 0) {
      counted =
          counts.count(
              new Understanding(query, found.decided(), Place.NOW),
              List.of(),
              facet,
              Listing.exact(FacetAggregations.asked(query, reach), sought.among()),
              sought.fits());
    }
    if (!sought.inEngine()) {
      counted = counted.only(sought.fits());
    }
    Set<String> named = new LinkedHashSet<>(query.selection().of(facet).named());
    named.removeIf(sought.fits().negate().or(value -> page > 1));
    Facets.ValueFacet values = lister.list(query, facet, counted, reach - view.size(), named);
    return new FacetAnswer(
        facet.parameter(),
        (System.nanoTime() - started) / 1_000_000,
        found.decided().profile().version(),
        index.version(),
        Answers.understood(query, found.decided()),
        values);
  }

  private static int reach(int size, int page) {
    if (page < 1) {
      throw new BadInput(PAGE, PAGE + " is " + page + "; the first page is 1");
    }
    if ((long) page * size > DEEPEST) {
      throw new BadInput(
          PAGE,
          "page "
              + page
              + " of "
              + size
              + " values reaches beyond the first "
              + DEEPEST
              + "; narrow the search or the prefix");
    }
    return page * size;
  }

  private FacetPrefix sought(Facet facet, String prefix) {
    if (prefix.length() > FacetPrefix.LONGEST) {
      throw new BadInput(
          "prefix",
          "prefix has " + prefix.length() + " characters; the limit is " + FacetPrefix.LONGEST);
    }
    if (prefix.isEmpty()) {
      return FacetPrefix.NONE;
    }
    return switch (facet) {
      case COUNTRY -> FacetPrefix.ofCountries(prefix, countries);
      case OFFICIAL -> FacetPrefix.ofOfficials(prefix, officials);
      case SOURCE -> FacetPrefix.ofNames(prefix);
      case STORY -> FacetPrefix.ofKeys(prefix);
      case PUBLISHED -> throw new IllegalArgumentException("dates have no names");
    };
  }

  private static SearchRequest request(
      SearchQuery query, Decided decided, Facet facet, Listing listing) {
    return Place.NOW
        .in(new SearchRequest.Builder())
        .query(q -> q.bool(b -> b.filter(new Understanding(query, decided, Place.NOW).matching())))
        .aggregations(FacetAggregations.values(query, new Filters(query), facet, listing))
        .aggregations(FacetAggregations.wordsAlone())
        .size(0)
        .trackTotalHits(track -> track.enabled(false))
        .allowPartialSearchResults(false)
        .build();
  }
}
