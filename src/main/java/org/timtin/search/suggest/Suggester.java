package org.timtin.search.suggest;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.timtin.annotate.Countries;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.search.IndexOutdated;
import org.timtin.search.Keystrokes;
import org.timtin.search.OfficialLabels;
import org.timtin.search.Repaired;
import org.timtin.search.ranking.RankingProfiles;

/** Says what a text that is being typed can become: people, countries, headlines. */
@ApplicationScoped
public class Suggester {
  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final Names names;
  private final OfficialLabels labels;
  private final Countries countries;
  private final RankingProfiles profiles;

  public Suggester(
      @ForSearches ElasticsearchClient client,
      ArticleIndex index,
      Names names,
      OfficialLabels labels,
      Countries countries,
      RankingProfiles profiles) {
    this.client = client;
    this.index = index;
    this.names = names;
    this.labels = labels;
    this.countries = countries;
    this.profiles = profiles;
  }

  /**
   * The suggestions; none of any kind for a text without a letter, a digit or a sign that titles
   * have.
   *
   * @throws IndexOutdated when inferred officials are asked for and the index has none yet
   * @throws EngineUnavailable when the engine cannot give a whole answer
   */
  public Suggestions suggest(SuggestQuery query) {
    long started = System.nanoTime();
    if (query.filter().selection().inferred() && index.isOutdated()) {
      throw new IndexOutdated("inferred=true");
    }
    Suggestions found = suggest(query, List.of(), started);
    List<Repaired> repaired = found.isEmpty() ? keystrokes(query.text()) : List.of();
    if (repaired.isEmpty()) {
      return found;
    }
    Suggestions other = suggest(query.withText(as(query.text(), repaired)), repaired, started);
    return other.isEmpty() ? found : other.of(query.text());
  }

  private Suggestions suggest(SuggestQuery query, List<Repaired> repaired, long started) {
    Typed typed = Typed.of(query.text());
    if (typed.text().isBlank()) {
      return new Suggestions(
          query.text(), 0, profile(), index.version(), List.of(), List.of(), List.of(), List.of());
    }
    boolean nameable =
        !typed.words().isEmpty() && typed.words().size() <= SuggestRequests.MOST_WORDS;
    List<RequestItem> asked = new ArrayList<>();
    asked.add(SuggestRequests.headlines(query, typed));
    PeopleSuggestions people =
        new PeopleSuggestions(query, typed, nameable ? names.people(typed) : Map.of());
    CountrySuggestions places =
        new CountrySuggestions(query, typed, nameable ? names.countries(typed) : Map.of());
    if (nameable) {
      asked.add(people.request());
      places.request().ifPresent(asked::add);
    }
    List<MultiSearchItem<ArticleDocument>> answers = ask(asked);
    List<Suggestions.Named> officials =
        nameable
            ? people.suggested(
                answers.get(1), labels::of, request -> ask(List.of(request)).getFirst())
            : List.of();
    List<Suggestions.Named> named =
        answers.size() > 2 ? places.suggested(answers.get(2), countries::label) : List.of();
    return new Suggestions(
        query.text(),
        (System.nanoTime() - started) / 1_000_000,
        profile(),
        searched(answers.getFirst()),
        repaired,
        officials,
        named,
        Headlines.of(query, typed, answers.getFirst()));
  }

  private String profile() {
    return profiles.named(RankingProfiles.DEFAULT).version();
  }

  private String searched(MultiSearchItem<ArticleDocument> headlines) {
    return headlines.hits().hits().stream().findFirst().map(Hit::index).orElseGet(index::version);
  }

  private List<MultiSearchItem<ArticleDocument>> ask(List<RequestItem> items) {
    return call(() -> client.msearch(multi -> multi.searches(items), ArticleDocument.class))
        .responses()
        .stream()
        .map(Suggester::whole)
        .toList();
  }

  private static MultiSearchItem<ArticleDocument> whole(
      MultiSearchResponseItem<ArticleDocument> item) {
    if (item.isFailure() || item.result().timedOut()) {
      throw new EngineUnavailable(
          "nothing can be suggested at the moment; try again shortly",
          new IllegalStateException(
              item.isFailure() ? item.failure().error().type() : "timed out"));
    }
    return item.result();
  }

  /** What the words were meant for, if they are keystrokes of an input method. */
  private static List<Repaired> keystrokes(String text) {
    return RUN.matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .flatMap(word -> Keystrokes.syllable(word).map(made -> new Repaired(word, made)).stream())
        .toList();
  }

  private static String as(String text, List<Repaired> repaired) {
    return RUN.matcher(text)
        .replaceAll(
            found ->
                repaired.stream()
                    .filter(word -> word.typed().equals(found.group()))
                    .map(Repaired::as)
                    .findFirst()
                    .orElseGet(found::group));
  }
}
