package org.timtin.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.timtin.search.query.Diacritics;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.QueryParser;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;
import org.timtin.search.synonym.SynonymExpansion;
import org.timtin.search.synonym.SynonymGroups;
import org.timtin.search.synonym.SynonymReader;

/**
 * Measures what the synonyms cost before the engine is asked: over files of queries ({@code id TAB
 * words}), the time to expand one, the share of queries that have synonyms, and how the engine's
 * query grows. Arguments: the files. Everything is measured in the form in which the words match by
 * default.
 */
final class SynonymCost {
  private static final int ROUNDS = 30;

  private final SynonymGroups groups = new SynonymGroups(SynonymReader.builtIn(), List.of());
  private final RankingProfile.Weights weights = RankingProfiles.builtIn("default").weights();

  private SynonymCost() {}

  public static void main(String[] files) throws IOException {
    SynonymCost cost = new SynonymCost();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      out.println(file + ": " + cost.measure(Path.of(file)));
    }
  }

  private String measure(Path file) throws IOException {
    List<QueryNode> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      QueryParser.parse(line.substring(line.indexOf('\t') + 1)).ifPresent(queries::add);
    }
    long expanded = 0;
    long plainLength = 0;
    long length = 0;
    for (QueryNode query : queries) {
      QueryNode other = expanded(query);
      expanded += other.equals(query) ? 0 : 1;
      plainLength += engineQuery(query, query);
      length += engineQuery(query, other);
    }
    return "%d queries, %.1f %% with synonyms, %.1f microseconds to expand one, engine's query %.3f times as long"
        .formatted(
            queries.size(),
            100.0 * expanded / queries.size(),
            medianNanos(queries) / 1_000.0 / queries.size(),
            (double) length / plainLength);
  }

  private long medianNanos(List<QueryNode> queries) {
    long[] nanos = new long[ROUNDS];
    long forms = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long started = System.nanoTime();
      for (QueryNode query : queries) {
        forms += expanded(query).texts().count();
      }
      nanos[round] = System.nanoTime() - started;
    }
    if (forms == 0) {
      throw new IllegalStateException("no query has a word");
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2];
  }

  private QueryNode expanded(QueryNode query) {
    return SynonymExpansion.of(query, groups, matched(query));
  }

  private long engineQuery(QueryNode typed, QueryNode node) {
    Words words = new Words(typed, node, matched(typed), true, QueryEntities.none(), Instant.EPOCH);
    return TextQuery.of(words, weights, false).toString().length();
  }

  private static MatchedAs matched(QueryNode query) {
    return query.texts().anyMatch(Diacritics::in) ? MatchedAs.TYPED : MatchedAs.FOLDED;
  }
}
