package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.api.body.QuerySampleBody;
import org.timtin.experiment.definition.JsonPart;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.judging.JudgementSets;
import org.timtin.experiment.judging.SetChange;
import org.timtin.experiment.sampling.CountedQuery;
import org.timtin.experiment.sampling.Sampling;
import org.timtin.experiment.sampling.Usage;

/** Query sets from what people search for. */
@Path("/v1/query-log/sample")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "query log")
public class QuerySampleResource {

  /**
   * A sample.
   *
   * @param logged how many logged searches it is taken from
   * @param distinct how many different queries these are
   * @param leftOut how many searches are not considered: beyond 200000 different queries
   * @param added how many queries came into the set; absent where none was named
   * @param queries as they were chosen
   */
  @Schema(name = "QuerySample")
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Sample(
      String method,
      long seed,
      long logged,
      int distinct,
      long leftOut,
      Optional<String> set,
      Optional<Integer> added,
      List<CountedQuery> queries) {}

  private final Usage usage;
  private final JudgementSets sets;

  public QuerySampleResource(Usage usage, JudgementSets sets) {
    this.usage = usage;
    this.sets = sets;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sampleQueries",
      summary = "Make a query set of what was searched for",
      description =
          "Of what was searched for while the query log was on, which it is not by default, as far as it"
              + " is still kept.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = QuerySampleBody.class),
              examples = @ExampleObject(name = "a hundred", value = QuerySampleBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The sample; empty where nothing was logged",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Sample.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Sample sample(byte[] body) {
    JsonPart root =
        new JsonPart("", JsonBody.object(body))
            .only(Set.of("method", "size", "seed", "from", "to", "set"));
    Sampling method = method(root.optionalText("method").orElse("top"));
    int size = root.whole("size", 1, JudgementSets.MOST_QUERIES, QuerySampleBody.USUAL_SIZE);
    int seed = root.whole("seed", 0, Integer.MAX_VALUE, 1);
    Usage.Days days = new Usage.Days(root.day("from"), root.day("to"));
    if (days.from().isPresent() && days.to().map(days.from().get()::isAfter).orElse(false)) {
      throw new BadInput("from", "from is after to");
    }
    Optional<String> set = root.optionalText("set");
    Usage.Counted counted = usage.of(days);
    List<CountedQuery> chosen = method.of(counted.queries(), size, seed);
    Optional<Integer> added = set.map(name -> sets.change(name, change(chosen)).added());
    return new Sample(
        lower(method),
        seed,
        counted.logged(),
        counted.queries().size(),
        counted.leftOut(),
        set,
        added,
        chosen);
  }

  private static SetChange change(List<CountedQuery> chosen) {
    return new SetChange(
        Optional.empty(),
        Optional.empty(),
        new QuerySet(chosen.stream().map(query -> new Query(query.id(), query.text())).toList()));
  }

  private static Sampling method(String name) {
    for (Sampling method : Sampling.values()) {
      if (lower(method).equals(name)) {
        return method;
      }
    }
    throw new BadInput("method", "method is '" + name + "'; it must be top, random or frequency");
  }

  private static String lower(Sampling method) {
    return method.name().toLowerCase(Locale.ROOT);
  }
}
