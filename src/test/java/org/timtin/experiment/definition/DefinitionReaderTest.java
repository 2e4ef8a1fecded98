package org.timtin.experiment.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.BadInput;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judging.GivenGrade;
import org.timtin.experiment.judging.JudgedQuery;
import org.timtin.experiment.judging.NoSuchSet;
import org.timtin.experiment.judging.SetContent;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfiles;

class DefinitionReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SetContent SET =
      new SetContent(
          "readers",
          "",
          3,
          Instant.parse("2026-01-01T00:00:00Z"),
          List.of(
              new JudgedQuery(
                  "q1",
                  "bão",
                  List.of(
                      given("d", 2, "2026-01-02T00:00:00Z"),
                      given("e", 1, "2026-01-02T00:00:00Z"),
                      given("d", 0, "2026-02-02T00:00:00Z"),
                      // Not yet.
                      given("e", 3, "2026-12-02T00:00:00Z"))),
              new JudgedQuery("q2", "lũ", List.of())));

  private final DefinitionReader reader =
      new DefinitionReader(
          new ContenderReader(new RankingProfiles(() -> Optional.empty())),
          name -> {
            if (name.equals(SET.name())) {
              return SET;
            }
            throw new NoSuchSet(name);
          },
          Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));

  private static GivenGrade given(String document, int grade, String at) {
    return new GivenGrade(document, Optional.of(grade), "An", Instant.parse(at));
  }

  @Test
  void a_stored_set_gives_the_queries_the_scale_and_what_holds_of_its_judgements() {
    for (String named : List.of("'readers'", "{'set': 'readers'}")) {
      Definition definition =
          read("{'judgements': " + named + ", 'profiles': ['default'], 'as_of': '2025-12-31'}");
      assertThat(definition.queries().queries())
          .containsExactly(new Query("q1", "bão"), new Query("q2", "lũ"));
      assertThat(definition.judgements().all())
          .containsExactly(new Judgement("q1", "d", 0), new Judgement("q1", "e", 1));
      assertThat(definition.maximumGrade()).isEqualTo(3);
      assertThat(definition.scope())
          .isEqualTo(new Scope(Optional.of("readers"), Optional.of(LocalDate.parse("2025-12-31"))));
    }
    assertThat(
            read("{'judgements': 'readers', 'queries': [{'id': 'q1', 'text': 'bão'}],"
                    + " 'profiles': ['default']}")
                .queries()
                .queries())
        .containsExactly(new Query("q1", "bão"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'judgements': 'nobody'         | judgements     | there is no judgement set 'nobody'",
        "'judgements': {'sets': 'a'}    | judgements.sets | there is no field",
        "'judgements': {}               | judgements.set | judgements.set is missing",
        "'judgements': 'readers', 'as_of': '2025-02-30' | as_of | must be a calendar day",
      },
      quoteCharacter = '"')
  void a_set_or_a_day_that_is_none_is_named(String fields, String parameter, String detail) {
    BadInput refused =
        catchThrowableOfType(
            BadInput.class, () -> read("{" + fields + ", 'profiles': ['default']}"));
    assertThat(refused.parameter()).isEqualTo(parameter);
    assertThat(refused).hasMessageContaining(detail);
  }

  private Definition read(String json) {
    try {
      return reader.read((ObjectNode) JSON.readTree(json.replace('\'', '"')));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void what_is_not_said_is_the_usual() {
    Definition definition =
        read("{'queries': [{'id': 'q1', 'text': 'bão'}], 'profiles': ['default', 'words']}");
    assertThat(definition.depth()).isEqualTo(10);
    assertThat(definition.seed()).isEqualTo(1);
    assertThat(definition.baseline()).isEqualTo("default");
    assertThat(definition.typings()).containsExactly(Typing.AS_IT_IS);
    assertThat(definition.metrics())
        .extracting(Metric::name)
        .containsExactly("ndcg@10", "rr@10", "success@10");
    assertThat(definition.gates()).isEmpty();
    assertThat(definition.judgements().all()).isEmpty();
  }

  @Test
  void everything_can_be_said() {
    Definition definition =
        read(
            """
            {'name': 'n', 'queries': [{'id': 'q1', 'text': 'bão'}],
             'judgements': [{'query': 'q1', 'document': 'd', 'grade': 2}], 'max_grade': 3,
             'profiles': ['words',
               {'name': 'titles', 'profile': 'default', 'overrides': {'fields': {'title': 3}}},
               {'name': 'strict', 'profile': 'words', 'accents': 'strict'}],
             'typings': ['nfd', 'telex'], 'metrics': ['err@5'], 'k': 20, 'seed': 7,
             'baseline': 'titles',
             'gates': [{'metric': 'ndcg@10', 'max_drop': 0.02, 'p': 0.01, 'profile': 'words'},
                       {'metric': 'p@5', 'at_least': 0.3, 'typing': 'nfd'},
                       {'judged_at': 5, 'at_least': 0.9}]}
            """);
    assertThat(definition.profiles().get(1).profile().weights().fields())
        .containsEntry("title", 3.0);
    assertThat(definition.profiles().get(2).accents()).isEqualTo(AccentMode.STRICT);
    assertThat(definition.maximumGrade()).isEqualTo(3);
    assertThat(definition.searches()).isEqualTo(6);
    assertThat(definition.gates())
        .extracting(Gate::text)
        .containsExactly(
            "ndcg@10 drops by at most 0.02, or not significantly at 0.01",
            "p@5 is at least 0.3",
            "judged@5 is at least 0.9");
    assertThat(definition.gates().get(0).concerns("titles", Typing.NFD)).isFalse();
    assertThat(definition.gates().get(1).concerns("titles", Typing.NFD)).isTrue();
    assertThat(definition.gates().get(1).concerns("titles", Typing.TELEX)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'querys': []} | querys | there is no field 'querys'; known: as_of, baseline, gates, judgements, k, max_grade, metrics, name, profiles, queries, seed, typings",
        "{} | queries | queries is missing: an array of {\"id\": ..., \"text\": ...}",
        "{'queries': 'q.tsv'} | queries | queries must be an array",
        "{'queries': [1]} | queries[0] | queries[0] must be an object",
        "{'queries': [{'id': 'q1'}]} | queries[0].text | queries[0].text is missing",
        "{'queries': [{'id': 'q 1', 'text': 'x'}]} | queries[0] | queries[0]: the id of a query must be 1 to 200 characters without a space; this one is 'q 1'",
        "{'queries': [{'id': 'a', 'text': 'x'}, {'id': 'a', 'text': 'y'}]} | queries | queries: query a is there twice",
        "{Q, 'profiles': []} | profiles | profiles is missing: an array of names or of {\"profile\": ..., ...}",
        "{Q, 'profiles': ['nobody']} | profiles[0] | profiles[0]: there is no profile 'nobody'; known: default, words",
        "{Q, 'profiles': ['words', 'words']} | profiles[1] | profiles[1] is called words, as one before it is; give it a name",
        "{Q, 'profiles': [{'overrides': {}}]} | profiles[0].name | profiles[0].name is missing",
        "{Q, 'profiles': [{'name': 'x', 'overrides': {'typed': {'accented': 'much'}}}]} | profiles[0].overrides | profiles[0].overrides: typed.accented must be a number from 0 to 1000",
        "{Q, 'profiles': [{'name': 'x', 'weights': {}}]} | profiles[0].weights | profiles[0].weights: the profile lacks fields",
        "{Q, 'profiles': [{'name': 'x', 'weights': {}, 'profile': 'words'}]} | profiles[0] | profiles[0] has weights, so it can have no profile and no overrides",
        "{Q, 'profiles': [{'profile': 'words', 'accents': 'never'}]} | profiles[0].accents | profiles[0].accents must be prefer, ignore or strict",
        "{Q, P, 'judgements': [{'query': 'q1', 'document': 'd', 'grade': -1}]} | judgements[0].grade | judgements[0].grade must be a whole number from 0 to 30",
        "{Q, P, 'judgements': [{'query': 'q1', 'document': 'd', 'grade': 1}, {'query': 'q1', 'document': 'd', 'grade': 1}]} | judgements | judgements: document d is judged twice for query q1",
        "{Q, P, 'max_grade': 1, 'judgements': [{'query': 'q1', 'document': 'd', 'grade': 2}]} | max_grade | max_grade is 1, but a grade of 2 is given",
        "{Q, P, 'typings': ['shouted']} | typings | there is no typing 'shouted'; known: as_typed, no_diacritics, nfd, tone_swapped, upper_case, typo, telex",
        "{Q, P, 'k': 0} | k | k must be a whole number from 1 to 100",
        "{Q, P, 'k': 5, 'metrics': ['ndcg@10']} | metrics | metrics: metric 'ndcg@10' looks deeper than the 5 hits that are kept (k)",
        "{Q, P, 'baseline': 'default'} | baseline | there is no profile 'default' in this experiment",
        "{Q, P, 'seed': -1} | seed | seed must be a whole number from 0 to 2147483647",
        "{Q, P, 'gates': [{'metric': 'ndcg@10'}]} | gates[0] | gates[0] must have metric with either max_drop or at_least, or judged_at with at_least",
        "{Q, P, 'gates': [{'metric': 'ndcg@10', 'max_drop': 2}]} | gates[0].max_drop | gates[0].max_drop must be a number from 0 to 1",
        "{Q, P, 'gates': [{'metric': 'map', 'max_drop': 0}]} | gates[0].metric | gates[0].metric: there is no metric 'map'; known: ndcg@k, ndcg_exp@k, ap, ap@k, p@k, recall@k, rr, rr@k, err@k, rbp(p), bpref, success@k",
        "{Q, P, 'gates': [{'judged_at': 11, 'at_least': 1}]} | gates[0].judged_at | gates[0].judged_at must be a whole number from 1 to 10",
        "{Q, P, 'gates': [{'judged_at': 5, 'at_least': 1, 'profile': 'x'}]} | gates[0].profile | there is no profile 'x' in this experiment"
      })
  void an_error_names_its_field(String json, String parameter, String message) {
    String whole =
        json.replace("Q,", "'queries': [{'id': 'q1', 'text': 'x'}],")
            .replace(" P,", " 'profiles': ['words'],");
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(whole));
    assertThat(refused).hasMessage(message);
    assertThat(refused.parameter()).isEqualTo(parameter);
  }

  @Test
  void what_would_be_too_much_is_refused() {
    StringBuilder queries = new StringBuilder();
    for (int i = 0; i < 5_001; i++) {
      queries.append(i == 0 ? "" : ",").append("{'id': '").append(i).append("', 'text': 'x'}");
    }
    String common = "{'queries': [" + queries + "], 'profiles': ['words', 'default'], ";
    BadInput tooMany =
        catchThrowableOfType(
            BadInput.class,
            () ->
                read(
                    common
                        + "'typings': ['as_typed', 'no_diacritics', 'nfd', 'tone_swapped',"
                        + " 'upper_case', 'typo', 'telex', 'nfd', 'nfd', 'nfd']}"));
    assertThat(tooMany).hasMessage("typings has 10 entries; the limit is 7");
    BadInput tooDeep = catchThrowableOfType(BadInput.class, () -> read(common + "'k': 100}"));
    assertThat(tooDeep).hasMessage("10002 searches with k 100 keep more than 1000000 hits");
  }
}
