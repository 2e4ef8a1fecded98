package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.annotate.Countries;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;
import org.timtin.index.StorySettler;
import org.timtin.search.highlight.HighlightForm;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.Diacritics;
import org.timtin.search.ranking.RankingProfiles;
import org.timtin.search.synonym.SynonymGroups;
import org.timtin.search.synonym.SynonymKey;
import org.timtin.search.synonym.SynonymLine;
import org.timtin.search.synonym.SynonymReader;

/**
 * Every line of the file of synonyms, on the engine: each form finds the articles of the others,
 * those of its own first, and nothing of it happens without the line.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class SynonymFileTest {
  private static final int PAGE = Page.LARGEST;

  private static final FacetsView NO_FACETS =
      new FacetsView(Set.of(), Map.of(), Optional.empty(), Optional.empty());

  @Inject Service service;
  @Inject ObjectMapper mapper;
  @Inject ElasticsearchClient client;
  @Inject Countries countries;
  @Inject OfficialLabels officialLabels;
  @Inject OfficialNames officialNames;
  @Inject FacetCounts facetCounts;
  @Inject Comparisons comparisons;
  @Inject ArticleIndex index;
  @Inject StorySettler settler;
  @Inject RankingProfiles profiles;
  @Inject QueryEntityFinder entities;
  @Inject QueryRepair repair;
  @Inject PrefixNames names;
  @Inject Clock clock;

  private final List<SynonymLine> lines = SynonymReader.builtIn();

  @BeforeEach
  void an_article_for_every_form() throws IOException {
    if (!service.freshFor(SynonymFileTest.class)) {
      return;
    }
    StringBuilder articles = new StringBuilder();
    for (SynonymLine line : lines) {
      for (String form : all(line)) {
        Map<String, String> article =
            Map.of("id", id(line, form), "body", "Trang sổ tay ghi: " + form + ".");
        articles.append(mapper.writeValueAsString(article)).append('\n');
      }
    }
    Service.index(articles.toString());
  }

  @Test
  void each_form_finds_the_articles_of_the_others_after_its_own() {
    Searcher searcher = searcher(lines);
    List<String> wrong = new ArrayList<>();
    for (SynonymLine line : lines) {
      for (String typed : line.forms()) {
        List<String> found = List.copyOf(scores(searcher, typed).keySet());
        for (String other : all(line)) {
          int rank = found.indexOf(id(line, other));
          if (rank < 0) {
            wrong.add(typed + " misses " + other);
          } else if (rank < found.indexOf(id(line, typed)) && !isSameSpelling(typed, other)) {
            wrong.add(typed + " ranks after " + other);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void without_its_line_no_form_finds_the_articles_of_the_others_as_well() {
    Searcher with = searcher(lines);
    List<String> useless = new ArrayList<>();
    for (SynonymLine line : lines) {
      Searcher without = searcher(lines.stream().filter(other -> !other.equals(line)).toList());
      for (String typed : line.forms()) {
        Map<String, Double> own = scores(without, typed);
        Map<String, Double> helped = scores(with, typed);
        for (String other : all(line)) {
          // Hyphens are dropped by a rule of their own, from Cu-ba to Cuba and not back.
          if (!other.equals(typed)
              && !other.equals(typed.replace("-", ""))
              && !isFoundByFolding(typed, other)
              && !isSameSpelling(typed, other)
              && own.getOrDefault(id(line, other), 0.0)
                  >= helped.getOrDefault(id(line, other), 0.0)) {
            useless.add(line.place() + ": " + typed + " finds " + other + " by itself");
          }
        }
      }
    }
    assertThat(useless).isEmpty();
  }

  @Test
  void one_way_lines_do_not_lead_back() {
    Searcher searcher = searcher(lines);
    List<String> back = new ArrayList<>();
    for (SynonymLine line : lines) {
      for (String found : line.found()) {
        Map<String, Double> hits = scores(searcher, found);
        assertThat(hits).as(found).containsKey(id(line, found));
        line.forms().stream()
            .filter(form -> hits.containsKey(id(line, form)))
            .forEach(form -> back.add(found + " finds " + form));
      }
    }
    assertThat(back).isEmpty();
  }

  /** {@code Cremli} and {@code Crem-li}, {@code Chile} and {@code Chi-lê} meet in the analyzers. */
  private static boolean isSameSpelling(String one, String other) {
    return SynonymKey.folded(one)
        .replaceAll("[-. ]", "")
        .equals(SynonymKey.folded(other).replaceAll("[-. ]", ""));
  }

  /** {@code Lenin}, without diacritics, finds {@code Lênin}; not the other way. */
  private static boolean isFoundByFolding(String typed, String other) {
    return !Diacritics.in(typed) && SynonymKey.folded(typed).equals(SynonymKey.folded(other));
  }

  private Searcher searcher(List<SynonymLine> of) {
    QueryReader reader =
        new QueryReader(
            new QueryRepair(client, new SynonymGroups(of, List.of())),
            new SynonymGroups(of, List.of()),
            entities,
            names,
            clock);
    return new Searcher(
        client,
        new EngineSearch(client, index, profiles, reader),
        new Answers(
            client,
            countries,
            officialLabels,
            officialNames,
            facetCounts,
            comparisons,
            index,
            settler,
            reader),
        profiles,
        reader);
  }

  /** The score of every hit of the first page, best first. */
  private static Map<String, Double> scores(Searcher searcher, String words) {
    SearchQuery query =
        new SearchQuery(
            words,
            AccentMode.PREFER,
            Selection.ALL,
            NO_FACETS,
            SortOrder.RELEVANCE,
            RankingProfiles.DEFAULT,
            new HitView(List.of(), HighlightForm.NONE, false),
            new Page(PAGE, 1),
            Optional.empty());
    Map<String, Double> scores = new LinkedHashMap<>();
    // Facets and help for thousands of searches would take most of the time and decide nothing.
    searcher
        .find(query, Place.NOW)
        .hits()
        .forEach(hit -> scores.put(hit.source().id(), hit.score()));
    return scores;
  }

  private static List<String> all(SynonymLine line) {
    return Stream.concat(line.forms().stream(), line.found().stream()).toList();
  }

  private static String id(SynonymLine line, String form) {
    return line.place() + " " + all(line).indexOf(form);
  }
}
