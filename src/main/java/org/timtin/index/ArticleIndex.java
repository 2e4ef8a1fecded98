package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/**
 * The index of articles: versioned names behind one alias, created from {@code
 * mappings/articles.json}.
 */
@ApplicationScoped
public class ArticleIndex {
  /** What everything reads from and writes to. */
  public static final String ALIAS = "articles";

  private static final Logger LOG = Logger.getLogger(ArticleIndex.class);
  private static final String FIRST_VERSION = "articles-000001";
  private static final String DEFINITION = "/mappings/articles.json";

  private final ElasticsearchClient client;

  public ArticleIndex(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Creates the first version of the index and its alias where there is none; safe to call from
   * several instances.
   */
  public void ensure() {
    if (exists()) {
      return;
    }
    byte[] definition = definition();
    try {
      call(
          () ->
              client
                  .indices()
                  .create(
                      index ->
                          index
                              .index(FIRST_VERSION)
                              .withJson(new ByteArrayInputStream(definition))
                              .aliases(ALIAS, alias -> alias.isWriteIndex(true))));
      LOG.infof("created index %s behind alias %s", FIRST_VERSION, ALIAS);
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
      LOG.infof("index %s was created by another instance", FIRST_VERSION);
    }
  }

  /** Whether the alias is there. */
  public boolean exists() {
    return call(() -> client.indices().existsAlias(alias -> alias.name(ALIAS))).value();
  }

  /** Makes everything written so far visible to searches. */
  public void refresh() {
    call(() -> client.indices().refresh(request -> request.index(ALIAS)));
  }

  /** How many articles searches can see. */
  public long count() {
    return call(() -> client.count(request -> request.index(ALIAS))).count();
  }

  private static byte[] definition() {
    try (InputStream in = ArticleIndex.class.getResourceAsStream(DEFINITION)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + DEFINITION);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
