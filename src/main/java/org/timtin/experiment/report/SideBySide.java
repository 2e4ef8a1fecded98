package org.timtin.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.report.ReportPage.Document;
import org.timtin.experiment.report.ReportPage.Pair;
import org.timtin.experiment.report.ReportPage.Side;
import org.timtin.experiment.run.Row;
import org.timtin.search.Explanations;
import org.timtin.search.Explanations.Explained;
import org.timtin.search.SearchAnswer.ScorePart;

/** The answers of the baseline and of another profile to one query, beside each other. */
final class SideBySide {
  /** Parts of a score that are named; the others are added up. */
  private static final int MOST_PARTS = 5;

  private static final int MOST_FRAGMENTS = 2;
  private static final String TITLE = "title";

  /** Scores are sums of 32-bit floats, which other requests may add in another order. */
  private static final double ROUNDING = 1e-4;

  private final Evidence evidence;
  private final Map<String, Grades> grades;

  SideBySide(Evidence evidence, Map<String, Grades> grades) {
    this.evidence = evidence;
    this.grades = grades;
  }

  /** What a profile answered. */
  record Answer(String profile, Row row) {
    private List<String> shown() {
      return row.ranking().top(Explanations.MOST);
    }
  }

  /**
   * Both answers.
   *
   * @param text as the query set has it
   * @param typed as it was typed
   * @param difference between the two
   */
  Pair of(String text, String typed, String difference, Answer baseline, Answer other) {
    return new Pair(
        baseline.row().query(),
        text,
        typed.equals(text) ? "" : typed,
        difference,
        List.of(
            side(typed, baseline, other, SideBySide::departure),
            side(typed, other, baseline, SideBySide::arrival)));
  }

  /** Says where a document went or came from. */
  @FunctionalInterface
  private interface Move {
    /**
     * @param here its rank
     * @param there its rank in the other answer; 0 where that does not have it
     */
    String of(int here, int there);
  }

  private static String departure(int here, int there) {
    return there == 0 ? "gone" : there == here ? "same" : "to " + there;
  }

  private static String arrival(int here, int there) {
    if (there == 0) {
      return "new";
    }
    return there == here
        ? "same"
        : (there > here ? "up " + (there - here) : "down " + (here - there))
            + " (was "
            + there
            + ")";
  }

  private Side side(String typed, Answer answer, Answer other, Move move) {
    Map<String, Explained> explained =
        evidence.of(answer.profile(), typed, answer.row(), answer.shown());
    List<Document> documents = new ArrayList<>();
    for (String id : answer.shown()) {
      int rank = documents.size() + 1;
      int there = other.row().documents().indexOf(id) + 1;
      Optional<Explained> known = Optional.ofNullable(explained.get(id));
      documents.add(
          new Document(
              Integer.toString(rank),
              move.of(rank, there),
              grade(answer.row().query(), id),
              id,
              known.map(Explained::title).orElse(""),
              known.flatMap(SideBySide::markedTitle).orElse(""),
              known.map(SideBySide::origin).orElse(""),
              why(answer.row().scores().get(rank - 1), known),
              known.map(SideBySide::fragments).orElse(List.of())));
    }
    return new Side(answer.profile(), note(answer.row()), documents);
  }

  private static String note(Row row) {
    String matched =
        row.fallback()
            ? ", without diacritics because nothing matches as typed"
            : row.matched().equals("folded") ? ", without regard to diacritics" : ", as typed";
    return row.documents().isEmpty()
        ? "nothing was found."
        : "matches " + Figures.count(row.total()) + matched + ".";
  }

  private String grade(String query, String document) {
    return Optional.ofNullable(grades.get(query))
        .filter(judged -> judged.isJudged(document))
        .map(judged -> "grade " + judged.of(document))
        .orElse("not judged");
  }

  private static String origin(Explained article) {
    return Stream.of(article.published(), article.source())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> markedTitle(Explained article) {
    return article.highlights().getOrDefault(TITLE, List.of()).stream().findFirst();
  }

  /** Of summary and body. */
  private static List<String> fragments(Explained article) {
    return article.highlights().entrySet().stream()
        .filter(field -> !field.getKey().equals(TITLE))
        .flatMap(field -> field.getValue().stream())
        .limit(MOST_FRAGMENTS)
        .toList();
  }

  private static String why(double recorded, Optional<Explained> known) {
    String score = "Score " + Figures.score(recorded);
    if (known.isEmpty()) {
      return score;
    }
    double now = known.get().score();
    boolean same = Math.abs(now - recorded) <= ROUNDING * Math.max(1, Math.abs(recorded));
    String parts = parts(known.get().parts());
    if (same) {
      return parts.isEmpty() ? score : score + " = " + parts;
    }
    return score
        + "; now "
        + Figures.score(now)
        + ", since articles have changed"
        + (parts.isEmpty() ? "" : ": " + parts);
  }

  private static String parts(List<ScorePart> parts) {
    String named =
        parts.stream()
            .limit(MOST_PARTS)
            .map(part -> part.part() + " " + Figures.score(part.score()))
            .collect(Collectors.joining(" + "));
    double rest = parts.stream().skip(MOST_PARTS).mapToDouble(ScorePart::score).sum();
    return parts.size() > MOST_PARTS
        ? String.format(
            Locale.ROOT, "%s + %d others %s", named, parts.size() - MOST_PARTS, Figures.score(rest))
        : named;
  }
}
