package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * The index of articles: versioned names behind one alias, created from {@code
 * mappings/articles.json}.
 */
@ApplicationScoped
public class ArticleIndex {
  /** What everything reads from and writes to. */
  public static final String ALIAS = "articles";

  /** What a rebuild has replaced and is about to delete. */
  static final String RETIRED = "articles-retired";

  private static final Logger LOG = Logger.getLogger(ArticleIndex.class);
  private static final String FIRST_VERSION = "articles-000001";
  static final String META = "_meta";
  private static final String DOCUMENTS = "documents";

  /** As the engine wrote it: the client's types know not every option of every component. */
  private static final Endpoint<String, JsonData, ?> SETTINGS =
      new SimpleEndpoint<>(
          "indices.get_settings",
          index -> "GET",
          index -> "/" + index + "/_settings",
          index -> Map.of(),
          index -> Map.of(),
          index -> Map.of(),
          false,
          JsonData._DESERIALIZER);

  private final ElasticsearchClient client;

  public ArticleIndex(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Creates the first version of the index and its alias where there is none; brings one that is
   * there up to date as far as that needs no rebuild. Safe to call from several instances.
   */
  public void ensure() {
    if (exists()) {
      new IndexUpkeep(client, this).bringUpToDate();
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

  /**
   * Whether the documents behind the alias are of an earlier generation than this service writes,
   * so that fields which came since are missing from some.
   */
  public boolean isOutdated() {
    int written =
        call(() -> client.indices().getMapping(get -> get.index(ALIAS)))
            .mappings()
            .values()
            .stream()
            .map(index -> index.mappings().meta().get(DOCUMENTS))
            .mapToInt(generation -> generation == null ? 1 : generation.to(Integer.class))
            .min()
            .orElseThrow(() -> new IllegalStateException("no index stands behind " + ALIAS));
    return written < IndexDefinition.mappings().path(META).path(DOCUMENTS).asInt();
  }

  /**
   * What of the index's analysis and similarities is not as {@code mappings/articles.json} has it
   * now, for example {@code analysis.filter.bigram}. The engine fixes these when it makes an index,
   * so only a rebuild brings them in.
   */
  public List<String> differences() {
    JsonNode settings =
        new ObjectMapper()
            .valueToTree(
                call(() -> client._transport().performRequest(ALIAS, SETTINGS, null))
                    .to(Map.class));
    TreeSet<String> differences = new TreeSet<>();
    for (JsonNode index : settings) {
      differences.addAll(IndexDefinition.differences(index.path("settings").path("index")));
    }
    return List.copyOf(differences);
  }

  /** Creates a version that the alias does not point to yet. */
  void create(String version) {
    create(version, false);
  }

  private void create(String version, boolean behindAlias) {
    create(version, behindAlias, IndexDefinition.tree());
  }

  /**
   * Creates a version from a definition that need not be the file's.
   *
   * @param behindAlias whether the alias points to it from the start
   */
  public void create(String version, boolean behindAlias, ObjectNode definition) {
    if (behindAlias) {
      definition.withObject("aliases").withObject(ALIAS).put("is_write_index", true);
    }
    call(() -> client._transport().performRequest(definition, creation(version), null));
  }

  /** As the file has it, for the same reason as {@link #SETTINGS}. */
  private static Endpoint<ObjectNode, JsonData, ErrorResponse> creation(String version) {
    return new SimpleEndpoint<>(
        "indices.create",
        definition -> "PUT",
        definition -> "/" + version,
        definition -> Map.of(),
        definition -> Map.of(),
        definition -> Map.of(),
        true,
        JsonData._DESERIALIZER);
  }

  /** The name of the version that the alias points to. */
  public String version() {
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
}
