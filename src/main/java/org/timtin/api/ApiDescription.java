package org.timtin.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "timtin",
            version = "1",
            description =
                "Search in Vietnamese news, faceted by date, country and official. Days are days in"
                    + " Hanoi. Errors are problem details (RFC 9457) that name the parameter.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = "BadInput",
                  responseCode = "400",
                  description = "Something in the request cannot be used; the problem names it",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class),
                          examples =
                              @ExampleObject(
                                  name = "dates",
                                  value =
                                      "{\"title\": \"Bad Request\", \"status\": 400, \"detail\":"
                                          + " \"from (2026-01-02) is after to (2026-01-01)\","
                                          + " \"parameter\": \"from\"}"))),
              @APIResponse(
                  name = "NotFound",
                  responseCode = "404",
                  description = "There is no such article",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "Contended",
                  responseCode = "409",
                  description =
                      "Others were changing the same articles at the same time; send it again",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "UnknownSearch",
                  responseCode = "404",
                  description = "There is no such saved search",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "UnknownSet",
                  responseCode = "404",
                  description = "There is no judgement set of that name",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "Changed",
                  responseCode = "409",
                  description = "Somebody else changed it at the same moment; read it again",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "OtherVersion",
                  responseCode = "412",
                  description = "If-Match names another version than the one that is there",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "Gone",
                  responseCode = "410",
                  description =
                      "The walk that cursor or resume belongs to cannot go on: it expired, or the"
                          + " index, the engine or the ranking profile changed; begin it again",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "NotAcceptable",
                  responseCode = "406",
                  description = "None of the media types in Accept is one of this answer",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "TooLarge",
                  responseCode = "413",
                  description = "The body, or an article of it, has more bytes than may be",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "UnsupportedMediaType",
                  responseCode = "415",
                  description = "The body is of a media type that is not read here",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class))),
              @APIResponse(
                  name = "Unavailable",
                  responseCode = "503",
                  description = "The search engine cannot answer now; try again after Retry-After",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemView.class)))
            }))
public class ApiDescription extends Application {}
