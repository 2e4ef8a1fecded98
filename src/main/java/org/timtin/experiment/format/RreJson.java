package org.timtin.experiment.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Query;

/**
 * Ratings as the Rated Ranking Evaluator has them: queries in {@code topics} and {@code
 * query_groups}, or on their own as Quepid exports them, with {@code relevant_documents} as either
 * {@code {"doc": {"gain": 3}}} or {@code {"3": ["doc", ...]}}.
 */
public final class RreJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "$query";
  private static final String RELEVANT = "relevant_documents";
  private static final String GROUPS = "query_groups";
  private static final String QUERIES = "queries";
  private static final String PLACEHOLDERS = "placeholders";

  private final SourceText source;
  private final JudgedQueries.Collector collected = new JudgedQueries.Collector();

  private RreJson(SourceText source) {
    this.source = source;
  }

  /**
   * Queries and judgements of a file.
   *
   * @param name of the file, for messages
   * @throws UnreadableFile naming each line that cannot be read or rates a document again
   */
  public static JudgedQueries read(String name, String text) {
    SourceText source = new SourceText(name, text);
    RreJson reader = new RreJson(source);
    try {
      JsonNodeAt root = JsonNodeAt.read(source.text());
      root.at("topics").items().forEach(topic -> reader.groups(topic.at(GROUPS)));
      reader.groups(root.at(GROUPS));
      root.at(QUERIES).items().forEach(query -> reader.rated(query, query.at(RELEVANT)));
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      source.error(line, "not JSON: " + broken.getOriginalMessage());
    } catch (IOException never) {
      throw new UncheckedIOException("text in memory cannot fail to be read", never);
    }
    source.check();
    JudgedQueries judged = reader.collected.all();
    if (judged.queries().queries().isEmpty()) {
      source.error(1, "has no queries in topics, query_groups or queries");
      source.check();
    }
    return judged;
  }

  private void groups(JsonNodeAt groups) {
    for (JsonNodeAt group : groups.items()) {
      group.at(QUERIES).items().forEach(query -> rated(query, group.at(RELEVANT)));
    }
  }

  private void rated(JsonNodeAt query, JsonNodeAt relevant) {
    String text = query.at(PLACEHOLDERS).at(TEXT).text();
    if (text.isBlank()) {
      source.error(query.line(), "a query has no placeholders." + TEXT);
      return;
    }
    if (relevant.isObject()) {
      source.read(query.line(), () -> collected.query(text));
      relevant.members().forEach((key, value) -> rated(text, key, value));
    } else {
      source.error(query.line(), "'" + text + "' has no object " + RELEVANT);
    }
  }

  private void rated(String text, String key, JsonNodeAt value) {
    if (value.isArray()) {
      for (JsonNodeAt id : value.items()) {
        judge(text, id.text(), "a gain of '" + text + "'", key, id.line());
      }
    } else {
      String what = "the gain of document " + key;
      judge(text, key, what, value.at("gain").text(), value.line());
    }
  }

  private void judge(String text, String document, String what, String gain, int line) {
    source.read(
        line,
        () -> {
          collected.judge(text, document, Whole.number(what, gain), line);
          return true;
        });
  }

  /** The file of some queries and judgements, each query with its own documents. */
  public static String write(JudgedQueries judged) {
    Map<String, List<Judgement>> byQuery =
        judged.judgements().all().stream().collect(Collectors.groupingBy(Judgement::query));
    ObjectNode root = JSON.createObjectNode().put("id_field", "id");
    for (Query query : judged.queries().queries()) {
      ObjectNode group = root.withArray(GROUPS).addObject().put("name", query.id());
      group.withArray(QUERIES).addObject().putObject(PLACEHOLDERS).put(TEXT, query.text());
      ObjectNode relevant = group.putObject(RELEVANT);
      byQuery
          .getOrDefault(query.id(), List.of())
          .forEach(one -> relevant.putObject(one.document()).put("gain", one.grade()));
    }
    return root.toPrettyString() + "\n";
  }
}
