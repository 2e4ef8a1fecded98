package org.timtin.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.timtin.BadInput;
import org.timtin.api.body.ArticleBody;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Format;
import org.timtin.index.ArticleStore;
import org.timtin.index.ArticleWriter;
import org.timtin.index.IngestSummary;

/** Articles in, out and away. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
public class ArticlesResource {
  private static final String NDJSON = "application/x-ndjson";

  private final ArticleReader reader;
  private final ArticleWriter writer;
  private final ArticleStore store;
  private final OneArticle oneArticle;

  public ArticlesResource(
      ArticleReader reader, ArticleWriter writer, ArticleStore store, OneArticle oneArticle) {
    this.reader = reader;
    this.writer = writer;
    this.store = store;
    this.oneArticle = oneArticle;
  }

  @POST
  @Blocking
  @Consumes({NDJSON, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "addArticles",
      summary = "Add or update articles",
      description =
          "Read as a stream, of any length; one article may have 4 MiB. An article that cannot be"
              + " taken is listed with its line and reason and does not affect the others. Sending"
              + " the same articles again changes nothing. Text in TCVN3 or VNI that was misread on"
              + " its way (ViÖt Nam, Vieät Nam) is converted, and listed as such.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = NDJSON,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "one a line", value = ArticleBody.EXAMPLE)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ArticleBody.class),
            examples = @ExampleObject(name = "one", value = ArticleBody.EXAMPLE)),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "raw", value = ArticleBody.RAW_EXAMPLE))
      })
  @APIResponseSchema(
      value = IngestSummary.class,
      responseCode = "200",
      responseDescription = "What became of the articles; at least one was taken")
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Contended")
  public IngestSummary add(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      @QueryParam("charset")
          @Parameter(
              description =
                  "Encoding of the body, where it is not UTF-8: tcvn3, vni, windows-1258 or"
                      + " another that is ASCII in its lower half. Goes before the one of the"
                      + " Content-Type.")
          Optional<String> charset,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) Optional<Long> length,
      InputStream body)
      throws IOException {
    MediaType type =
        MediaType.valueOf(Optional.ofNullable(contentType).orElseThrow(NotSupportedException::new));
    Optional<String> encoding =
        charset.or(
            () -> Optional.ofNullable(type.getParameters().get(MediaType.CHARSET_PARAMETER)));
    try (ArticleStream articles = reader.open(body, format(type), encoding)) {
      IngestSummary summary = writer.write(articles);
      if (summary.accepted() == 0) {
        throw nothingTaken(summary, length.orElse(0L));
      }
      return summary;
    }
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getArticle", summary = "One article with its evidence")
  @APIResponseSchema(
      value = ArticleView.class,
      responseCode = "200",
      responseDescription = "The article")
  @APIResponse(
      responseCode = "304",
      description = "The article is as the request's If-None-Match knows it")
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  public ArticleView get(@PathParam("id") String id) {
    return store.find(id).map(ArticleView::of).orElseThrow(() -> notFound(id));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putArticle", summary = "Add or replace one article")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleBody.class),
              examples = @ExampleObject(name = "article", value = ArticleBody.EXAMPLE)))
  @APIResponseSchema(
      value = ArticleView.class,
      responseCode = "200",
      responseDescription = "The article was there, and has this content now")
  @APIResponse(
      responseCode = "201",
      description = "The article was not there before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Contended")
  public Response put(@PathParam("id") String id, byte[] body) throws IOException {
    try (ArticleStream article = oneArticle.open(id, body)) {
      IngestSummary summary = writer.write(article);
      if (summary.accepted() == 0) {
        throw nothingTaken(summary, body.length);
      }
      return Response.status(summary.indexed() > 0 ? Response.Status.CREATED : Response.Status.OK)
          .entity(written(id))
          .build();
    }
  }

  private ArticleView written(String id) {
    return store
        .find(id)
        .map(ArticleView::of)
        .orElseThrow(
            () ->
                Problems.problem(
                        Response.Status.CONFLICT,
                        "article '" + id + "' was deleted by somebody else at the same moment")
                    .with("parameter", "id")
                    .build());
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteArticle", summary = "Delete one article")
  @APIResponse(responseCode = "204", description = "The article is gone")
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  public void delete(@PathParam("id") String id) {
    if (!store.delete(id)) {
      throw notFound(id);
    }
  }

  private static Format format(MediaType type) {
    return switch (type.getSubtype()) {
      case "x-ndjson" -> Format.NDJSON;
      case "json" -> Format.JSON;
      default -> Format.TEXT;
    };
  }

  private static HttpProblem nothingTaken(IngestSummary summary, long length) {
    if (summary.refused().isEmpty()) {
      throw new BadInput("body", "the body is empty; it must hold at least one article");
    }
    IngestSummary.Refusal first = summary.refused().getFirst();
    return Problems.problem(
            status(summary, length),
            "no article was taken; the first one, at line " + first.line() + ": " + first.reason())
        .with("parameter", first.field())
        .with("refused", summary.refused())
        .with("refused_total", summary.refusedTotal())
        .build();
  }

  private static Response.Status status(IngestSummary summary, long length) {
    if (summary.contendedTotal() == summary.refusedTotal()) {
      return Response.Status.CONFLICT;
    }
    boolean tooLarge = summary.refusedTotal() == 1 && length > ArticleReader.DEFAULT_MAX_BYTES;
    return tooLarge ? Response.Status.REQUEST_ENTITY_TOO_LARGE : Response.Status.BAD_REQUEST;
  }

  static HttpProblem notFound(String id) {
    return Problems.problem(Response.Status.NOT_FOUND, "there is no article '" + id + "'")
        .with("parameter", "id")
        .build();
  }
}
