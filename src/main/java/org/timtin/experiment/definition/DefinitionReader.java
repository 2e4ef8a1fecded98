package org.timtin.experiment.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timtin.BadInput;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.judging.NoSuchSet;
import org.timtin.experiment.judging.SetContent;
import org.timtin.experiment.judging.StoredSets;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.MetricName;
import org.timtin.experiment.typing.Typing;

/** Reads an experiment's definition from JSON; every error names its field. */
@ApplicationScoped
public class DefinitionReader {
  /** Most queries of an experiment. */
  public static final int MOST_QUERIES = 10_000;

  /** Most judgements of an experiment. */
  public static final int MOST_JUDGEMENTS = 200_000;

  /** Most searches of an experiment: queries times typings times profiles. */
  public static final int MOST_SEARCHES = 100_000;

  /** Most hits that an experiment keeps: searches times k. */
  public static final int MOST_HITS = 1_000_000;

  /** Most hits kept of one search, as many as a page of a search can have. */
  public static final int DEEPEST = 100;

  /** Most metrics of an experiment. */
  public static final int MOST_METRICS = 20;

  /** Most gates of an experiment. */
  public static final int MOST_GATES = 50;

  private static final String JUDGEMENTS = "judgements";
  private static final int USUAL_DEPTH = 10;
  private static final List<String> USUAL_METRICS = List.of("ndcg@%d", "rr@%d", "success@%d");
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "queries",
          JUDGEMENTS,
          "max_grade",
          "profiles",
          "typings",
          "metrics",
          "k",
          "seed",
          "baseline",
          "gates",
          "as_of");

  private final ContenderReader contenders;
  private final StoredSets sets;
  private final Clock clock;

  public DefinitionReader(ContenderReader contenders, StoredSets sets, Clock clock) {
    this.contenders = contenders;
    this.sets = sets;
    this.clock = clock;
  }

  /**
   * The definition.
   *
   * @throws BadInput naming the field that cannot be used
   */
  public Definition read(ObjectNode json) {
    JsonPart root = new JsonPart("", json).only(FIELDS);
    String name = root.optionalText("name").orElse("experiment");
    if (name.length() > ContenderReader.LONGEST_NAME) {
      throw new BadInput(
          "name", "name is longer than " + ContenderReader.LONGEST_NAME + " characters");
    }
    Optional<SetContent> set = storedSet(root);
    QuerySet queries =
        set.filter(stored -> !root.has("queries"))
            .map(SetContent::querySet)
            .orElseGet(() -> queries(root));
    Judgements judgements =
        set.map(stored -> stored.judgements(clock.instant())).orElseGet(() -> judgements(root));
    int usualMaximum =
        set.map(SetContent::maxGrade).orElse(Math.max(1, judgements.highest().orElse(1)));
    int maximum = root.whole("max_grade", 1, Grades.HIGHEST, usualMaximum);
    judgements
        .highest()
        .filter(highest -> highest > maximum)
        .ifPresent(
            highest -> {
              throw new BadInput(
                  "max_grade",
                  "max_grade is " + maximum + ", but a grade of " + highest + " is given");
            });
    List<Contender> profiles = contenders.read(root);
    List<Typing> typings = typings(root);
    int depth = root.whole("k", 1, DEEPEST, USUAL_DEPTH);
    List<Metric> metrics = metrics(root, maximum, depth);
    String baseline = root.optionalText("baseline").orElse(profiles.getFirst().name());
    if (profiles.stream().noneMatch(profile -> profile.name().equals(baseline))) {
      throw new BadInput("baseline", "there is no profile '" + baseline + "' in this experiment");
    }
    List<Gate> gates = new GateReader(profiles, maximum, depth).read(root);
    Definition definition =
        new Definition(
            name,
            queries,
            judgements,
            maximum,
            profiles,
            typings,
            metrics,
            depth,
            root.whole("seed", 0, Integer.MAX_VALUE, 1),
            baseline,
            gates,
            new Scope(set.map(SetContent::name), root.day("as_of")));
    checkSize(definition);
    return definition;
  }

  private static void checkSize(Definition definition) {
    long searches =
        (long) definition.queries().queries().size()
            * definition.typings().size()
            * definition.profiles().size();
    if (searches > MOST_SEARCHES) {
      throw new BadInput(
          "queries",
          "queries, typings and profiles make "
              + searches
              + " searches; the limit is "
              + MOST_SEARCHES);
    }
    if (searches * definition.depth() > MOST_HITS) {
      throw new BadInput(
          "k",
          searches
              + " searches with k "
              + definition.depth()
              + " keep more than "
              + MOST_HITS
              + " hits");
    }
  }

  /** The stored set that the judgements are from: its name, or an object with its name. */
  private Optional<SetContent> storedSet(JsonPart root) {
    JsonNode judgements = root.object().path(JUDGEMENTS);
    String name;
    if (judgements.isTextual()) {
      name = root.text(JUDGEMENTS);
    } else if (judgements.isObject()) {
      name = JsonPart.part(JUDGEMENTS, judgements).only(Set.of("set")).text("set");
    } else {
      return Optional.empty();
    }
    try {
      SetContent set = sets.content(name);
      if (set.queries().isEmpty()) {
        throw new BadInput(JUDGEMENTS, "the judgement set '" + name + "' has no queries");
      }
      return Optional.of(set);
    } catch (NoSuchSet unknown) {
      throw new BadInput(JUDGEMENTS, JUDGEMENTS + ": " + unknown.getMessage());
    }
  }

  private static QuerySet queries(JsonPart root) {
    List<Query> queries = new ArrayList<>();
    for (JsonPart part : root.parts("queries", MOST_QUERIES)) {
      part.only(Set.of("id", "text"));
      String id = part.text("id");
      String text = part.text("text");
      queries.add(part.read(() -> new Query(id, text)));
    }
    if (queries.isEmpty()) {
      throw new BadInput("queries", "queries is missing: an array of {\"id\": ..., \"text\": ...}");
    }
    return JsonPart.read("queries", () -> new QuerySet(queries));
  }

  private static Judgements judgements(JsonPart root) {
    List<Judgement> judgements = new ArrayList<>();
    for (JsonPart part : root.parts(JUDGEMENTS, MOST_JUDGEMENTS)) {
      part.only(Set.of("query", "document", "grade"));
      String query = part.text("query");
      String document = part.text("document");
      int grade = part.whole("grade", 0, Grades.HIGHEST);
      judgements.add(part.read(() -> new Judgement(query, document, grade)));
    }
    return JsonPart.read(JUDGEMENTS, () -> new Judgements(judgements));
  }

  private static List<Typing> typings(JsonPart root) {
    List<Typing> typings = new ArrayList<>();
    for (String name :
        root.texts("typings", Typing.values().length, List.of(Typing.AS_IT_IS.key()))) {
      typings.add(GateReader.typing("typings", name));
    }
    return typings;
  }

  private static List<Metric> metrics(JsonPart root, int maximum, int depth) {
    List<String> usual = USUAL_METRICS.stream().map(name -> name.formatted(depth)).toList();
    return root.texts("metrics", MOST_METRICS, usual).stream()
        .map(name -> JsonPart.read("metrics", () -> MetricName.read(name, maximum, depth)))
        .toList();
  }
}
