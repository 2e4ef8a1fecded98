package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
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
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;

/**
 * The name to show for an official's key: the authority's label, or for people it does not know the
 * spelling that most articles use.
 */
@ApplicationScoped
public class OfficialLabels {
  private static final String LABELS = "official_labels";
  private static final int MOST_CACHED = 100_000;
  // Spellings shift as articles arrive; a stale one is no harm for this long.
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int SPELLINGS_PER_KEY = 4;
  private static final Pattern RESERVED = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Keys of one pattern: of many more the engine cannot make an automaton. */
  private static final int KEYS_PER_PATTERN = 50;

  /** Of more keys, all spellings that there are are read, page by page. */
  private static final int MOST_PATTERNS = 20;

  private static final int PAGE = 10_000;
  private static final int MOST_PAGES = 20;

  private final ElasticsearchClient client;
  private final Authority authority;
  private final Cache<String, String> discovered =
      Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterWrite(FRESH).build();

  public OfficialLabels(@ForSearches ElasticsearchClient client, Authority authority) {
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
    Map<String, String> labels = new HashMap<>();
    if (keys.size() > MOST_PATTERNS * KEYS_PER_PATTERN) {
      Map<String, String> all = all();
      keys.forEach(key -> Optional.ofNullable(all.get(key)).ifPresent(l -> labels.put(key, l)));
      return labels;
    }
    List<FieldValue> values = keys.stream().map(FieldValue::of).toList();
    Map<String, Aggregation> spellings = new HashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_PER_PATTERN) {
      List<String> part = keys.subList(from, Math.min(keys.size(), from + KEYS_PER_PATTERN));
      spellings.put(Integer.toString(from), spellings(part));
    }
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
                                    q.bool(
                                        b ->
                                            b.should(carrying(Facet.OFFICIAL.field(), values))
                                                .should(
                                                    carrying(SearchQuery.OFFICIALS_ALL, values))))
                            .aggregations(spellings),
                    Void.class));
    for (Aggregate part : response.aggregations().values()) {
      for (StringTermsBucket bucket : part.sterms().buckets().array()) {
        Official official = ArticleDocument.official(bucket.key().stringValue());
        // Buckets come most frequent first.
        labels.putIfAbsent(official.key(), official.label());
      }
    }
    return labels;
  }

  private static Aggregation spellings(List<String> keys) {
    String withLabel =
        keys.stream()
            .map(key -> RESERVED.matcher(key).replaceAll("\\\\$0"))
            .collect(Collectors.joining("|", "(", ")\t.*"));
    return Aggregation.of(
        a ->
            a.terms(
                t ->
                    t.field(LABELS)
                        .size(keys.size() * SPELLINGS_PER_KEY)
                        .include(i -> i.regexp(withLabel))));
  }

  /** The most used spelling of everybody whom articles name, of the first 200,000 spellings. */
  private Map<String, String> all() {
    Map<String, String> labels = new HashMap<>();
    Map<String, Long> uses = new HashMap<>();
    Map<String, FieldValue> after = Map.of();
    for (int page = 0; page < MOST_PAGES; page++) {
      CompositeAggregate spellings = spellings(after);
      for (CompositeBucket bucket : spellings.buckets().array()) {
        Official official = ArticleDocument.official(bucket.key().get(LABELS).stringValue());
        if (bucket.docCount() > uses.getOrDefault(official.key(), 0L)) {
          uses.put(official.key(), bucket.docCount());
          labels.put(official.key(), official.label());
        }
      }
      if (spellings.buckets().array().size() < PAGE) {
        break;
      }
      after = spellings.afterKey();
    }
    return labels;
  }

  private CompositeAggregate spellings(Map<String, FieldValue> after) {
    NamedValue<CompositeAggregationSource> source =
        NamedValue.of(LABELS, CompositeAggregationSource.of(s -> s.terms(t -> t.field(LABELS))));
    Aggregation page =
        Aggregation.of(
            a ->
                a.composite(
                    c -> (after.isEmpty() ? c : c.after(after)).size(PAGE).sources(source)));
    return call(() ->
            client.search(
                search -> search.index(ArticleIndex.ALIAS).size(0).aggregations(LABELS, page),
                Void.class))
        .aggregations()
        .get(LABELS)
        .composite();
  }

  private static Query carrying(String field, List<FieldValue> keys) {
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(keys))));
  }
}
