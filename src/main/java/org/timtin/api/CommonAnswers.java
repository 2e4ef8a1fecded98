package org.timtin.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes the answers that no resource gives by itself, at every operation that can get them: the
 * refusals of addresses, bodies and media types, and the tags of what can be kept.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
  private static final String PROBLEM = "application/problem+json";
  private static final String RESPONSES = "#/components/responses/";
  private static final String SCHEMAS = "#/components/schemas/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    for (PathItem path : document.getPaths().getPathItems().values()) {
      path.getOperations().forEach(CommonAnswers::describe);
    }
  }

  private static void describe(PathItem.HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    // AddressCheck looks at every address.
    add(responses, "400", "BadInput");
    add(responses, "406", "NotAcceptable");
    if (operation.getRequestBody() != null) {
      add(responses, "413", "TooLarge");
      add(responses, "415", "UnsupportedMediaType");
    }
    responses.getAPIResponses().forEach(CommonAnswers::problem);
    APIResponse found = responses.getAPIResponse("200");
    if (method == PathItem.HttpMethod.GET && found != null && isJson(found)) {
      tag(responses, found);
    }
  }

  private static void add(APIResponses responses, String status, String name) {
    if (!responses.hasAPIResponse(status)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(RESPONSES + name));
    }
  }

  /** Every refusal is the same kind of problem, also where only its reason is described. */
  private static void problem(String status, APIResponse response) {
    if (status.compareTo("400") >= 0 && response.getRef() == null) {
      Schema problem = OASFactory.createSchema().ref(SCHEMAS + "Problem");
      Content content =
          OASFactory.createContent()
              .addMediaType(PROBLEM, OASFactory.createMediaType().schema(problem));
      response.setContent(content);
    }
  }

  private static boolean isJson(APIResponse response) {
    return response.getContent() != null
        && response.getContent().hasMediaType(MediaType.APPLICATION_JSON);
  }

  /** What {@link EntityTags} adds. */
  private static void tag(APIResponses responses, APIResponse found) {
    Map<String, Header> described = found.getHeaders();
    if (described == null || !described.containsKey(HttpHeaders.ETAG)) {
      found.addHeader(HttpHeaders.ETAG, header("The version of the answer, for If-None-Match"));
    }
    found.addHeader(HttpHeaders.CACHE_CONTROL, header("no-cache: ask before it is used again"));
    if (!responses.hasAPIResponse("304")) {
      responses.addAPIResponse(
          "304",
          OASFactory.createAPIResponse()
              .description("The answer is as the request's If-None-Match knows it"));
    }
    found.getHeaders().values().forEach(header -> header.setRequired(true));
  }

  private static Header header(String description) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }
}
