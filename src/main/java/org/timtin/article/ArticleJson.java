package org.timtin.article;

import static org.timtin.article.Entry.Refused.WHOLE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timtin.BadInput;

/** Reads the JSON object of one article, naming the field that is not as it should be. */
final class ArticleJson {
  /** What came of reading one object. */
  sealed interface Outcome {
    record Read(ArticleDraft draft) implements Outcome {}

    /** Valid JSON, as far as it was read, but no article. */
    record Wrong(Optional<String> id, String field, String reason) implements Outcome {}

    /** Not JSON; the line is that of the whole input. */
    record Broken(Optional<String> id, long line, String reason) implements Outcome {}
  }

  // Field names come from strangers: none of them is kept beyond the object that it stands in.
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final Chunk.Text chunk;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private Optional<BadInput> problem = Optional.empty();

  private ArticleJson(Chunk.Text chunk) {
    this.chunk = chunk;
  }

  static Outcome read(Chunk.Text chunk) {
    try {
      return new ArticleJson(chunk).read();
    } catch (IOException impossible) {
      // The text is in memory: there is nothing that could fail to be read.
      throw new UncheckedIOException(impossible);
    }
  }

  private Outcome read() throws IOException {
    try (JsonParser parser = JSON.createParser(chunk.text())) {
      try {
        readValue(parser);
        if (parser.nextToken() != null) {
          return broken(parser.currentTokenLocation(), "one JSON value must be all there is");
        }
      } catch (JsonProcessingException broken) {
        String reason = JsonProblem.reason(broken);
        return JsonProblem.isLimit(broken)
            ? new Outcome.Wrong(knownId(), WHOLE, reason)
            : broken(broken.getLocation(), reason);
      }
    }
    return problem
        .<Outcome>map(bad -> new Outcome.Wrong(knownId(), bad.parameter(), bad.getMessage()))
        .orElseGet(() -> new Outcome.Read(new ArticleDraft(texts, lists)));
  }

  private void readValue(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      String hint = first == JsonToken.START_ARRAY ? "; send an array as application/json" : "";
      blame(WHOLE, "an article must be an object, but this is " + named(first) + hint);
      parser.skipChildren();
      return;
    }
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!ArticleDraft.TEXTS.contains(field) && !ArticleDraft.LISTS.contains(field)) {
        blame(
            StoredText.cut(field),
            "unknown field "
                + StoredText.shown(field)
                + "; an article has id, title, summary, body, published, url, source, countries and"
                + " officials");
      } else if (!seen.add(field)) {
        blame(field, "the field " + field + " is there twice");
      } else if (value != JsonToken.VALUE_NULL) {
        readField(parser, field, value);
      }
      parser.skipChildren();
    }
  }

  private void readField(JsonParser parser, String field, JsonToken value) throws IOException {
    if (ArticleDraft.TEXTS.contains(field)) {
      if (value == JsonToken.VALUE_STRING) {
        texts.put(field, parser.getText());
      } else {
        blame(field, field + " must be a string, but is " + named(value));
      }
    } else if (value == JsonToken.START_ARRAY) {
      readList(parser, field);
    } else {
      blame(field, field + " must be an array of strings, but is " + named(value));
    }
  }

  private void readList(JsonParser parser, String field) throws IOException {
    List<String> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        values.add(parser.getText());
      } else {
        blame(field, field + " must be an array of strings, but holds " + named(token));
        parser.skipChildren();
      }
    }
    lists.put(field, values);
  }

  /**
   * Only the first problem is told, but reading goes on: the id that names the article may follow.
   */
  private void blame(String field, String reason) {
    if (problem.isEmpty()) {
      problem = Optional.of(new BadInput(field, reason));
    }
  }

  private Optional<String> knownId() {
    return ArticleChecks.usableId(new ArticleDraft(texts, Map.of()));
  }

  private Outcome broken(JsonLocation at, String reason) {
    long line = chunk.line() + at.getLineNr() - 1;
    long column = at.getColumnNr() + (at.getLineNr() == 1 ? chunk.column() - 1 : 0);
    return new Outcome.Broken(knownId(), line, JsonProblem.at(column, reason));
  }

  private static String named(JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
      case START_ARRAY, END_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "no JSON";
    };
  }
}
