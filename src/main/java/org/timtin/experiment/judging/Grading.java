package org.timtin.experiment.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judging.GradingReport.Refused;
import org.timtin.experiment.summary.Names;
import org.timtin.index.ArticleStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/**
 * Gives grades. Each query of a set is one record, replaced only as it was read: who comes second
 * reads again and adds to what the first one wrote, so that no grade is lost.
 */
@ApplicationScoped
public class Grading {
  private final JudgementSetStore store;
  private final ArticleStore articles;
  private final Clock clock;

  public Grading(JudgementSetStore store, ArticleStore articles, Clock clock) {
    this.store = store;
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * Who grades, and when.
   *
   * @param author not blank
   * @param at not in the future
   */
  public record Occasion(String author, Instant at) {
    public Occasion {
      if (author.isBlank() || author.length() > GivenGrade.LONGEST_AUTHOR) {
        throw new BadInput(
            "author", "author must be 1 to " + GivenGrade.LONGEST_AUTHOR + " characters");
      }
    }
  }

  /** Documents that no article has: of a typing slip, or of a collection that is yet to come. */
  public enum Absent {
    REFUSED,
    GRADED
  }

  /** An author who grades now. */
  public Occasion now(String author) {
    return new Occasion(author, clock.instant());
  }

  /**
   * Gives some grades.
   *
   * @return what became of them; what is refused is reported and does not hinder the others
   * @throws NoSuchSet when there is no set of that name
   */
  public GradingReport give(
      String name, List<Judgement> judgements, Occasion occasion, Absent absent) {
    JudgementSet set = store.find(name).orElseThrow(() -> new NoSuchSet(name)).content();
    Set<String> documents =
        judgements.stream().map(Judgement::document).collect(Collectors.toCollection(TreeSet::new));
    Set<String> present = articles.present(documents);
    Tally tally = new Tally();
    Map<String, List<GivenGrade>> byQuery = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      if (judgement.grade() > set.maxGrade()) {
        tally.refuse(judgement, "grade", "the grades of this set go from 0 to " + set.maxGrade());
      } else if (absent == Absent.REFUSED && !present.contains(judgement.document())) {
        tally.refuse(judgement, "document", "there is no article '" + judgement.document() + "'");
      } else {
        byQuery
            .computeIfAbsent(judgement.query(), query -> new ArrayList<>())
            .add(given(judgement, occasion));
      }
    }
    byQuery.forEach((query, grades) -> add(set, query, grades, tally));
    documents.removeAll(present);
    return tally.report(absent == Absent.GRADED ? List.copyOf(documents) : List.of());
  }

  /**
   * Takes back the grade of a document.
   *
   * @return whether it had one
   * @throws NoSuchSet when there is no set of that name
   */
  public boolean withdraw(String name, String query, String document, Occasion occasion) {
    JudgementSet set = store.find(name).orElseThrow(() -> new NoSuchSet(name)).content();
    Tally tally = new Tally();
    add(
        set,
        query,
        List.of(new GivenGrade(document, Optional.empty(), occasion.author(), occasion.at())),
        tally);
    return tally.graded > 0;
  }

  private void add(JudgementSet set, String query, List<GivenGrade> grades, Tally tally) {
    while (true) {
      Optional<Stored<JudgedQuery>> found = store.query(set, query);
      if (found.isEmpty()) {
        grades.forEach(
            given -> tally.refuse(query, given, "query", "the set has no query '" + query + "'"));
        return;
      }
      JudgedQuery before = found.get().content();
      JudgedQuery after = before;
      for (GivenGrade given : grades) {
        after = after.with(given);
      }
      int more = after.history().size() - before.history().size();
      if (after.history().size() > JudgedQuery.LONGEST_HISTORY) {
        String reason =
            "query " + query + " was graded " + JudgedQuery.LONGEST_HISTORY + " times, as may be";
        grades.forEach(given -> tally.refuse(query, given, "query", reason));
        return;
      }
      if (more == 0 || store.replace(found.get(), after) instanceof Written.Done<JudgedQuery>) {
        tally.graded += more;
        tally.unchanged += grades.size() - more;
        return;
      }
      // Somebody else graded the query meanwhile: once more, on top of that.
    }
  }

  private static GivenGrade given(Judgement judgement, Occasion occasion) {
    return new GivenGrade(
        judgement.document(), Optional.of(judgement.grade()), occasion.author(), occasion.at());
  }

  /** What became of the grades so far. */
  private static final class Tally {
    private int graded;
    private int unchanged;
    private final List<Refused> refused = new ArrayList<>();

    void refuse(Judgement judgement, String parameter, String reason) {
      refused.add(new Refused(judgement.query(), judgement.document(), parameter, reason));
    }

    void refuse(String query, GivenGrade given, String parameter, String reason) {
      refused.add(new Refused(query, given.document(), parameter, reason));
    }

    GradingReport report(List<String> absent) {
      return new GradingReport(
          graded,
          unchanged,
          refused.size(),
          refused.stream().limit(GradingReport.MOST_SHOWN).toList(),
          Names.of(absent));
    }
  }
}
