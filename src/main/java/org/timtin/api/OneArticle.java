package org.timtin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.timtin.BadInput;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Format;

/** Reads the one article of a PUT, whose id is in the path. */
@ApplicationScoped
public class OneArticle {
  private final ArticleReader reader;
  private final ObjectMapper mapper = new ObjectMapper();

  public OneArticle(ArticleReader reader) {
    this.reader = reader;
  }

  /**
   * Opens the body as an article of the given id.
   *
   * @throws BadInput when the body is no JSON object, or names another id
   */
  ArticleStream open(String id, byte[] body) throws IOException {
    byte[] withId = withId(id, JsonBody.object(body));
    return reader.open(new ByteArrayInputStream(withId), Format.JSON, Optional.empty());
  }

  private byte[] withId(String id, ObjectNode article) {
    JsonNode given = article.get("id");
    if (given != null && !given.isNull() && !given.asText().equals(id)) {
      throw new BadInput(
          "id",
          "the path says id '" + id + "' and the body '" + given.asText() + "'; they must agree");
    }
    article.put("id", id);
    try {
      return mapper.writeValueAsBytes(article);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }
}
