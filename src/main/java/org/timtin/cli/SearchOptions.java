package org.timtin.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which articles are meant, and in which order. */
final class SearchOptions {
  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What to search for; default: all.")
  private List<String> words = List.of();

  @Option(names = "--country", paramLabel = "CODE", description = "Only with this country (RU).")
  private List<String> countries = List.of();

  @Option(names = "--official", paramLabel = "NAME", description = "Only with this official.")
  private List<String> officials = List.of();

  @Option(names = "--source", paramLabel = "NAME", description = "Only of this source.")
  private List<String> sources = List.of();

  @Option(names = "--not-country", paramLabel = "CODE", description = "Only without this country.")
  private List<String> notCountries = List.of();

  @Option(
      names = "--not-official",
      paramLabel = "NAME",
      description = "Only without this official.")
  private List<String> notOfficials = List.of();

  @Option(names = "--not-source", paramLabel = "NAME", description = "Not of this source.")
  private List<String> notSources = List.of();

  @Option(
      names = "--inferred",
      description = "Count holders of offices that stand without a name as officials, too.")
  private boolean inferred;

  @Option(names = "--from", paramLabel = "DAY", description = "First day (2025-10-01).")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or oldest.")
  private Optional<String> sort = Optional.empty();

  @Option(names = "--accents", paramLabel = "HOW", description = "prefer, ignore or strict.")
  private Optional<String> accents = Optional.empty();

  /** As the service takes them. */
  QueryString query() {
    return new QueryString()
        .add("q", Optional.of(String.join(" ", words)).filter(text -> !text.isBlank()))
        .add("country", countries)
        .add("official", officials)
        .add("source", sources)
        .add("country.not", notCountries)
        .add("official.not", notOfficials)
        .add("source.not", notSources)
        .add("inferred", inferred ? Optional.of("true") : Optional.empty())
        .add("from", from)
        .add("to", to)
        .add("sort", sort)
        .add("accents", accents);
  }
}
