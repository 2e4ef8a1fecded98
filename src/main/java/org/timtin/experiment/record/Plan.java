package org.timtin.experiment.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.definition.Contender;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.definition.Gate;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.summary.Coverage;
import org.timtin.experiment.typing.Typing;
import org.timtin.search.ranking.ProfileJson;

/**
 * Exactly what was run, and on what: whoever has the same finds the same.
 *
 * @param software version of the service
 * @param index version of the index
 * @param mapping SHA-256 of the index's mappings, analysis, similarities and number of shards
 * @param articles how many articles it had
 * @param now the one moment that was searched, from which the age of articles was counted
 * @param queries SHA-256 of the queries, as TSV
 * @param judgements SHA-256 of the judgements, as qrels
 * @param maximumGrade of the scale of the judgements
 * @param profiles what was compared
 * @param typings the ways in which each query was typed
 * @param metrics what was computed
 * @param k how many hits of each search were kept
 * @param seed of all that is random
 * @param baseline with which the others were compared
 * @param gates what had to hold
 * @param coverage how queries, judgements and articles fit each other
 * @param judgementSet the stored set that the judgements are from
 * @param asOf last day of which articles were searched; absent where all were
 */
@Schema(name = "ExperimentPlan")
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Plan(
    String software,
    String index,
    String mapping,
    long articles,
    Instant now,
    String queries,
    String judgements,
    @JsonProperty("max_grade") int maximumGrade,
    List<Profile> profiles,
    List<String> typings,
    List<String> metrics,
    int k,
    long seed,
    String baseline,
    List<String> gates,
    Coverage coverage,
    Optional<String> judgementSet,
    Optional<LocalDate> asOf) {

  /**
   * A profile as it was.
   *
   * @param version name and first digits of the hash of its file or of its numbers
   * @param hash SHA-256 of its numbers
   * @param accents how diacritics were understood
   * @param content its numbers, in the form of a profile's file
   */
  public record Profile(
      String name, String version, String hash, String accents, JsonNode content) {
    static Profile of(Contender contender) {
      return new Profile(
          contender.name(),
          contender.profile().version(),
          ProfileJson.hash(contender.profile().weights()),
          contender.accents().name().toLowerCase(Locale.ROOT),
          ProfileJson.of(contender.profile().weights()));
    }
  }

  /**
   * What was searched.
   *
   * @param index version of the index
   * @param mapping its hash
   * @param articles how many there are
   * @param now the moment
   */
  public record Collection(String index, String mapping, long articles, Instant now) {}

  /** The plan of a definition, on a collection. */
  public static Plan of(
      Definition definition, Collection collection, String software, Coverage coverage) {
    return new Plan(
        software,
        collection.index(),
        collection.mapping(),
        collection.articles(),
        collection.now(),
        InputHash.of(definition.queries()),
        InputHash.of(definition.judgements()),
        definition.maximumGrade(),
        definition.profiles().stream().map(Profile::of).toList(),
        definition.typings().stream().map(Typing::key).toList(),
        definition.metrics().stream().map(Metric::name).toList(),
        definition.depth(),
        definition.seed(),
        definition.baseline(),
        definition.gates().stream().map(Gate::text).toList(),
        coverage,
        definition.scope().judgementSet(),
        definition.scope().asOf());
  }
}
