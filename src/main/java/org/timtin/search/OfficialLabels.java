package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Official;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;

/**
 * The name to show for an official's key: the authority's label, or for people it does not know the
 * spelling that most articles use.
 */
@ApplicationScoped
public class OfficialLabels {
  private static final int MOST_CACHED = 20_000;
  // Spellings shift as articles arrive; a stale one is no harm for this long.
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int SPELLINGS_PER_KEY = 4;
  private static final Pattern RESERVED = Pattern.compile("[^\\p{L}\\p{N}]");

  private final ElasticsearchClient client;
  private final Authority authority;
  private final Cache<String, String> discovered =
      Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterWrite(FRESH).build();

  public OfficialLabels(ElasticsearchClient client, Authority authority) {
    this.client = client;
    this.authority = authority;
  }

  /** The labels of the given keys; a key that no article carries is its own label. */
  public Map<String, String> of(Collection<String> keys) {
    Map<String, String> labels = new HashMap<>();
    for (String key : keys) {
      authority
          .label(key)
          .or(() -> Optional.ofNullable(discovered.getIfPresent(key)))
          .ifPresent(label -> labels.put(key, label));
    }
    List<String> unknown =
        keys.stream().distinct().filter(key -> !labels.containsKey(key)).toList();
    if (!unknown.isEmpty()) {
      Map<String, String> spelled = mostUsed(unknown);
      discovered.putAll(spelled);
      labels.putAll(spelled);
    }
    keys.forEach(key -> labels.putIfAbsent(key, key));
    return labels;
  }

  private Map<String, String> mostUsed(List<String> keys) {
    String withLabel =
        keys.stream()
            .map(key -> RESERVED.matcher(key).replaceAll("\\\\$0"))
            .collect(Collectors.joining("|", "(", ")\t.*"));
    List<FieldValue> values = keys.stream().map(FieldValue::of).toList();
    var response =
        call(
            () ->
                client.search(
                    search ->
                        search
                            .index(ArticleIndex.ALIAS)
                            .size(0)
                            .query(
                                q ->
                                    q.terms(
                                        t ->
                                            t.field(Facet.OFFICIAL.field())
                                                .terms(v -> v.value(values))))
                            .aggregations(
                                "labels",
                                a ->
                                    a.terms(
                                        t ->
                                            t.field("official_labels")
                                                .size(keys.size() * SPELLINGS_PER_KEY)
                                                .include(i -> i.regexp(withLabel)))),
                    Void.class));
    Map<String, String> labels = new HashMap<>();
    for (StringTermsBucket bucket :
        response.aggregations().get("labels").sterms().buckets().array()) {
      Official official = ArticleDocument.official(bucket.key().stringValue());
      // Buckets come most frequent first.
      labels.putIfAbsent(official.key(), official.label());
    }
    return labels;
  }
}
