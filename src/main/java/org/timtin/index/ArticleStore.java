package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads and deletes single articles by id. */
@ApplicationScoped
public class ArticleStore {
  private final ElasticsearchClient client;
  private final WriteGate gate;

  public ArticleStore(ElasticsearchClient client, WriteGate gate) {
    this.client = client;
    this.gate = gate;
  }

  /** The article as it is stored, with its evidence; reads its own writes. */
  public Optional<ArticleDocument> find(String id) {
    return Optional.ofNullable(
        call(() -> client.get(get -> get.index(ArticleIndex.ALIAS).id(id), ArticleDocument.class))
            .source());
  }

  /** Deletes an article and says whether it was there; searches no longer find it afterwards. */
  public boolean delete(String id) {
    var response =
        gate.write(
            List.of(id),
            () ->
                call(
                    () ->
                        client.delete(
                            delete ->
                                delete.index(ArticleIndex.ALIAS).id(id).refresh(Refresh.True))));
    return response.result() == Result.Deleted;
  }
}
