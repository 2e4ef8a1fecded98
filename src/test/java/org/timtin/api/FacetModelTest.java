package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.Trials;
import org.timtin.engine.TestEngine;
import org.timtin.search.Facet;
import org.timtin.search.Interval;

/**
 * Every number of every facet, under any mix of words, filters and ways to show facets, is what
 * going through the articles one by one gives: over one shard and over several.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class FacetModelTest {
  private static final int SEARCHES = 60;

  @Inject Service service;
  @Inject ElasticsearchClient client;

  @ParameterizedTest
  @CsvSource({"1, 20260301", "4, 20260302"})
  void facets_count_what_is_there(int shards, long seed) {
    service.freshIndex(shards);
    RandomCollection collection = RandomCollection.index(service, client);
    Map<String, Integer> seen = new HashMap<>();
    Trials.forAll(
        RandomSearch.any(),
        seed,
        SEARCHES,
        search -> {
          FacetModel model = new FacetModel(search, collection.matching(search));
          Answer answer = Service.answer(search.parameters());
          assertThat(answer.number("total.value")).isEqualTo(model.total());
          for (Facet facet : Facet.values()) {
            if (!search.rest().counted().contains(facet)) {
              assertThat(answer.has("facets." + facet.parameter())).isFalse();
            } else if (facet == Facet.PUBLISHED) {
              assertDates(search, model.days(), answer);
            } else {
              assertValues(search, facet, model.values(facet), answer);
            }
          }
          seen.merge(model.total() > 0 ? "found" : "nothing found", 1, Integer::sum);
        });
    // Were the collection or the searches degenerate, the property would hold of nothing.
    assertThat(seen.get("found")).isGreaterThan(SEARCHES / 3);
  }

  private static void assertValues(
      RandomSearch search, Facet facet, FacetModel.Expected expected, Answer answer) {
    String path = "facets." + facet.parameter();
    FacetAsk ask = search.facets().get(facet);
    List<Map<String, Object>> buckets = answer.objects(path + ".buckets");
    Map<String, Long> counts = new HashMap<>();
    for (Map<String, Object> bucket : buckets) {
      String value = (String) bucket.get("value");
      counts.put(value, ((Number) bucket.get("count")).longValue());
      assertThat(bucket.get("selected")).as(value).isEqualTo(ask.values().contains(value));
      assertThat(bucket.getOrDefault("excluded", false))
          .as(value)
          .isEqualTo(ask.not().contains(value));
    }
    assertThat(counts).as(path).isEqualTo(expected.listed()).hasSameSizeAs(buckets);
    assertThat(answer.number(path + ".other")).as(path).isEqualTo(expected.other());
    assertThat(answer.number(path + ".missing")).as(path).isEqualTo(expected.missing());
    assertThat(answer.flag(path + ".exact")).as(path).isTrue();
    boolean single = facet == Facet.SOURCE || facet == Facet.STORY;
    if (single && !ask.selects() && ask.not().isEmpty()) {
      assertThat(
              counts.values().stream().mapToLong(Long::longValue).sum()
                  + answer.number(path + ".other")
                  + answer.number(path + ".missing"))
          .as("%s listed, other and missing", path)
          .isEqualTo(answer.number("total.value"));
    }
    List<Long> order = buckets.stream().map(b -> ((Number) b.get("count")).longValue()).toList();
    if (!ask.byName()) {
      assertThat(order).as(path).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  private static void assertDates(
      RandomSearch search, List<Optional<LocalDate>> days, Answer answer) {
    List<LocalDate> dated = days.stream().flatMap(Optional::stream).sorted().toList();
    String path = "facets.published";
    assertThat(answer.number(path + ".missing")).isEqualTo(days.size() - dated.size());
    List<Map<String, Object>> buckets = answer.objects(path + ".buckets");
    if (dated.isEmpty()) {
      assertThat(buckets).isEmpty();
      return;
    }
    assertThat(answer.text(path + ".first")).isEqualTo(dated.getFirst().toString());
    assertThat(answer.text(path + ".last")).isEqualTo(dated.getLast().toString());
    String interval = answer.text(path + ".interval");
    if (search.rest().interval().equals("auto")) {
      assertThat(buckets).hasSizeLessThanOrEqualTo(60);
    } else {
      assertThat(interval).isEqualTo(search.rest().interval());
    }
    Interval width = Interval.valueOf(interval.toUpperCase(Locale.ROOT));
    LocalDate next = width.start(dated.getFirst());
    long sum = 0;
    for (Map<String, Object> bucket : buckets) {
      LocalDate from = LocalDate.parse((String) bucket.get("value"));
      LocalDate to = LocalDate.parse((String) bucket.get("to"));
      assertThat(from).as("no gap between buckets").isEqualTo(next);
      next = to.plusDays(1);
      long expected = dated.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
      assertThat(((Number) bucket.get("count")).longValue()).as("%s", bucket).isEqualTo(expected);
      sum += expected;
    }
    assertThat(sum).isEqualTo(dated.size());
  }
}
