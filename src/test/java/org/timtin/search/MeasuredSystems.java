package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.annotate.NameLookup;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.ranking.ProfileReader;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfile.RequiredWords;
import org.timtin.search.ranking.RankingProfile.Weights;
import org.timtin.search.ranking.RankingProfiles;
import org.timtin.search.synonym.SynonymGroups;
import org.timtin.search.synonym.SynonymReader;

/** What can be compared with the default profile. */
final class MeasuredSystems {
  /** Queries of at most so many words are short where the weights depend on the length. */
  private static final int SHORT = 8;

  private final QueryReader reader;
  private final QueryReader withoutSynonyms;
  private final Weights weights = RankingProfiles.builtIn(RankingProfiles.DEFAULT).weights();

  MeasuredSystems(ElasticsearchClient client, Annotator annotator) {
    SynonymGroups synonyms = new SynonymGroups(SynonymReader.builtIn(), List.of());
    Authority authority = Authority.load();
    Countries countries = Countries.load();
    NameLookup lookup = new NameLookup(authority, countries);
    QueryEntityFinder entities = new QueryEntityFinder(annotator, authority, lookup, countries);
    PrefixNames names =
        new PrefixNames(new OfficialNames(client, authority, lookup), new CountryNames(countries));
    QueryRepair repair = new QueryRepair(client, SynonymGroups.none());
    Clock clock = Clock.systemUTC();
    reader = new QueryReader(repair, synonyms, entities, names, clock);
    withoutSynonyms = new QueryReader(repair, SynonymGroups.none(), entities, names, clock);
  }

  List<MeasuredSystem> baselines() {
    return List.of(MeasuredSystem.standard(weights), MeasuredSystem.folded(weights));
  }

  MeasuredSystem standardProfile() {
    return MeasuredSystem.profile(RankingProfiles.builtIn(RankingProfiles.DEFAULT), reader);
  }

  /** The default profile as if there were no file of synonyms, and with them in another way. */
  List<MeasuredSystem> synonyms() {
    return List.of(
        MeasuredSystem.byLength("without synonyms", withoutSynonyms, words -> weights),
        MeasuredSystem.synonymGraph(weights, reader));
  }

  /** A profile of somebody's own. */
  MeasuredSystem own(Path file) throws IOException {
    String name = file.getFileName().toString();
    return MeasuredSystem.profile(
        new RankingProfile(name, name, ProfileReader.read(name, Files.readAllBytes(file))), reader);
  }

  /** The default profile with another number in one place. */
  MeasuredSystem variant(String path, double value) {
    return MeasuredSystem.byLength(
        path + "=" + value, reader, words -> MeasuredWeights.of(path, value));
  }

  /** The other ways to score neighbouring words. */
  List<MeasuredSystem> neighbours() {
    Map<String, Map<MatchedAs, MeasuredCompounds>> read = new HashMap<>();
    Function<MeasuredSet, Map<MatchedAs, MeasuredCompounds>> dictionaries =
        set -> read.computeIfAbsent(set.name(), name -> MeasuredCompounds.of(set));
    return List.of(
        MeasuredSystem.byLength(
            "no neighbours", reader, words -> MeasuredWeights.withBigrams(weights, 0)),
        MeasuredSystem.pairs(weights, reader, 0.2),
        MeasuredSystem.pairs(weights, reader, 0.4),
        MeasuredSystem.compounds(weights, reader, 0.5, dictionaries),
        MeasuredSystem.compounds(weights, reader, 1, dictionaries),
        byLength(1.5, 0.75),
        byLength(0.75, 1.5));
  }

  private MeasuredSystem byLength(double ofShort, double ofLong) {
    return MeasuredSystem.byLength(
        "bigrams x %s, long x %s".formatted(ofShort, ofLong),
        reader,
        words -> MeasuredWeights.withBigrams(weights, words <= SHORT ? ofShort : ofLong));
  }

  /** Plain words under other rules of how many of them must be there. */
  List<MeasuredSystem> shares() {
    int all = weights.requiredWords().allUpTo();
    return Stream.of(
            new RequiredWords(all, 0, 1),
            new RequiredWords(all, 0.2, 1),
            new RequiredWords(all, 0.25, 1),
            new RequiredWords(all, 0.3, 1),
            new RequiredWords(all, 0.35, 1),
            new RequiredWords(all, 0.4, 1),
            new RequiredWords(all, 0.5, 1),
            new RequiredWords(all, 0.75, 1),
            new RequiredWords(all, 0.3, 3),
            new RequiredWords(all, 0.3, 4))
        .map(rule -> MeasuredSystem.standard(weights, rule))
        .toList();
  }
}
