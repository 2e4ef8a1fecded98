package org.timtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Requests whose paths, queries and headers are wrong, from what an operation says it takes. */
final class AddressFuzz {
  private static final int SEVERAL = 5;

  /** Of every request, whatever the document says of it. */
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Accept",
          List.of("application/xml", "garbage", "*/*;q=x", ";;;", "text/html, */*;q=0.1", "a/b/c"),
          "If-None-Match",
          List.of("*", "\"\"", "W/", "garbage", "\"a\", \"b\",,"),
          "Accept-Language",
          List.of("vi", "garbage;;q=2"),
          "Range",
          List.of("bytes=0-1", "garbage"));

  /** A parameter as it is sent: its name and value, percent-encoded. */
  private record Sent(String name, String value) {}

  private final Operation operation;
  private final Examples examples;

  AddressFuzz(Operation operation, Examples examples) {
    this.operation = operation;
    this.examples = examples;
  }

  /** Each parameter with each value, everything else as it should be. */
  List<Ask> single() {
    List<Ask> asks = new ArrayList<>();
    asks.add(ask(Map.of(), List.of(), Fault.NONE));
    asks.add(ask(Map.of(), List.of(new Sent("bogus", "1")), Fault.of("bogus", true)));
    for (String broken : Values.BROKEN) {
      asks.add(ask(Map.of(), List.of(new Sent("bogus", broken)), Fault.of("url", true)));
    }
    new TreeMap<>(HEADERS)
        .forEach((name, values) -> values.forEach(value -> asks.add(good().with(name, value))));
    for (JsonNode parameter : parameters()) {
      asks.addAll(single(parameter));
    }
    return asks;
  }

  private List<Ask> single(JsonNode parameter) {
    List<Ask> asks = new ArrayList<>();
    String name = parameter.path("name").asText();
    JsonNode schema = parameter.path("schema");
    for (String value : examples.values(operation, parameter)) {
      Fault fault = Fault.of(name, Values.forbids(schema, value));
      asks.add(ask(Map.of(name, Values.encoded(value)), List.of(), fault));
    }
    if (parameter.path("in").asText().equals("header")) {
      return asks;
    }
    for (String broken : Values.BROKEN) {
      asks.add(ask(Map.of(name, broken), List.of(), Fault.of("url", true)));
    }
    if (parameter.path("in").asText().equals("query")) {
      Sent again =
          new Sent(name, Values.encoded(examples.good(operation, parameter).orElse("nga")));
      boolean list = schema.path("type").asText().equals("array");
      asks.add(ask(Map.of(name, again.value()), List.of(again), Fault.of(name, !list)));
      for (String unknown :
          List.of(name + "x", name.toUpperCase(java.util.Locale.ROOT), name + "[]")) {
        // The server takes Q for another q where there are both.
        Fault fault = new Fault(Set.of(unknown, name), true);
        asks.add(ask(Map.of(), List.of(new Sent(Values.encoded(unknown), "1")), fault));
      }
      if (list) {
        asks.add(ask(Map.of(), java.util.Collections.nCopies(1_500, again), Fault.of(name, false)));
      }
    }
    return asks;
  }

  /** Several parameters at once, each with any value. */
  Ask several(Random random) {
    List<JsonNode> all = parameters();
    Map<String, String> changed = new LinkedHashMap<>();
    for (int i = 0; i < SEVERAL && !all.isEmpty(); i++) {
      JsonNode parameter = all.get(random.nextInt(all.size()));
      List<String> values = examples.values(operation, parameter);
      Optional<String> good = examples.good(operation, parameter);
      String value =
          good.isPresent() && random.nextBoolean()
              ? good.get()
              : values.get(random.nextInt(values.size()));
      changed.put(parameter.path("name").asText(), Values.encoded(value));
    }
    return ask(changed, List.of(), Fault.NONE);
  }

  /** The request as it should be. */
  Ask good() {
    return ask(Map.of(), List.of(), Fault.NONE);
  }

  private Ask ask(Map<String, String> changed, List<Sent> more, Fault fault) {
    String path = operation.template();
    List<Sent> query = new ArrayList<>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode parameter : parameters()) {
      String name = parameter.path("name").asText();
      String in = parameter.path("in").asText();
      boolean required = parameter.path("required").asBoolean();
      Optional<String> good =
          required
              ? Optional.of(Values.encoded(examples.good(operation, parameter).orElse("nga")))
              : Optional.empty();
      Optional<String> value = Optional.ofNullable(changed.get(name)).or(() -> good);
      if (value.isEmpty()) {
        continue;
      }
      switch (in) {
        case "path" -> path = path.replace("{" + name + "}", value.get());
        case "header" -> headers.put(name, value.get());
        default -> query.add(new Sent(name, value.get()));
      }
    }
    query.addAll(more);
    Examples.Body body = examples.body(operation);
    body.type().ifPresent(type -> headers.put("Content-Type", type));
    return new Ask(operation, path + written(query), headers, body.bytes(), fault);
  }

  private static String written(List<Sent> query) {
    StringBuilder written = new StringBuilder();
    for (Sent sent : query) {
      written.append(written.isEmpty() ? '?' : '&');
      written.append(sent.name()).append('=').append(sent.value());
    }
    return written.toString();
  }

  private List<JsonNode> parameters() {
    return StreamSupport.stream(operation.node().path("parameters").spliterator(), false).toList();
  }
}
