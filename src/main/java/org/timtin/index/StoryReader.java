package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.timtin.engine.EngineUnavailable;
import org.timtin.story.Signature;

/**
 * Reads articles out of one version of the index, in the columns that stories need: no text is
 * read. Sees what the last refresh made visible.
 */
final class StoryReader implements StoryMembers {
  private static final int PAGE = 5_000;
  // The engine takes 65,536 terms in a query.
  private static final int MOST_TERMS = 20_000;
  private static final String ID = "id";
  private static final String STORY = "story";
  private static final String SHARED = "copies.shared";
  private static final String SIGNATURE = "copies.signature";
  private static final String PUBLISHED = "published";

  private final ElasticsearchClient client;
  private final String index;

  StoryReader(ElasticsearchClient client, String index) {
    this.client = client;
    this.index = index;
  }

  @Override
  public List<StoryMember> byIds(Collection<String> ids) {
    return by(ID, ids);
  }

  @Override
  public List<StoryMember> byStories(Collection<String> stories) {
    return by(STORY, stories);
  }

  @Override
  public List<StoryMember> byBands(Collection<String> bands) {
    return by("copies.bands", bands);
  }

  private List<StoryMember> by(String field, Collection<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    List<StoryMember> members = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_TERMS) {
      List<FieldValue> some = all.subList(from, Math.min(all.size(), from + MOST_TERMS));
      Query query = Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(some))));
      List<Hit<Void>> page = page(query, List.of());
      while (!page.isEmpty()) {
        page.forEach(hit -> members.add(member(hit)));
        page = page.size() < PAGE ? List.of() : page(query, page.getLast().sort());
      }
    }
    return members;
  }

  private List<Hit<Void>> page(Query query, List<FieldValue> after) {
    SearchResponse<Void> response =
        call(
            () ->
                client.search(
                    search -> {
                      search
                          .index(index)
                          .query(q -> q.constantScore(c -> c.filter(query)))
                          .size(PAGE)
                          .sort(sort -> sort.field(f -> f.field(ID).order(SortOrder.Asc)))
                          .trackTotalHits(total -> total.enabled(false))
                          .allowPartialSearchResults(false)
                          .seqNoPrimaryTerm(true)
                          .source(source -> source.fetch(false))
                          .storedFields("_none_")
                          .docvalueFields(f -> f.field(ID))
                          .docvalueFields(f -> f.field(STORY))
                          .docvalueFields(f -> f.field(SHARED))
                          .docvalueFields(f -> f.field(SIGNATURE))
                          .docvalueFields(f -> f.field(PUBLISHED).format("epoch_millis"));
                      return after.isEmpty() ? search : search.searchAfter(after);
                    },
                    Void.class));
    if (response.timedOut() || response.shards().failed().intValue() > 0) {
      throw new EngineUnavailable(
          "the articles of stories could not all be read",
          new IllegalStateException("timed out: " + response.timedOut()));
    }
    return response.hits().hits();
  }

  private static StoryMember member(Hit<Void> hit) {
    String id = value(hit, ID).orElseThrow();
    if (hit.seqNo() == null || hit.primaryTerm() == null) {
      throw new IllegalStateException("the engine gave no version for article " + id);
    }
    return new StoryMember(
        id,
        value(hit, STORY).orElse(id),
        value(hit, SHARED).map(Boolean::valueOf).orElse(false),
        value(hit, SIGNATURE).map(Signature::ofText),
        value(hit, PUBLISHED)
            .map(millis -> OptionalLong.of(Long.parseLong(millis)))
            .orElseGet(OptionalLong::empty),
        hit.seqNo(),
        hit.primaryTerm());
  }

  private static Optional<String> value(Hit<Void> hit, String field) {
    return Optional.ofNullable(hit.fields().get(field))
        .map(values -> values.to(Object[].class))
        .filter(values -> values.length > 0)
        .map(values -> String.valueOf(values[0]));
  }
}
