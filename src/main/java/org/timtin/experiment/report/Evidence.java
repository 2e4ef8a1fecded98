package org.timtin.experiment.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.timtin.BadInput;
import org.timtin.experiment.record.Plan;
import org.timtin.experiment.run.Row;
import org.timtin.index.ArticleIndex;
import org.timtin.search.Explanations;
import org.timtin.search.Explanations.Explained;
import org.timtin.search.MomentLost;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.ProfileJson;
import org.timtin.search.ranking.RankingProfile;

/**
 * Titles, matching fragments and explanations of hits. The record keeps none, so they are those of
 * the index as it is now, as long as that is the version that was searched.
 */
final class Evidence {
  private static final Logger LOG = Logger.getLogger(Evidence.class);

  /** Most ids looked up at once. */
  private static final int LOOKED_UP = 1_000;

  private final Explanations explanations;
  private final Plan plan;
  private final Map<String, RankingProfile> profiles = new HashMap<>();
  private Optional<String> missing = Optional.empty();
  private long articles;

  Evidence(Explanations explanations, ArticleIndex index, Plan plan) {
    this.explanations = explanations;
    this.plan = plan;
    String version = index.version();
    if (!version.equals(plan.index())) {
      missing = Optional.of("the index is " + version + " now");
      return;
    }
    try {
      articles = explanations.count(version);
    } catch (MomentLost replaced) {
      lost(replaced);
    }
  }

  /** Where all this comes from, or why it is not there; asked when everything else was. */
  String note(Instant now) {
    return missing
        .map(
            why ->
                "The index "
                    + plan.index()
                    + " that was searched has changed since: "
                    + why
                    + ". So titles, fragments and explanations cannot be shown; ids, ranks, scores"
                    + " and grades are those of the record.")
        .orElseGet(
            () ->
                "Ids, ranks and grades are those of the record. Titles, fragments and what a score"
                    + " is made of are those of "
                    + plan.index()
                    + " as it was when this report was made, "
                    + Figures.moment(now)
                    + ", with "
                    + Figures.count(articles)
                    + " articles; it had "
                    + Figures.count(plan.articles())
                    + " when it was searched.");
  }

  /**
   * Some hits of an answer, by id; none where they are not to be had any more.
   *
   * @param text as it was typed
   */
  Map<String, Explained> of(String profile, String text, Row row, List<String> documents) {
    if (missing.isPresent()) {
      return Map.of();
    }
    Plan.Profile known =
        plan.profiles().stream()
            .filter(one -> one.name().equals(profile))
            .findFirst()
            .orElseThrow();
    Explanations.Question question =
        new Explanations.Question(
            text,
            AccentMode.valueOf(known.accents().toUpperCase(Locale.ROOT)),
            profiles.computeIfAbsent(profile, name -> profile(known)),
            row.fallback(),
            plan.now());
    try {
      return explanations.of(plan.index(), question, documents);
    } catch (MomentLost replaced) {
      lost(replaced);
      return Map.of();
    } catch (BadInput refused) {
      // Another version of the service answered it once; this one reads queries otherwise.
      LOG.debugf(refused, "query %s cannot be explained", row.query());
      return Map.of();
    }
  }

  /** The titles of some documents, by id. */
  Map<String, String> titles(List<String> documents) {
    Map<String, String> titles = new HashMap<>();
    try {
      for (int from = 0; from < documents.size() && missing.isEmpty(); from += LOOKED_UP) {
        int to = Math.min(documents.size(), from + LOOKED_UP);
        titles.putAll(explanations.titles(plan.index(), documents.subList(from, to)));
      }
    } catch (MomentLost replaced) {
      lost(replaced);
    }
    return titles;
  }

  private void lost(MomentLost replaced) {
    LOG.debugf(replaced, "index %s is gone", plan.index());
    missing = Optional.of("it was replaced while this report was made");
  }

  private static RankingProfile profile(Plan.Profile known) {
    if (known.content() instanceof ObjectNode numbers) {
      return ProfileJson.profile(known.name(), numbers);
    }
    throw new IllegalStateException("the profile " + known.name() + " has no numbers");
  }
}
