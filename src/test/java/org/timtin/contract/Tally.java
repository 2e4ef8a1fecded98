package org.timtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Judges the answers to generated requests, and counts them. */
final class Tally {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Refusals that say what they refuse. */
  private static final Set<Integer> NAMING = Set.of(400, 404, 410);

  private static final int EXAMPLES = 3;

  private final Contract contract;
  private final Map<String, Map<Integer, AtomicInteger>> counts = new ConcurrentSkipListMap<>();
  private final Map<String, List<String>> failures = new ConcurrentSkipListMap<>();

  Tally(Contract contract) {
    this.contract = contract;
  }

  void add(Ask ask, Answer answer) {
    counts
        .computeIfAbsent(ask.operation().toString(), operation -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(answer.status(), status -> new AtomicInteger())
        .incrementAndGet();
    if (answer.status() >= 500) {
      fail(ask, answer, "5xx");
      return;
    }
    List<String> violations = contract.violations(answer);
    if (!violations.isEmpty()) {
      fail(ask, answer, violations.getFirst());
      return;
    }
    boolean meant =
        contract.answering(answer.method(), answer.path()).equals(Optional.of(ask.operation()));
    if (!meant) {
      return;
    }
    if (ask.fault().refused() && answer.status() < 400) {
      fail(ask, answer, "takes what it must refuse because of " + ask.fault().names());
    }
    if (NAMING.contains(answer.status())) {
      Optional<String> named = parameter(answer);
      if (named.isEmpty()) {
        fail(ask, answer, "names no parameter");
      } else if (!isOfAnother(ask, answer, named.get()) && !ask.fault().explains(named.get())) {
        fail(ask, answer, "names " + named.get() + " where it is " + ask.fault().names());
      }
    }
  }

  /** A request that got no answer. */
  void add(Ask ask, IOException e) {
    failures
        .computeIfAbsent(
            ask.operation() + ": no answer", key -> Collections.synchronizedList(new ArrayList<>()))
        .add(ask + " " + e);
  }

  /**
   * What a good request asks for may have been deleted by another one meanwhile, and a query may
   * have come into a judgement set with another text.
   */
  private static boolean isOfAnother(Ask ask, Answer answer, String named) {
    if (answer.status() == 404) {
      return ask.operation().template().contains("{" + named + "}");
    }
    return answer.status() == 400
        && named.equals("queries")
        && answer.body().toString().contains("is there with another text");
  }

  private static Optional<String> parameter(Answer answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body().array());
      // A field can have the empty name.
      return Optional.ofNullable(problem.get("parameter")).map(JsonNode::asText);
    } catch (IOException e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  private void fail(Ask ask, Answer answer, String why) {
    List<String> examples =
        failures.computeIfAbsent(
            ask.operation() + " " + answer.status() + ": " + why,
            key -> Collections.synchronizedList(new ArrayList<>()));
    examples.add(ask + "\n      -> " + answer.body());
  }

  int total() {
    return counts.values().stream()
        .flatMap(statuses -> statuses.values().stream())
        .mapToInt(AtomicInteger::get)
        .sum();
  }

  /** What went wrong, one entry for each kind, with the first requests of the kind. */
  List<String> failures() {
    List<String> told = new ArrayList<>();
    failures.forEach(
        (kind, examples) ->
            told.add(
                "%s (%d times)%n    %s"
                    .formatted(
                        kind,
                        examples.size(),
                        String.join(
                            "\n    ",
                            examples.stream().limit(EXAMPLES).map(Tally::cut).toList()))));
    return told;
  }

  private static String cut(String text) {
    return text.length() <= 1_500 ? text : text.substring(0, 1_500) + "...";
  }

  /** Answers by operation and status. */
  String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (operation, statuses) ->
            table.append("%-40s %s%n".formatted(operation, new TreeMap<>(statuses))));
    return table.toString();
  }
}
