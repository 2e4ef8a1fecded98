package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What an experiment found, for the terminal, for pages and for CI servers. */
final class ExperimentOutput {
  private final JsonNode view;

  /**
   * @param view answer of {@code GET /v1/experiments/{id}}
   */
  ExperimentOutput(JsonNode view) {
    this.view = view;
  }

  boolean passed() {
    return view.at("/summary/passed").asBoolean();
  }

  void print(PrintWriter out) {
    out.print(ExperimentTable.of(view).plain());
    out.println();
    view.at("/summary/overlap").forEach(one -> out.println(overlap(one)));
    view.at("/summary/latency").forEach(one -> out.println(latency(one)));
    coverage(out);
    for (JsonNode profile : view.at("/summary/profiles")) {
      if (profile.at("/failed/count").asInt() > 0) {
        out.println(
            Plain.line(profile.path("profile").asText())
                + ", "
                + profile.path("typing").asText()
                + ": "
                + profile.at("/failed/count").asInt()
                + " queries failed: "
                + names(profile.path("failed")));
      }
    }
    for (JsonNode gate : view.at("/summary/gates")) {
      out.println((gate.path("passed").asBoolean() ? "passed: " : "FAILED: ") + gate(gate));
    }
  }

  private void coverage(PrintWriter out) {
    JsonNode coverage = view.at("/plan/coverage");
    line(out, coverage.path("without_judgements"), "queries without judgements, in no mean");
    line(out, coverage.path("without_relevant"), "queries to which nothing is relevant");
    line(out, coverage.path("unknown_queries"), "judged queries that are not asked");
    line(out, coverage.path("absent_documents"), "judged documents that are not in the index");
  }

  private static void line(PrintWriter out, JsonNode names, String what) {
    if (names.path("count").asInt() > 0) {
      out.println(names.path("count").asInt() + " " + what + ": " + names(names));
    }
  }

  private static String names(JsonNode names) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    for (JsonNode name : names.path("first")) {
      if (shown < 5) {
        out.append(shown == 0 ? "" : ", ").append(Plain.line(name.asText()));
        shown++;
      }
    }
    return out + (names.path("count").asInt() > shown ? ", ..." : "");
  }

  private static String overlap(JsonNode one) {
    return String.format(
        Locale.ROOT,
        "overlap of %s and %s, %s: RBO %.3f, Jaccard %.3f",
        Plain.line(one.path("profile").asText()),
        Plain.line(one.path("baseline").asText()),
        one.path("typing").asText(),
        one.path("rbo").asDouble(),
        one.path("jaccard").asDouble());
  }

  private static String latency(JsonNode one) {
    return String.format(
        Locale.ROOT,
        "latency of %s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, %d searches",
        Plain.line(one.path("profile").asText()),
        one.path("p50_ms").asDouble(),
        one.path("p90_ms").asDouble(),
        one.path("p99_ms").asDouble(),
        one.path("searches").asInt());
  }

  private static String gate(JsonNode gate) {
    return gate.path("gate").asText()
        + " ("
        + Plain.line(gate.path("profile").asText())
        + ", "
        + gate.path("typing").asText()
        + "): "
        + gate.path("found").asText();
  }

  String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(Plain.line(view.at("/experiment/name").asText())).append("\n\n");
    out.append(ExperimentTable.of(view).markdown()).append('\n');
    for (JsonNode gate : view.at("/summary/gates")) {
      out.append(gate.path("passed").asBoolean() ? "- passed: " : "- **failed**: ")
          .append(gate(gate))
          .append('\n');
    }
    out.append("\nExperiment ")
        .append(view.at("/experiment/id").asText())
        .append(", index ")
        .append(view.at("/plan/index").asText())
        .append(", ")
        .append(view.at("/plan/articles").asLong())
        .append(" articles, seed ")
        .append(view.at("/plan/seed").asLong())
        .append('\n');
    return out.toString();
  }

  /** A test case of each gate; without gates, one that says that the experiment ran. */
  String junit() {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      JsonNode gates = view.at("/summary/gates");
      int failures = 0;
      for (JsonNode gate : gates) {
        failures += gate.path("passed").asBoolean() ? 0 : 1;
      }
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", Plain.line(view.at("/experiment/name").asText()));
      xml.writeAttribute("tests", Integer.toString(Math.max(1, gates.size())));
      xml.writeAttribute("failures", Integer.toString(failures));
      if (gates.isEmpty()) {
        testcase(xml, "the experiment ran to its end", "experiment");
        xml.writeEndElement();
      }
      for (JsonNode gate : gates) {
        testcase(
            xml,
            gate.path("gate").asText(),
            Plain.line(gate.path("profile").asText()) + "." + gate.path("typing").asText());
        if (!gate.path("passed").asBoolean()) {
          xml.writeStartElement("failure");
          xml.writeAttribute("message", gate.path("found").asText());
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException never) {
      throw new IllegalStateException("text in memory cannot fail to be written", never);
    }
    return out.toString();
  }

  private static void testcase(XMLStreamWriter xml, String name, String type)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", name);
    xml.writeAttribute("classname", type);
  }
}
