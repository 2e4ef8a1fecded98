package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Answer;
import org.timtin.Service;
import org.timtin.Trials;
import org.timtin.engine.TestEngine;
import org.timtin.search.Facet;

/**
 * The count promise as a property: under any mix of words and filters, a value shown with count N
 * gives total N when it replaces what is selected of its facet.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class CountPromiseTest {
  private static final long SEED = 20_260_204L;
  private static final int SEARCHES = 40;

  @Inject Service service;
  @Inject ElasticsearchClient client;

  @BeforeEach
  void collection() {
    if (service.freshFor(CountPromiseTest.class)) {
      RandomCollection.index(service, client);
    }
  }

  @Test
  void a_shown_count_is_the_total_after_a_click_and_nothing_selected_disappears() {
    Random random = new Random(SEED);
    List<RandomSearch> clicks = new ArrayList<>();
    Trials.forAll(
        RandomSearch.any(),
        SEED + 1,
        SEARCHES,
        search -> {
          Answer answer = Service.answer(search.parameters());
          for (Facet facet : Facet.WITH_VALUES) {
            if (search.rest().counted().contains(facet) && !search.facets().get(facet).allScope()) {
              clickValue(random, search, answer, facet).ifPresent(clicks::add);
              clicks.add(clickMissing(search, answer, facet));
            }
          }
          if (search.rest().counted().contains(Facet.PUBLISHED) && !search.days().allScope()) {
            clickBucket(random, search, answer).ifPresent(clicks::add);
            clickUndated(search, answer);
          }
        });
    // Were the collection or the searches degenerate, the property would hold of nothing.
    assertThat(clicks).hasSizeGreaterThan(SEARCHES * 4);
    assertThat(clicks.stream().filter(click -> click.rest().inferred()).count())
        .isGreaterThan(SEARCHES);
  }

  @Test
  void an_article_counts_once_for_an_official_named_or_inferred_and_is_missing_without_either() {
    Trials.forAll(
        RandomSearch.any(),
        SEED + 3,
        SEARCHES / 2,
        search -> {
          RandomSearch all = search.with(Facet.OFFICIAL, FacetAsk.NOTHING).counting(Facet.OFFICIAL);
          Answer answer = Service.answer(all.parameters());
          // Every value is listed, so the articles with any of them are those that miss none.
          assertThat(answer.number("facets.official.other")).isZero();
          List<String> values = answer.texts("facets.official.buckets", "value");
          if (!values.isEmpty()) {
            FacetAsk any = new FacetAsk(values, List.of(), false, false, 30, false, 1, false);
            assertThat(total(all.with(Facet.OFFICIAL, any)))
                .isEqualTo(answer.number("total.value") - answer.number("facets.official.missing"));
          }
        });
  }

  private static Optional<RandomSearch> clickValue(
      Random random, RandomSearch search, Answer answer, Facet facet) {
    List<Map<String, Object>> buckets = answer.objects("facets." + facet.parameter() + ".buckets");
    assertThat(buckets.stream().map(bucket -> bucket.get("value")).toList())
        .as("what is selected or excluded of %s is listed", facet)
        .containsAll(search.facets().get(facet).values())
        .containsAll(search.facets().get(facet).not());
    if (buckets.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> bucket = buckets.get(random.nextInt(buckets.size()));
    RandomSearch click =
        search.with(facet, search.facets().get(facet).clicked((String) bucket.get("value")));
    assertThat(total(click))
        .as("%s clicked: %s", bucket, click)
        .isEqualTo(((Number) bucket.get("count")).longValue());
    return Optional.of(click);
  }

  private static RandomSearch clickMissing(RandomSearch search, Answer answer, Facet facet) {
    RandomSearch click = search.with(facet, search.facets().get(facet).clickedMissing());
    assertThat(total(click))
        .as("articles without %s, clicked: %s", facet, click)
        .isEqualTo(answer.number("facets." + facet.parameter() + ".missing"));
    return click;
  }

  private static Optional<RandomSearch> clickBucket(
      Random random, RandomSearch search, Answer answer) {
    List<Map<String, Object>> buckets = answer.objects("facets.published.buckets");
    if (buckets.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> bucket = buckets.get(random.nextInt(buckets.size()));
    RandomSearch click =
        search.with(
            new RandomSearch.Days(
                Optional.of(LocalDate.parse((String) bucket.get("value"))),
                Optional.of(LocalDate.parse((String) bucket.get("to"))),
                false,
                false));
    assertThat(total(click))
        .as("%s clicked: %s", bucket, click)
        .isEqualTo(((Number) bucket.get("count")).longValue());
    return Optional.of(click);
  }

  private static void clickUndated(RandomSearch search, Answer answer) {
    RandomSearch click =
        search.with(new RandomSearch.Days(Optional.empty(), Optional.empty(), true, false));
    assertThat(total(click))
        .as("articles without a date, clicked: %s", click)
        .isEqualTo(answer.number("facets.published.missing"));
  }

  private static long total(RandomSearch search) {
    return Service.total(search.parameters());
  }
}
