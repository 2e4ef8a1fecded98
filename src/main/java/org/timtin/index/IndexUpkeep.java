package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What a service does with an index that is there already when it starts: it may be of an earlier
 * version of the service, or have been rebuilt by one that did not come to the end.
 */
final class IndexUpkeep {
  private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);
  private static final int MOST_SHOWN = 5;
  private static final String PROPERTIES = "properties";

  private final ElasticsearchClient client;
  private final ArticleIndex index;

  IndexUpkeep(ElasticsearchClient client, ArticleIndex index) {
    this.client = client;
    this.index = index;
  }

  /** Brings in what can be brought in without a rebuild, and says in the log what cannot. */
  void bringUpToDate() {
    dropRetired();
    addNewFields();
  }

  /**
   * Deletes what rebuilds left behind that were cut off right after the alias had moved. A version
   * that somebody has put back in use stays.
   */
  private void dropRetired() {
    try {
      List<String> retired =
          new ArrayList<>(
              call(() ->
                      client
                          .indices()
                          .get(get -> get.index(ArticleIndex.RETIRED).ignoreUnavailable(true)))
                  .indices()
                  .keySet());
      retired.remove(index.version());
      if (!retired.isEmpty()) {
        call(
            () -> client.indices().delete(delete -> delete.index(retired).ignoreUnavailable(true)));
        LOG.infof("deleted %s, which a rebuild had replaced", retired);
      }
    } catch (ElasticsearchException e) {
      // It only takes room: no reason not to start.
      LOG.warnf("what a rebuild had replaced could not be deleted: %s", e.getMessage());
    }
  }

  // The index may be older than the service: fields that came since are added; what was changed
  // needs a new version.
  private void addNewFields() {
    List<String> differences = index.differences();
    if (!differences.isEmpty()) {
      LOG.warnf(
          "the index analyzes or weighs words in another way than mappings/articles.json says now"
              + " (%s); bring it up to date with ./timtin rebuild",
          shown(differences));
    }
    ObjectNode mappings = IndexDefinition.mappings();
    // The generation of the documents stays what it was when they were written.
    mappings.remove(ArticleIndex.META);
    try {
      put(mappings);
    } catch (ElasticsearchException e) {
      LOG.warnf(
          "the index was made with other mappings (%s); bring it up to date with ./timtin rebuild",
          e.error().reason());
      // What is there stays as it is; writes need the fields that are not there yet all the same.
      ((ObjectNode) mappings.required(PROPERTIES)).remove(List.copyOf(fields()));
      put(mappings);
    }
    if (index.isOutdated()) {
      LOG.warn(
          "the articles were indexed by an earlier version, which did not keep all that this one"
              + " can search by; bring them up to date with ./timtin rebuild");
    }
  }

  private void put(ObjectNode mappings) {
    call(
        () ->
            client
                .indices()
                .putMapping(
                    put ->
                        put.index(ArticleIndex.ALIAS)
                            .withJson(new StringReader(mappings.toString()))));
  }

  private Set<String> fields() {
    return call(() -> client.indices().getMapping(get -> get.index(ArticleIndex.ALIAS)))
        .mappings()
        .get(index.version())
        .mappings()
        .properties()
        .keySet();
  }

  private static String shown(List<String> differences) {
    int more = differences.size() - MOST_SHOWN;
    return String.join(", ", differences.subList(0, Math.min(MOST_SHOWN, differences.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
