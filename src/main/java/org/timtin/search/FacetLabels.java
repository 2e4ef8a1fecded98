package org.timtin.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.timtin.annotate.Countries;

/** The names to show for values of facets, and their order. */
@ApplicationScoped
public class FacetLabels {
  private final Countries countries;
  private final OfficialLabels officials;

  // Frozen: safe for many threads.
  private final Collator vietnamese = Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();

  public FacetLabels(Countries countries, OfficialLabels officials) {
    this.countries = countries;
    this.officials = officials;
  }

  /** The label of each of the values. */
  Map<String, String> of(Facet facet, Collection<String> values) {
    return switch (facet) {
      case COUNTRY -> labels(values, countries);
      case OFFICIAL -> officials.of(values);
      case SOURCE, STORY, PUBLISHED -> {
        Map<String, String> own = new HashMap<>();
        values.forEach(value -> own.put(value, value));
        yield own;
      }
    };
  }

  /** The values in the order of their labels, as a Vietnamese dictionary has it. */
  List<String> sorted(Map<String, String> labels) {
    record Keyed(String value, RawCollationKey key) {}
    return labels.entrySet().stream()
        .map(
            label ->
                new Keyed(label.getKey(), vietnamese.getRawCollationKey(label.getValue(), null)))
        .sorted(Comparator.comparing(Keyed::key).thenComparing(Keyed::value))
        .map(Keyed::value)
        .toList();
  }

  private static Map<String, String> labels(Collection<String> codes, Countries countries) {
    Map<String, String> labels = new HashMap<>();
    codes.forEach(code -> labels.put(code, countries.label(code)));
    return labels;
  }
}
