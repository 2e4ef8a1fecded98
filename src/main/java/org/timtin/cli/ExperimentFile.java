package org.timtin.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.timtin.experiment.format.JudgedQueries;
import org.timtin.experiment.format.QuepidCsv;
import org.timtin.experiment.format.RreJson;
import org.timtin.experiment.format.TrecQrels;
import org.timtin.experiment.format.TsvQueries;
import org.timtin.experiment.format.UnreadableFile;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.QuerySet;

/**
 * A file that defines an experiment. It is what the service takes, but may name files in the place
 * of queries and judgements; their paths start from its own folder.
 */
final class ExperimentFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final String QUERIES = "queries";
  private static final String JUDGEMENTS = "judgements";
  private static final String BOTH = "judged_queries";

  private ExperimentFile() {}

  /**
   * The definition with everything in it.
   *
   * @throws CliFailure naming the file and what is wrong in it
   */
  static ObjectNode read(Path file) {
    ObjectNode definition = definition(file);
    try {
      if (definition.path(QUERIES).isTextual()) {
        Path queries = file.resolveSibling(definition.path(QUERIES).asText());
        set(definition, TsvQueries.read(queries.toString(), text(queries)));
      }
      if (definition.path(JUDGEMENTS).isTextual()) {
        Path judgements = file.resolveSibling(definition.path(JUDGEMENTS).asText());
        set(definition, TrecQrels.read(judgements.toString(), text(judgements)));
      }
      if (definition.path(BOTH).isTextual()) {
        JudgedQueries judged = judged(file.resolveSibling(definition.path(BOTH).asText()));
        definition.remove(BOTH);
        set(definition, judged.queries());
        set(definition, judged.judgements());
      }
    } catch (UnreadableFile unreadable) {
      throw new CliFailure(unreadable.getMessage(), unreadable);
    }
    return definition;
  }

  private static ObjectNode definition(Path file) {
    try {
      JsonNode json = JSON.readTree(text(file));
      if (json instanceof ObjectNode object) {
        return object;
      }
      throw new CliFailure(file + " must hold one JSON object");
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      throw new CliFailure(file + ":" + line + ": " + broken.getOriginalMessage(), broken);
    }
  }

  private static JudgedQueries judged(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return QuepidCsv.read(file.toString(), text(file));
    }
    if (name.endsWith(".json")) {
      return RreJson.read(file.toString(), text(file));
    }
    throw new CliFailure(
        BOTH + " names " + file + "; it must be a .csv of Quepid or a .json of RRE");
  }

  private static void set(ObjectNode definition, QuerySet queries) {
    definition.set(QUERIES, JSON.valueToTree(queries.queries()));
  }

  private static void set(ObjectNode definition, Judgements judgements) {
    definition.set(JUDGEMENTS, JSON.valueToTree(judgements.all()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException absent) {
      throw new CliFailure("there is no file " + file, absent);
    } catch (CharacterCodingException other) {
      throw new CliFailure(file + " is not UTF-8", other);
    } catch (IOException unreadable) {
      throw new CliFailure(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
