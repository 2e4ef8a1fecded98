package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.annotate.Annotations;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Countries;
import org.timtin.annotate.Mention;
import org.timtin.annotate.Official;
import org.timtin.article.Published;
import org.timtin.article.PublishedParser;
import org.timtin.search.SearchAnswer.Person;

/** Text in, countries and officials with their evidence out; nothing is stored. */
@Path("/v1/annotate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annotate")
public class AnnotateResource {
  private static final Set<String> FIELDS = Set.of("title", "summary", "body", "published");

  private static final String EXAMPLE =
      """
      {"title": "Tổng thống Nga gặp Chủ tịch Trung Quốc", "body": "Ông Vladimir Putin và ông Tập \
      Cận Bình hội đàm tại Moskva.", "published": "2026-02-04"}
      """;

  /**
   * What was found.
   *
   * @param countries codes with their labels, in order of first mention
   * @param officials keys with their labels, in order of first mention
   * @param inferred holders, on the day given as {@code published}, of offices that stand without a
   *     name
   * @param mentions the evidence; {@code start} and {@code end} count UTF-16 units of the field as
   *     it was sent
   */
  @Schema(name = "Annotated")
  public record Annotated(
      List<Person> countries,
      List<Person> officials,
      List<Person> inferred,
      List<Found> mentions) {}

  /** The shape of a body, for the OpenAPI document; one of the texts must be there. */
  @Schema(name = "TextToAnnotate")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Text(
      Optional<String> title,
      Optional<String> summary,
      Optional<String> body,
      Optional<String> published) {}

  /** One mention. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Found(
      @Schema(enumeration = {"country", "official", "inferred"}) String kind,
      String key,
      String surface,
      @Schema(enumeration = {"title", "summary", "body"}) String field,
      int start,
      int end,
      String rule,
      @Schema(enumeration = {"certain", "likely", "possible"}) String confidence) {}

  private final Annotator annotator;
  private final Countries countries;
  private final PublishedParser dates;

  public AnnotateResource(Annotator annotator, Countries countries, Clock clock) {
    this.annotator = annotator;
    this.countries = countries;
    this.dates = new PublishedParser(clock);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "annotate",
      summary = "Find the countries and officials of a text",
      description =
          "Offsets count UTF-16 units of each field as it was sent, in whatever normal form.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Text.class),
            examples = @ExampleObject(name = "text", value = EXAMPLE)),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "plain",
                    value = "Ông Vladimir Putin và ông Tập Cận Bình hội đàm tại Moskva."))
      })
  @APIResponse(
      responseCode = "200",
      description = "What the text speaks of",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Annotated.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  public Annotated json(byte[] body) {
    JsonNode text = object(body);
    return annotated(
        string(text, "title"),
        string(text, "summary"),
        string(text, "body"),
        Optional.of(string(text, "published"))
            .filter(date -> !date.isBlank())
            .map(dates::parse)
            .map(Published::day));
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public Annotated text(String body) {
    return annotated("", "", body, Optional.empty());
  }

  private Annotated annotated(String title, String summary, String body, Optional<LocalDate> day) {
    if (title.isBlank() && summary.isBlank() && body.isBlank()) {
      throw new BadInput("body", "there is no text; give title, summary or body");
    }
    Annotations found = annotator.annotate(title, summary, body, day);
    return new Annotated(
        found.countries().stream().map(code -> new Person(code, countries.label(code))).toList(),
        people(found.officials()),
        people(found.inferred()),
        found.mentions().stream().map(AnnotateResource::found).toList());
  }

  private static Found found(Mention mention) {
    return new Found(
        mention.kind().name().toLowerCase(Locale.ROOT),
        mention.key(),
        mention.surface(),
        mention.field().name().toLowerCase(Locale.ROOT),
        mention.start(),
        mention.end(),
        mention.rule(),
        mention.confidence().name().toLowerCase(Locale.ROOT));
  }

  private static List<Person> people(List<Official> officials) {
    return officials.stream()
        .map(official -> new Person(official.key(), official.label()))
        .toList();
  }

  private static JsonNode object(byte[] body) {
    JsonNode text = JsonBody.object(body);
    for (String name : (Iterable<String>) text::fieldNames) {
      if (!FIELDS.contains(name)) {
        throw new BadInput(
            name,
            "there is no field '" + name + "'; known: " + String.join(", ", new TreeSet<>(FIELDS)));
      }
    }
    return text;
  }

  private static String string(JsonNode text, String field) {
    JsonNode value = text.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new BadInput(field, field + " must be a string");
    }
    return value.asText();
  }
}
