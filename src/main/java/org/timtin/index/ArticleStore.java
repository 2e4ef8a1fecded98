package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Result;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timtin.article.Article;
import org.timtin.engine.EngineUnavailable;

/** Reads and deletes single articles by id. */
@ApplicationScoped
public class ArticleStore {
  private static final int MOST_ATTEMPTS = 20;

  /** Most articles looked up at once. */
  private static final int LOOKED_UP = 1_000;

  private final ElasticsearchClient client;
  private final WriteGate gate;
  private final StorySettler stories;
  private final Stamps stamps;

  public ArticleStore(
      ElasticsearchClient client, WriteGate gate, StorySettler stories, ObjectMapper mapper) {
    this.client = client;
    this.gate = gate;
    this.stories = stories;
    this.stamps = new Stamps(client, mapper, ArticleIndex.ALIAS);
  }

  /** The article as it is stored, with its evidence; reads its own writes. */
  public Optional<ArticleDocument> find(String id) {
    // The engine refuses an address that is as long.
    if (Article.isTooLongForId(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        call(() -> client.get(get -> get.index(ArticleIndex.ALIAS).id(id), ArticleDocument.class))
            .source());
  }

  /** Those of some ids that articles have; reads its own writes. */
  public Set<String> present(Collection<String> ids) {
    Set<String> present = new HashSet<>();
    List<String> all = ids.stream().filter(id -> !Article.isTooLongForId(id)).distinct().toList();
    for (int from = 0; from < all.size(); from += LOOKED_UP) {
      List<String> some = all.subList(from, Math.min(all.size(), from + LOOKED_UP));
      present.addAll(stamps.of(some).keySet());
    }
    return present;
  }

  /**
   * Deletes an article and says whether it was there; searches no longer find it afterwards.
   *
   * @throws EngineUnavailable when the engine does not answer, or the article is written again and
   *     again meanwhile
   */
  public boolean delete(String id) {
    if (Article.isTooLongForId(id)) {
      return false;
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Boolean> deleted = gate.write(List.of(id), () -> attempt(id));
      if (deleted.isPresent()) {
        return deleted.get();
      }
    }
    throw new EngineUnavailable(
        "the article is being changed by others at the same time; try again shortly",
        new IllegalStateException("met other writes " + MOST_ATTEMPTS + " times"));
  }

  /** Deletes the version that was read, so that its story is known; empty where it met a write. */
  private Optional<Boolean> attempt(String id) {
    Stamps.Stamp there = stamps.of(List.of(id)).get(id);
    if (there == null) {
      return Optional.of(false);
    }
    List<String> story =
        there.shared() || there.story().filter(name -> !name.equals(id)).isPresent()
            ? List.of(there.story().orElse(id))
            : List.of();
    return stories.around(
        story.isEmpty() ? List.of() : List.of(id), story, () -> deleted(id, there));
  }

  private Optional<Boolean> deleted(String id, Stamps.Stamp there) {
    try {
      return Optional.of(
          call(() ->
                      client.delete(
                          delete ->
                              delete
                                  .index(ArticleIndex.ALIAS)
                                  .id(id)
                                  .ifSeqNo(there.seqNo())
                                  .ifPrimaryTerm(there.primaryTerm())
                                  .refresh(Refresh.True)))
                  .result()
              == Result.Deleted);
    } catch (ElasticsearchException e) {
      if (e.status() == 409) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
