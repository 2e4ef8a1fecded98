package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
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
      addNewFields();
      return;
    }
    try {
      create(FIRST_VERSION, true);
      LOG.infof("created index %s behind alias %s", FIRST_VERSION, ALIAS);
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
      LOG.infof("index %s was created by another instance", FIRST_VERSION);
    }
  }

  // The index may be older than the service: fields that came since are added; what was changed
  // needs a new version.
  private void addNewFields() {
    try {
      String mappings = new ObjectMapper().readTree(definition()).path("mappings").toString();
      call(
          () ->
              client
                  .indices()
                  .putMapping(put -> put.index(ALIAS).withJson(new StringReader(mappings))));
    } catch (ElasticsearchException e) {
      LOG.warnf(
          "the index was made with other mappings (%s); bring it up to date with ./timtin rebuild",
          e.error().reason());
    } catch (IOException e) {
      throw new UncheckedIOException(DEFINITION + " is not JSON", e);
    }
  }

  /** Creates a version that the alias does not point to yet. */
  void create(String version) {
    create(version, false);
  }

  private void create(String version, boolean behindAlias) {
    byte[] definition = definition();
    call(
        () ->
            client
                .indices()
                .create(
                    index -> {
                      index.index(version).withJson(new ByteArrayInputStream(definition));
                      return behindAlias
                          ? index.aliases(ALIAS, alias -> alias.isWriteIndex(true))
                          : index;
                    }));
  }

  /** The version that the alias points to. */
  String version() {
    Set<String> versions =
        call(() -> client.indices().getAlias(get -> get.name(ALIAS))).aliases().keySet();
    if (versions.size() != 1) {
      throw new IllegalStateException("alias " + ALIAS + " points to " + versions);
    }
    return versions.iterator().next();
  }

  /**
   * The name of the version after the given one: {@code articles-000002} after {@code
   * articles-000001}.
   */
  static String after(String version) {
    int number = Integer.parseInt(version.substring(version.lastIndexOf('-') + 1));
    return String.format(Locale.ROOT, "%s-%06d", ALIAS, number + 1);
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
