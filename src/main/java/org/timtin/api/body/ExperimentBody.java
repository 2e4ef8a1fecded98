package org.timtin.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.definition.ContenderReader;
import org.timtin.experiment.definition.DefinitionReader;
import org.timtin.experiment.metric.Grades;

/** An experiment to run: which queries, under which profiles, measured how. */
@Schema(name = "ExperimentToRun")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExperimentBody(
    @Schema(description = "For people", maxLength = ContenderReader.LONGEST_NAME)
        Optional<String> name,
    @Schema(
            description = "What is asked; those of the judgement set where none are given",
            maxItems = DefinitionReader.MOST_QUERIES)
        Optional<List<QueryBody>> queries,
    @Schema(
            description =
                "Which documents are relevant, at most 200000, or the name of a stored set; without"
                    + " any the results are only compared with each other",
            anyOf = {GradedBody[].class, String.class, StoredSet.class})
        Optional<Object> judgements,
    @JsonProperty("max_grade")
        @Schema(
            description = "The highest grade of the scale; the highest one given where it is not",
            minimum = "1",
            maximum = "" + Grades.HIGHEST)
        Optional<Integer> maxGrade,
    @Schema(
            description = "What is compared; names may not repeat",
            minItems = 1,
            maxItems = ContenderReader.MOST)
        List<Compared> profiles,
    @Schema(description = "How the queries are typed; as_typed where it is not given")
        Optional<List<TypingKey>> typings,
    @Schema(
            description =
                "ndcg@k, ndcg_exp@k, ap, p@k, recall@k, rr, err@k, rbp(p), bpref, success@k; ndcg,"
                    + " rr and success at the depth k where none are given",
            maxItems = DefinitionReader.MOST_METRICS)
        Optional<List<String>> metrics,
    @Schema(
            description =
                "Hits kept of each search; with the number of searches at most 1000000 in all",
            minimum = "1",
            maximum = "" + DefinitionReader.DEEPEST,
            defaultValue = "10")
        Optional<Integer> k,
    @Schema(description = "Of the randomization tests", minimum = "0", defaultValue = "1")
        Optional<Integer> seed,
    @Schema(description = "The profile that the others are compared with; the first by default")
        Optional<String> baseline,
    @Schema(
            description = "What must hold for the experiment to pass",
            maxItems = DefinitionReader.MOST_GATES)
        Optional<List<GateBody>> gates,
    @JsonProperty("as_of")
        @Schema(
            description =
                "A day in Hanoi: only articles published by then are searched, and judgements of"
                    + " others are left out",
            format = "date")
        Optional<String> asOf) {

  /** A comparison of two profiles with a gate. */
  public static final String EXAMPLE =
      """
      {"name": "title weighs twice", "queries": [{"id": "q1", "text": "hội đàm"}], \
      "judgements": [{"query": "q1", "document": "vi-du-1", "grade": 2}], \
      "profiles": ["default", {"name": "titles", "profile": "default", \
      "overrides": {"fields": {"title": 2}}}], \
      "typings": ["as_typed", "no_diacritics"], "metrics": ["ndcg@10", "rr@10"], "k": 10, \
      "seed": 1, "gates": [{"metric": "ndcg@10", "max_drop": 0.01, "p": 0.05}]}
      """;

  /** The judgements of a set that the service keeps. */
  @Schema(name = "StoredJudgements")
  public record StoredSet(@Schema(description = "Name of the judgement set") String set) {}

  /** The name of a profile, or a profile changed in places, or a whole one. */
  @Schema(
      name = "ProfileToCompare",
      anyOf = {String.class, Changed.class})
  public interface Compared {}

  /** A profile under a name of its own. */
  @Schema(name = "ChangedProfile")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Changed(
      @Schema(
              description = "By which the experiment speaks of it; needed with other weights",
              maxLength = ContenderReader.LONGEST_NAME)
          Optional<String> name,
      @Schema(description = "The profile that it is or begins from", defaultValue = "default")
          Optional<String> profile,
      @Schema(description = "Weights of the profile that are others, in the form of its file")
          Optional<Map<String, Object>> overrides,
      @Schema(description = "All weights, in the form of a profile's file, instead of a profile")
          Optional<Map<String, Object>> weights,
      @Schema(
              description = "As in a search",
              enumeration = {"prefer", "ignore", "strict"},
              defaultValue = "prefer")
          Optional<String> accents) {}

  /** How queries are typed. */
  @Schema(
      name = "TypingKey",
      type = SchemaType.STRING,
      enumeration = {
        "as_typed",
        "no_diacritics",
        "nfd",
        "tone_swapped",
        "upper_case",
        "typo",
        "telex"
      })
  public interface TypingKey {}

  /** A condition: metric with max_drop or at_least, or judged_at with at_least. */
  @Schema(name = "GateToPass")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record GateBody(
      @Schema(description = "One of the metrics") Optional<String> metric,
      @JsonProperty("max_drop")
          @Schema(
              description = "How much lower its mean may be than the baseline's",
              minimum = "0",
              maximum = "1")
          Optional<Double> maxDrop,
      @Schema(
              description =
                  "A larger drop counts only where the randomization test, with Holm's correction,"
                      + " gives a p below this",
              minimum = "0",
              maximum = "1",
              defaultValue = "0.05")
          Optional<Double> p,
      @JsonProperty("at_least")
          @Schema(description = "The least that it may be", minimum = "0", maximum = "1")
          Optional<Double> atLeast,
      @JsonProperty("judged_at")
          @Schema(
              description = "The share of judged documents among so many first hits",
              minimum = "1",
              maximum = "" + DefinitionReader.DEEPEST)
          Optional<Integer> judgedAt,
      @Schema(description = "For this profile only") Optional<String> profile,
      @Schema(description = "For this typing only") Optional<TypingKey> typing) {}
}
