package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints what the service offers where it finds little: other spellings, and what to leave out. */
final class HelpPrinter {
  private final PrintWriter out;

  HelpPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints the offers of an answer, a line each. */
  void print(JsonNode answer) {
    for (JsonNode suggestion : answer.path("suggestions")) {
      out.println("did you mean: " + text(suggestion, "text") + count(suggestion));
    }
    for (JsonNode help : answer.path("help")) {
      out.println(change(help) + count(help));
    }
  }

  private static String change(JsonNode help) {
    return switch (help.path("action").asText("")) {
      case "drop_word" -> "without " + text(help, "value") + ": " + text(help, "text");
      case "drop_filter" ->
          help.path("parameter").asText("").equals("published")
              ? "without --from and --to"
              : ("without --" + option(text(help, "parameter")) + " " + text(help, "value"))
                  .strip();
      case "ignore_accents" -> "with --accents ignore";
      // A newer service may know other ways.
      default -> text(help, "action");
    };
  }

  /** {@code country.not} is the option {@code --not-country}. */
  private static String option(String parameter) {
    return parameter.endsWith(".not")
        ? "not-" + parameter.substring(0, parameter.length() - ".not".length())
        : parameter;
  }

  private static String text(JsonNode node, String field) {
    return Plain.line(node.path(field).asText(""));
  }

  private static String count(JsonNode offer) {
    return String.format(Locale.ROOT, " (%,d)", offer.path("total").asLong());
  }
}
