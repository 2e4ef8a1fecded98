package org.timtin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.timtin.index.ArticleDocument;

/** Lines of JSON: articles as {@code GET /v1/articles/{id}} gives them. */
final class NdjsonRows implements Rows {
  private final ObjectMapper json;

  NdjsonRows(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String head() {
    return "";
  }

  @Override
  public String row(ArticleDocument article) {
    return written(ArticleView.of(article));
  }

  @Override
  public String line(String kind, Object content) {
    return written(Map.of(kind, content));
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("articles are plain data", e);
    }
  }
}
