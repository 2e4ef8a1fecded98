package org.timtin.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.timtin.search.Facet;
import org.timtin.search.FacetView;
import org.timtin.search.Selection;

/** Describes the parameters of a search's facets, most of which every facet has alike. */
final class FacetDescriptions {
  private FacetDescriptions() {}

  /** All of them, as the OpenAPI document shows them. */
  static List<Parameter> all() {
    List<Parameter> all = new ArrayList<>();
    for (Facet facet : Facet.WITH_VALUES) {
      all.addAll(of(facet));
    }
    all.addAll(dates());
    all.add(
        parameter(
                "facets",
                "Which facets are counted: some of country, official, source, story and published,"
                    + " separated by commas or repeated, or none. Without it, all but story.")
            .example("country,published")
            .schema(schema(SchemaType.ARRAY).items(schema(SchemaType.STRING))));
    all.add(
        flag(
            "inferred",
            "Whether the holder, on an article's day, of an office that stands there without a name"
                + " (Ngoại trưởng Mỹ) counts as one of its officials: in the facet, in the filter"
                + " and in the hits, where it is marked"));
    all.add(
        parameter(
                "compare",
                "Two periods, from and to years, months or days, for which countries and officials"
                    + " are compared: see compare of the answer. They take the place of from and to"
                    + " there.")
            .example("2025-10..2025-12,2026-01..2026-03")
            .schema(schema(SchemaType.STRING)));
    return all;
  }

  private static List<Parameter> of(Facet facet) {
    String name = facet.parameter();
    return List.of(
        selected(facet),
        flag(name + ".all", "Ask for all that is selected of it together instead of any of it"),
        parameter(
                name + ".not",
                "Leave out articles with this value, given as for "
                    + name
                    + "; repeat it for several. Exclusions stay in where the facet is counted.")
            .schema(values()),
        flag(
            name + ".missing",
            "Articles without any value are found, too: one more alternative beside the values"),
        parameter(
                name + ".size",
                "How many values are listed; selected and excluded ones are listed in any case")
            .schema(number(0, FacetView.DEFAULT.size()).maximum(decimal(FacetView.LARGEST))),
        parameter(
                name + ".order",
                "count: most frequent first; name: by label in Vietnamese order, the first of all"
                    + " values, of which there can be at most 50000")
            .schema(choice("count", "name")),
        parameter(name + ".min_count", "List only values that at least so many articles have")
            .schema(number(1, FacetView.DEFAULT.minCount())),
        scope(name, "what is selected of the facet itself"));
  }

  private static Parameter selected(Facet facet) {
    Parameter described =
        switch (facet) {
          case COUNTRY ->
              parameter(
                      "country",
                      "ISO 3166-1 alpha-2 code or a name; repeat it for alternatives. What can be"
                          + " several countries (Congo) is a 400 that lists them.")
                  .example("RU");
          case OFFICIAL ->
              parameter(
                  "official",
                  "Key, name or alias of an official, or one word of the name (ông Tập); repeat it"
                      + " for alternatives. What can be several people is a 400 that lists them.");
          case SOURCE -> parameter("source", "Exact name of a source; repeat it for alternatives");
          case STORY ->
              parameter(
                  "story", "Key of a story, which near copies share; repeat it for alternatives");
          case PUBLISHED -> throw new IllegalArgumentException("days are no values");
        };
    return described.schema(values());
  }

  private static List<Parameter> dates() {
    String published = Facet.PUBLISHED.parameter();
    return List.of(
        parameter("from", "First day, in Hanoi").example("2025-01-01").schema(day()),
        parameter("to", "Last day, in Hanoi").schema(day()),
        flag(
            published + ".missing",
            "Articles without a date are found, too: one more alternative to from and to"),
        scope(published, "from, to and published.missing"),
        parameter(
                "interval",
                "Width of the date histogram's buckets; auto is the finest that gives at most 60."
                    + " Where there would be over 4000, a coarser one is taken, and notes says so.")
            .schema(choice("auto", "day", "week", "month", "quarter", "year")));
  }

  private static Parameter scope(String facet, String own) {
    return parameter(
            facet + ".scope",
            "others: counts leave out "
                + own
                + ", so that a count is the total after a click; all: counts say how many of the"
                + " hits have the value")
        .schema(choice("others", "all"));
  }

  private static Parameter flag(String name, String description) {
    return parameter(name, description).schema(schema(SchemaType.BOOLEAN).defaultValue(false));
  }

  private static Parameter parameter(String name, String description) {
    return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
  }

  private static Schema values() {
    return schema(SchemaType.ARRAY)
        .items(schema(SchemaType.STRING))
        .maxItems(Selection.MOST_VALUES);
  }

  private static Schema day() {
    return schema(SchemaType.STRING).format("date");
  }

  private static Schema number(int least, int usual) {
    return schema(SchemaType.INTEGER).minimum(decimal(least)).defaultValue(usual);
  }

  /** One of some words, of which the first is meant where none is given. */
  private static Schema choice(String... words) {
    return schema(SchemaType.STRING).enumeration(List.of((Object[]) words)).defaultValue(words[0]);
  }

  private static BigDecimal decimal(int number) {
    return BigDecimal.valueOf(number);
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
