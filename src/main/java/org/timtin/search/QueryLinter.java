package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.timtin.BadInput;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleIndex;
import org.timtin.search.highlight.TextRange;
import org.timtin.search.query.AccentMode;
import org.timtin.search.query.Diacritics;
import org.timtin.search.query.Ignored;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.Operator;
import org.timtin.search.query.ParsedQuery;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.QueryWriter;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;

/** Says what a search makes of its query, without searching. */
@ApplicationScoped
public class QueryLinter {
  private final ElasticsearchClient client;
  private final QueryReader reader;
  private final LintAliases aliases;
  private final RankingProfiles profiles;
  private final ArticleIndex index;

  public QueryLinter(
      @ForSearches ElasticsearchClient client,
      QueryReader reader,
      LintAliases aliases,
      RankingProfiles profiles,
      ArticleIndex index) {
    this.client = client;
    this.reader = reader;
    this.aliases = aliases;
    this.profiles = profiles;
    this.index = index;
  }

  /**
   * What the search makes of its query.
   *
   * @throws BadInput when there is none, or it cannot be read
   * @throws org.timtin.engine.EngineUnavailable when the engine cannot say what articles have
   */
  public QueryLint lint(SearchQuery query) {
    long started = System.nanoTime();
    RankingProfile profile = profiles.named(query.profile());
    QueryReader once = reader.remembering();
    String text = query.text();
    ParsedQuery parsed =
        once.parsed(text, query.selection().inferred())
            .orElseThrow(() -> new BadInput("q", "q is empty; there is no query to read"));
    List<Repaired> repaired = once.repaired(query);
    Words typed = once.words(parsed, query.accents(), repaired);
    boolean fallback =
        query.accents() == AccentMode.PREFER
            && typed.matched() == MatchedAs.TYPED
            && !new Counts(client, profile, once, repaired).any(typed);
    Words words = fallback ? once.folded(typed, query.accents()) : typed;
    return new QueryLint(
        text,
        QueryWriter.write(words.typed()),
        new QueryLint.Accents(
            HitReader.lower(words.matched()), fallback, why(query, words, fallback)),
        parsed.operators().stream().map(sign -> sign(text, sign)).toList(),
        aliases.of(text, words, parsed.parts()),
        repairs(text, parsed, repaired),
        parsed.ignored().stream().map(part -> passed(text, part)).toList(),
        Reading.of(words, parsed.parts(), profile, client._jsonpMapper()),
        profile.version(),
        index.version(),
        (System.nanoTime() - started) / 1_000_000);
  }

  private static String why(SearchQuery query, Words words, boolean fallback) {
    return switch (query.accents()) {
      case IGNORE -> "accents=ignore: every form of every word matches";
      case STRICT -> "accents=strict: every word matches in exactly its typed form";
      case PREFER -> {
        Optional<String> marked = words.typed().texts().filter(Diacritics::in).findFirst();
        if (marked.isEmpty()) {
          yield "no word has a diacritic, so every form of each matches, the typed one first";
        }
        String decided = "'" + marked.get() + "' has a diacritic, so every word matches as typed";
        yield fallback
            ? decided + "; no article has them so, and they match without diacritics"
            : decided;
      }
    };
  }

  private static QueryLint.Sign sign(String text, Operator sign) {
    TextRange at = sign.range();
    return new QueryLint.Sign(lower(sign.kind()), cut(text, at), at.start(), at.end());
  }

  private static QueryLint.Passed passed(String text, Ignored part) {
    TextRange at = part.range();
    return new QueryLint.Passed(
        lower(part.kind()), cut(text, at), part.kind().why(), at.start(), at.end());
  }

  /** Every place of every repaired word: names behind a prefix are not repaired. */
  private static List<QueryLint.Repair> repairs(
      String text, ParsedQuery parsed, List<Repaired> repaired) {
    List<QueryNode> leaves = parsed.node().leaves().toList();
    return IntStream.range(0, leaves.size())
        .filter(i -> !(leaves.get(i) instanceof QueryNode.Has))
        .mapToObj(parsed.parts()::get)
        .flatMap(part -> repairs(text, part, repaired))
        .toList();
  }

  private static Stream<QueryLint.Repair> repairs(
      String text, TextRange part, List<Repaired> repaired) {
    return QueryRepair.WORD
        .matcher(cut(text, part))
        .results()
        .flatMap(
            word ->
                repaired.stream()
                    .filter(known -> known.typed().equals(word.group()))
                    .map(
                        known ->
                            new QueryLint.Repair(
                                known.typed(),
                                known.as(),
                                part.start() + word.start(),
                                part.start() + word.end())));
  }

  private static String cut(String text, TextRange range) {
    return text.substring(range.start(), range.end());
  }

  private static String lower(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
