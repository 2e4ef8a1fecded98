package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.annotate.Official;
import org.timtin.search.AccentMode;
import org.timtin.search.Facet;
import org.timtin.search.Interval;
import org.timtin.search.SearchQuery;
import org.timtin.search.SortOrder;

/** Reads a search from its parameters, the same for the query string and the JSON body. */
@ApplicationScoped
public class SearchParameters {
  private static final int DEFAULT_SIZE = 10;
  private static final String AUTO = "auto";
  private static final int LAST_YEAR = 9999;

  private static final Set<String> SINGLE =
      Set.of(
          "q",
          "from",
          "to",
          "accents",
          "sort",
          "interval",
          "size",
          "page",
          "country.all",
          "official.all",
          "source.all");
  private static final Set<String> REPEATABLE = Set.of("country", "official", "source");

  // A day that the calendar does not have is refused, not moved.
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Countries countries;
  private final Authority authority;

  public SearchParameters(Countries countries, Authority authority) {
    this.countries = countries;
    this.authority = authority;
  }

  /**
   * The search that the parameters ask for.
   *
   * @throws BadInput naming the first parameter that is unknown, repeated, or holds a value that it
   *     cannot have
   */
  public SearchQuery query(Map<String, ? extends List<String>> parameters) {
    parameters.forEach(SearchParameters::checkName);
    return new SearchQuery(
        single(parameters, "q").orElse(""),
        resolved(parameters, "country", this::country),
        resolved(parameters, "official", this::official),
        resolved(parameters, "source", value -> value),
        day(parameters, "from"),
        day(parameters, "to"),
        together(parameters),
        choice(parameters, "accents", AccentMode.class).orElse(AccentMode.PREFER),
        choice(parameters, "sort", SortOrder.class).orElse(SortOrder.RELEVANCE),
        interval(parameters),
        number(parameters, "size").orElse(DEFAULT_SIZE),
        number(parameters, "page").orElse(1));
  }

  private static void checkName(String name, List<String> values) {
    if (!SINGLE.contains(name) && !REPEATABLE.contains(name)) {
      Set<String> known = new TreeSet<>(SINGLE);
      known.addAll(REPEATABLE);
      throw new BadInput(
          name, "there is no parameter '" + name + "'; known: " + String.join(", ", known));
    }
    if (SINGLE.contains(name) && values.size() > 1) {
      throw new BadInput(
          name, name + " is given " + values.size() + " times; it can be given once");
    }
  }

  private static Optional<String> single(
      Map<String, ? extends List<String>> parameters, String name) {
    List<String> values = parameters.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  private interface Resolver {
    String resolve(String value);
  }

  private static List<String> resolved(
      Map<String, ? extends List<String>> parameters, String name, Resolver resolver) {
    List<String> values = parameters.get(name);
    if (values == null) {
      return List.of();
    }
    List<String> resolved = new ArrayList<>();
    for (String value : values) {
      if (value.isBlank()) {
        throw new BadInput(name, name + " is empty; leave it out or give a value");
      }
      resolved.add(resolver.resolve(value.strip()));
    }
    return resolved;
  }

  private String country(String value) {
    return countries
        .resolve(value)
        .orElseThrow(
            () ->
                new BadInput(
                    "country",
                    "'" + value + "' is no country: give an ISO 3166-1 alpha-2 code or a name"));
  }

  private String official(String value) {
    Set<String> keys = authority.resolve(value);
    if (keys.size() > 1) {
      String candidates =
          keys.stream()
              .sorted()
              .map(key -> key + " (" + authority.label(key).orElse(key) + ")")
              .collect(Collectors.joining(", "));
      throw new BadInput("official", "'" + value + "' can be several people: " + candidates);
    }
    return keys.isEmpty() ? Official.keyOf(value) : keys.iterator().next();
  }

  private static Optional<LocalDate> day(
      Map<String, ? extends List<String>> parameters, String name) {
    Optional<String> value = single(parameters, name);
    try {
      Optional<LocalDate> day = value.map(text -> LocalDate.parse(text, DAY));
      if (day.isPresent() && (day.get().getYear() < 1 || day.get().getYear() > LAST_YEAR)) {
        throw noDay(name, value.orElse(""));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw noDay(name, value.orElse(""));
    }
  }

  private static BadInput noDay(String name, String value) {
    return new BadInput(
        name, name + " is '" + value + "'; it must be a calendar day such as 2026-02-28");
  }

  private static Set<Facet> together(Map<String, ? extends List<String>> parameters) {
    Set<Facet> together = EnumSet.noneOf(Facet.class);
    for (Facet facet : EnumSet.of(Facet.COUNTRY, Facet.OFFICIAL, Facet.SOURCE)) {
      String name = facet.parameter() + ".all";
      String value = single(parameters, name).orElse("false");
      switch (value) {
        case "true" -> together.add(facet);
        case "false" -> together.remove(facet);
        default -> throw new BadInput(name, name + " is '" + value + "'; it must be true or false");
      }
    }
    return together;
  }

  private static Optional<Interval> interval(Map<String, ? extends List<String>> parameters) {
    Optional<String> value = single(parameters, "interval");
    return value.isPresent() && value.get().equals(AUTO)
        ? Optional.empty()
        : choice(parameters, "interval", Interval.class);
  }

  private static <E extends Enum<E>> Optional<E> choice(
      Map<String, ? extends List<String>> parameters, String name, Class<E> type) {
    Optional<String> value = single(parameters, name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<E> choices = Arrays.asList(type.getEnumConstants());
    Optional<E> chosen = choices.stream().filter(c -> lower(c).equals(value.get())).findFirst();
    if (chosen.isEmpty()) {
      String known =
          choices.stream().map(SearchParameters::lower).collect(Collectors.joining(", "));
      String auto = type == Interval.class ? AUTO + ", " : "";
      throw new BadInput(
          name, name + " is '" + value.get() + "'; it must be one of " + auto + known);
    }
    return chosen;
  }

  private static Optional<Integer> number(
      Map<String, ? extends List<String>> parameters, String name) {
    Optional<String> value = single(parameters, name);
    try {
      return value.map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new BadInput(name, name + " is '" + value.orElse("") + "'; it must be a whole number");
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
