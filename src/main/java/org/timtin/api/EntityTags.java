package org.timtin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every JSON answer to a GET a weak tag, and answers 304 where the client has that answer
 * already. The tag is of the content: an answer has to be made to know that it is the same, so what
 * is saved is the way. What the answer took is no part of it. An answer that names its version
 * keeps that tag.
 */
public class EntityTags {
  private static final String TOOK = "took_ms";
  private static final String WEAK = "W/";
  private static final Set<String> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Of 32 bytes; these tell answers apart well enough and keep the header short. */
  private static final int TAG_BYTES = 16;

  private final ObjectMapper mapper;

  public EntityTags(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Sets {@code ETag} and {@code Cache-Control}, and drops what the client has. */
  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (!METHODS.contains(request.getMethod())
        || response.getStatus() != Response.Status.OK.getStatusCode()
        || !isWhole(response.getEntity())) {
      return;
    }
    JsonNode answer = mapper.valueToTree(response.getEntity());
    Object own = response.getHeaders().getFirst(HttpHeaders.ETAG);
    String tag = own == null ? tag(answer) : own.toString();
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    // Articles come and go at any time: a copy may be kept, and is asked about before it is shown.
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    } else {
      // Already a tree, which need not be made of the answer's objects again.
      response.setEntity(answer);
    }
  }

  /** Streams are written as they come; nobody can know their content before. */
  private static boolean isWhole(Object entity) {
    return entity instanceof Record
        || entity instanceof Collection<?>
        || entity instanceof Map<?, ?>
        || entity instanceof JsonNode;
  }

  private String tag(JsonNode answer) {
    JsonNode content = answer;
    if (answer instanceof ObjectNode object && object.has(TOOK)) {
      // The fields keep their order, the values are shared.
      ObjectNode less = mapper.createObjectNode();
      less.setAll(object);
      less.remove(TOOK);
      content = less;
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(content));
      String text =
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
      return WEAK + '"' + text + '"';
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("every JDK has SHA-256, and a tree can be written", e);
    }
  }

  private static boolean isKnown(String header, String tag) {
    // A GET needs no more than a weak comparison (RFC 9110, 13.1.2).
    return header != null
        && (header.strip().equals("*")
            || Arrays.stream(header.split(",", -1))
                .map(known -> opaque(known.strip()))
                .anyMatch(opaque(tag)::equals));
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
