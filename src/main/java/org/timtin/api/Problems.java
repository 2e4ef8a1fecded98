package org.timtin.api;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.timtin.BadInput;
import org.timtin.engine.EngineUnavailable;
import org.timtin.experiment.judging.NoSuchSet;
import org.timtin.search.IndexOutdated;
import org.timtin.search.MomentLost;
import org.timtin.search.saved.SavedByAnotherVersion;
import org.timtin.search.walk.TooManyWalks;
import org.timtin.search.walk.WalkGone;
import org.timtin.state.UnreadableState;

/** Turns exceptions into RFC 9457 problems that name the culprit and show nothing of the inside. */
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "2";

  @ServerExceptionMapper
  public Response badInput(BadInput e) {
    return badRequest(e.parameter(), e.getMessage()).build().toResponse();
  }

  @ServerExceptionMapper
  public Response unavailable(EngineUnavailable e) {
    LOG.warnf("503: %s (%s)", e.getMessage(), e.getCause());
    return HttpProblem.builder()
        .withTitle("Service Unavailable")
        .withStatus(Response.Status.SERVICE_UNAVAILABLE)
        .withDetail(e.getMessage())
        .withHeader("Retry-After", RETRY_SECONDS)
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  public Response gone(WalkGone e) {
    return problem(Response.Status.GONE, e.getMessage())
        .with("parameter", e.parameter())
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  public Response full(TooManyWalks e) {
    LOG.warnf("503: %s", e.getMessage());
    return problem(Response.Status.SERVICE_UNAVAILABLE, e.getMessage())
        .withHeader("Retry-After", String.valueOf(e.retrySeconds()))
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  public Response outdated(IndexOutdated e) {
    return problem(Response.Status.CONFLICT, e.getMessage()).build().toResponse();
  }

  @ServerExceptionMapper
  public Response refusedByEngine(ElasticsearchException e) {
    LOG.errorf(e, "the engine refused a request");
    return HttpProblem.builder()
        .withTitle("Internal Server Error")
        .withStatus(Response.Status.INTERNAL_SERVER_ERROR)
        .withDetail("the search engine refused the request; the service's log has the reason")
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  public Response momentLost(MomentLost e) {
    LOG.infof("503: %s", e.getMessage());
    return problem(Response.Status.SERVICE_UNAVAILABLE, e.getMessage())
        .withHeader("Retry-After", RETRY_SECONDS)
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  public Response noSuchSet(NoSuchSet e) {
    return problem(Response.Status.NOT_FOUND, e.getMessage())
        .with("parameter", "set")
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  public Response savedByAnotherVersion(SavedByAnotherVersion e) {
    LOG.warn(e.getMessage(), e.getCause());
    return problem(Response.Status.CONFLICT, e.getMessage()).build().toResponse();
  }

  @ServerExceptionMapper
  public Response unreadable(UnreadableState e) {
    LOG.error(e.getMessage(), e.getCause());
    return problem(Response.Status.INTERNAL_SERVER_ERROR, e.getMessage()).build().toResponse();
  }

  /**
   * The sender went away, or broke its own announcement of the body: nobody is left to read an
   * answer.
   */
  @ServerExceptionMapper
  public Response brokenOff(UncheckedIOException e) {
    return brokenOff(e.getCause());
  }

  /** The same, where the body is read before the resource sees it; the engine's are other types. */
  @ServerExceptionMapper
  public Response brokenOff(IOException e) {
    LOG.infof("a request's body broke off: %s", e.getMessage());
    return problem(Response.Status.BAD_REQUEST, "the body broke off before its end")
        .with("parameter", "body")
        .build()
        .toResponse();
  }

  /** A problem that blames one parameter. */
  static HttpProblem.Builder badRequest(String parameter, String detail) {
    return problem(Response.Status.BAD_REQUEST, detail).with("parameter", parameter);
  }

  static HttpProblem.Builder problem(Response.Status status, String detail) {
    return HttpProblem.builder()
        .withTitle(status.getReasonPhrase())
        .withStatus(status)
        .withDetail(detail);
  }
}
