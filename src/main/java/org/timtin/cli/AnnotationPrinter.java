package org.timtin.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.timtin.annotate.AnnotatedArticle;
import org.timtin.annotate.Annotations;
import org.timtin.annotate.Countries;
import org.timtin.annotate.Mention;
import org.timtin.annotate.Official;
import org.timtin.article.Article;
import org.timtin.article.Published;

/** Prints what was found in an article: the values, then each mention with its evidence. */
final class AnnotationPrinter {
  private static final String INDENT = "  ";
  private static final int LABEL = 11;
  private static final int LONGEST_TITLE = 70;
  // A surface form is a name with its office at most; longer ones are cut in the table alone.
  private static final int WIDEST = 36;

  private final PrintWriter out;
  private final Countries countries;
  private final boolean styled;
  private boolean first = true;

  AnnotationPrinter(PrintWriter out, Countries countries, boolean styled) {
    this.out = out;
    this.countries = countries;
    this.styled = styled;
  }

  /**
   * @param place where the article stands
   */
  void print(String place, AnnotatedArticle annotated) {
    if (!first) {
      out.println();
    }
    first = false;
    Article article = annotated.article();
    Annotations found = annotated.annotations();
    out.println(
        Marked.bold(place, styled)
            + "  "
            + article.published().map(Published::iso).orElse("no date")
            + "  "
            + Plain.fitted(Plain.line(headline(article)), LONGEST_TITLE).strip());
    line(
        "countries",
        found.countries().stream()
            .map(code -> countries.label(code) + " (" + code + ")")
            .collect(Collectors.joining(", ")));
    line("officials", people(found.officials()));
    line("inferred", people(found.inferred()));
    mentions(found.mentions());
    out.flush();
  }

  private static String headline(Article article) {
    return article.title().isBlank() ? article.summary() + article.body() : article.title();
  }

  private static String people(List<Official> officials) {
    return officials.stream()
        .map(official -> official.label() + " (" + official.key() + ")")
        .collect(Collectors.joining(", "));
  }

  private void line(String label, String values) {
    out.println(
        INDENT + Plain.fitted(label, LABEL) + (values.isEmpty() ? "-" : Plain.line(values)));
  }

  private void mentions(List<Mention> mentions) {
    int surface = width(mentions.stream().map(Mention::surface).toList());
    int key = width(mentions.stream().map(Mention::key).toList());
    int place = width(mentions.stream().map(AnnotationPrinter::place).toList());
    for (Mention mention : mentions) {
      out.println(
          INDENT
              + INDENT
              + Plain.fitted(place(mention), place)
              + INDENT
              + Plain.fitted(Plain.line(mention.surface()), surface)
              + INDENT
              + Plain.fitted(lower(mention.kind()), "official".length())
              + INDENT
              + Plain.fitted(mention.key(), key)
              + INDENT
              + mention.rule()
              + ", "
              + lower(mention.confidence()));
    }
  }

  private static int width(List<String> cells) {
    return Math.min(WIDEST, cells.stream().map(Plain::line).mapToInt(Plain::width).max().orElse(0));
  }

  private static String place(Mention mention) {
    return lower(mention.field()) + " " + mention.start() + "-" + mention.end();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
