package org.timtin.experiment.report;

import java.util.List;

/**
 * The report as it is written. Every text is plain and escaped by the template, but for the
 * fragments of a {@link Document}, which are safe HTML already.
 *
 * @param policy the page's Content-Security-Policy
 * @param style its style sheet
 * @param name of the experiment
 * @param state where it stands, in one word
 * @param incomplete why it found nothing that counts; empty where it is done
 * @param facts what was run, and on what
 * @param profiles what was compared
 * @param findings what was found; of one that is not done, nothing
 */
public record ReportPage(
    String policy,
    String style,
    String name,
    String state,
    String incomplete,
    List<Fact> facts,
    List<ProfileFacts> profiles,
    List<Findings> findings) {
  public ReportPage {
    facts = List.copyOf(facts);
    profiles = List.copyOf(profiles);
    findings = List.copyOf(findings);
  }

  /** Something that was so. */
  public record Fact(String name, String value) {}

  /**
   * A profile as it was.
   *
   * @param content its numbers, as JSON
   */
  public record ProfileFacts(
      String name, String version, String hash, String accents, String content) {}

  /**
   * What was found.
   *
   * @param gates what had to hold
   * @param metrics means and differences, a table of each metric
   * @param answers what stands behind them
   * @param overlap how alike the results are
   * @param latency how long searches took
   * @param remarks what is in no figure
   * @param detailed the metric of the differences; empty without judgements
   * @param comparisons the differences, query by query
   * @param evidence where titles, fragments and explanations come from
   * @param queue what nobody judged
   */
  public record Findings(
      List<GateLine> gates,
      List<Table> metrics,
      Table answers,
      Table overlap,
      Table latency,
      List<Remark> remarks,
      String detailed,
      List<Compared> comparisons,
      String evidence,
      Queue queue) {}

  /** Whether something holds that had to. */
  public record GateLine(boolean passed, String text, String found) {}

  /**
   * Something to know about some queries or documents.
   *
   * @param what it is, with how many of them
   * @param names the first of them
   */
  public record Remark(String what, String names) {}

  /**
   * A profile against the baseline.
   *
   * @param heading which, and how the queries were typed
   * @param plots the plot of the differences; none without judgements
   * @param groups queries to look at
   */
  public record Compared(String heading, List<DotPlot> plots, List<Group> groups) {}

  /**
   * Queries that have something in common.
   *
   * @param heading what
   * @param pairs the queries
   */
  public record Group(String heading, List<Pair> pairs) {}

  /**
   * The answers of two profiles to one query.
   *
   * @param query its id
   * @param text as the query set has it
   * @param typed as it was typed, where that is not the same; else empty
   * @param difference between the two
   * @param sides the baseline, and the other
   */
  public record Pair(
      String query, String text, String typed, String difference, List<Side> sides) {}

  /**
   * The answer of a profile.
   *
   * @param note how many articles match, and how
   * @param documents the first hits
   */
  public record Side(String profile, String note, List<Document> documents) {}

  /**
   * A hit.
   *
   * @param move where the other profile has it
   * @param grade what somebody thinks of it
   * @param title empty where it is not known any more
   * @param markedTitle the title with what matched in it, as safe HTML; empty where there is none
   * @param origin day and source
   * @param why what its score is made of
   * @param fragments what matched, as safe HTML
   */
  public record Document(
      String rank,
      String move,
      String grade,
      String id,
      String title,
      String markedTitle,
      String origin,
      String why,
      List<String> fragments) {}

  /**
   * What nobody judged.
   *
   * @param heading how many there are, and how many are shown
   * @param documents the most informative first
   */
  public record Queue(String heading, List<Waiting> documents) {}

  /** A document that waits for a judgement. */
  public record Waiting(
      String query,
      String text,
      String document,
      String title,
      String lists,
      String best,
      String informativeness) {}
}
