package org.timtin.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.timtin.experiment.record.Experiments;
import org.timtin.experiment.report.Reports;
import org.timtin.experiment.report.ReportsBusy;

/** What an experiment found, as a page for people. */
@Path("/v1/experiments/{id}/report")
@Tag(name = "experiments")
public class ExperimentReportResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
  private static final String RETRY_SECONDS = "10";

  private final Experiments experiments;
  private final Reports reports;

  public ExperimentReportResource(Experiments experiments, Reports reports) {
    this.experiments = experiments;
    this.reports = reports;
  }

  @GET
  @Produces(HTML)
  @Operation(
      operationId = "experimentReport",
      summary = "The report of an experiment: one HTML page that needs nothing else",
      description =
          "What was run; means with intervals, tests and gates; latency; a plot of the differences"
              + " query by query; the most lost and most won queries side by side, with what matched"
              + " and what each score is made of; the documents without a judgement. Titles,"
              + " fragments and explanations are those of the index at the moment of the report, and"
              + " left out when it is no longer the version that was searched. The report of an"
              + " experiment that is not done says so and holds no figures.")
  @Parameter(
      name = "metric",
      description =
          "Whose differences are shown query by query; the first of the experiment without it")
  @APIResponse(
      responseCode = "200",
      description = "A page to be read, saved or printed",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "400", ref = "#/components/responses/BadInput")
  @APIResponse(responseCode = "404", description = "There is no experiment of that id")
  @APIResponse(
      responseCode = "429",
      description = "Others ask for reports; they are made one at a time")
  @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
  public Response report(
      @PathParam("id") String id, @QueryParam("metric") Optional<String> metric) {
    String html =
        reports.html(
            ExperimentsResource.known(experiments, id), metric.filter(name -> !name.isBlank()));
    return Response.ok(html)
        // The page names its own policy as well, for when it is opened from a file.
        .header("Content-Security-Policy", reports.policy() + "; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Says that others ask for reports, too. */
  @ServerExceptionMapper
  public Response busy(ReportsBusy e) {
    return Problems.problem(Response.Status.TOO_MANY_REQUESTS, e.getMessage())
        .withHeader("Retry-After", RETRY_SECONDS)
        .build()
        .toResponse();
  }
}
