package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Optional;
import org.timtin.index.ArticleIndex;
import org.timtin.search.walk.PointInTime;

/** What a search reads, and from which hit on. */
sealed interface Place {
  /** The articles as they are at the moment of the request. */
  Place NOW = new Now();

  /** Names it in a request. */
  SearchRequest.Builder in(SearchRequest.Builder request);

  /** The same from the first hit on. */
  Place whole();

  /** How many hits there are in all, where that is known already, and the facets with it. */
  Optional<SearchAnswer.Total> counted();

  /** The index as it is. */
  record Now() implements Place {
    @Override
    public SearchRequest.Builder in(SearchRequest.Builder request) {
      return request.index(ArticleIndex.ALIAS);
    }

    @Override
    public Place whole() {
      return this;
    }

    @Override
    public Optional<SearchAnswer.Total> counted() {
      return Optional.empty();
    }
  }

  /**
   * A point in time.
   *
   * @param point which
   * @param keepAlive how long the engine is to keep it after the request
   * @param after sort values of the last hit shown; empty for none
   * @param counted how many hits there are in all; empty before they are counted
   */
  record Then(
      PointInTime point,
      Time keepAlive,
      List<FieldValue> after,
      Optional<SearchAnswer.Total> counted)
      implements Place {
    public Then {
      after = List.copyOf(after);
    }

    @Override
    public SearchRequest.Builder in(SearchRequest.Builder request) {
      request.pit(pit -> pit.id(point.id()).keepAlive(keepAlive));
      return after.isEmpty() ? request : request.searchAfter(after);
    }

    @Override
    public Place whole() {
      return new Then(point, keepAlive, List.of(), counted);
    }

    /** The same place under the name that the engine gave the point in time last. */
    Then renamed(String latest) {
      return new Then(point.renamed(latest), keepAlive, after, counted);
    }
  }
}
