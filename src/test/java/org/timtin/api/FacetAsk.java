package org.timtin.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What a generated search asks of one facet with values. */
record FacetAsk(
    List<String> values,
    List<String> not,
    boolean missing,
    boolean all,
    int size,
    boolean byName,
    int minCount,
    boolean allScope) {

  static final FacetAsk NOTHING =
      new FacetAsk(List.of(), List.of(), false, false, 30, false, 1, false);

  FacetAsk {
    List<String> asked = List.copyOf(values);
    values = asked;
    not = not.stream().filter(value -> !asked.contains(value)).toList();
  }

  /** Anything that can be asked of a facet with such values. */
  static Arbitrary<FacetAsk> any(List<String> values) {
    Arbitrary<List<String>> some = some(values, 2);
    Arbitrary<List<String>> none = Arbitraries.just(List.of());
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, some)),
            Arbitraries.frequencyOf(Tuple.of(6, none), Tuple.of(1, some)),
            rarely(),
            rarely(),
            Arbitraries.of(30, 30, 30, 0, 1, 2, 4, 1000),
            rarely(),
            Arbitraries.of(1, 1, 1, 2, 10, 60),
            rarely())
        .as(FacetAsk::new);
  }

  boolean selects() {
    return missing || !values.isEmpty();
  }

  void parameters(String facet, Map<String, Object> to) {
    put(to, facet, values);
    put(to, facet + ".not", not);
    flag(to, facet + ".missing", missing);
    flag(to, facet + ".all", all);
    if (size != 30) {
      to.put(facet + ".size", Integer.toString(size));
    }
    if (byName) {
      to.put(facet + ".order", "name");
    }
    if (minCount != 1) {
      to.put(facet + ".min_count", Integer.toString(minCount));
    }
    if (allScope) {
      to.put(facet + ".scope", "all");
    }
  }

  /** The search after a click on a value: it replaces what is selected, or joins it. */
  FacetAsk clicked(String value) {
    List<String> chosen = new ArrayList<>(all ? values : List.of());
    chosen.add(value);
    return new FacetAsk(
        chosen.stream().distinct().toList(),
        not,
        all && missing,
        all,
        size,
        byName,
        minCount,
        allScope);
  }

  /** The search after a click on the number of articles without a value. */
  FacetAsk clickedMissing() {
    return new FacetAsk(all ? values : List.of(), not, true, all, size, byName, minCount, allScope);
  }

  private static void put(Map<String, Object> to, String name, List<String> values) {
    if (!values.isEmpty()) {
      to.put(name, values);
    }
  }

  static void flag(Map<String, Object> to, String name, boolean flag) {
    if (flag) {
      to.put(name, "true");
    }
  }

  static Arbitrary<Boolean> rarely() {
    return Arbitraries.of(false, false, false, false, false, true);
  }

  private static Arbitrary<List<String>> some(List<String> values, int most) {
    return Arbitraries.of(values).list().ofMinSize(1).ofMaxSize(most).uniqueElements();
  }
}
