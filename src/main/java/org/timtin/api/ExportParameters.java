package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.timtin.BadInput;
import org.timtin.search.SearchQuery;

/** Reads what an export is asked for: what a search takes, less how a page of hits is shown. */
@ApplicationScoped
public class ExportParameters {
  private static final Set<String> OF_HITS =
      Set.of(
          "page", "size", "cursor", "highlight", "explain", "why", "fields", "collapse", "members");

  private static final String CHECKPOINTS = "checkpoints";
  private static final String RESUME = "resume";
  private static final Set<String> OWN = Set.of("format", RESUME, CHECKPOINTS);

  /**
   * What is asked for.
   *
   * @param resume where to go on; empty from the beginning
   * @param checkpoints whether lines between the rows tell how to go on from there
   * @param given the parameters of the search as they came
   */
  record Asked(
      SearchQuery query,
      ExportFormat format,
      Optional<String> resume,
      boolean checkpoints,
      Map<String, List<String>> given) {}

  private final SearchParameters search;

  public ExportParameters(SearchParameters search) {
    this.search = search;
  }

  /**
   * Reads the parameters.
   *
   * @throws BadInput naming the first that is unknown, repeated, or holds a value that it cannot
   *     have
   */
  Asked read(Map<String, ? extends List<String>> parameters) {
    parameters.forEach(ExportParameters::check);
    Parameters asked = new Parameters(parameters);
    Map<String, List<String>> given = new TreeMap<>(parameters);
    given.keySet().removeAll(OWN);
    Map<String, List<String>> hitless = new TreeMap<>(given);
    hitless.put("size", List.of("1"));
    hitless.put("highlight", List.of("none"));
    hitless.put("facets", List.of("none"));
    ExportFormat format = asked.choice("format", ExportFormat.class).orElse(ExportFormat.NDJSON);
    return new Asked(
        search.query(hitless),
        format,
        asked.filled(RESUME),
        parameters.containsKey(CHECKPOINTS)
            ? asked.flag(CHECKPOINTS)
            : format == ExportFormat.NDJSON,
        given);
  }

  /** Parameters of a search that say nothing about rows: an export has every match, whole. */
  static Set<String> ofPages() {
    Set<String> names = new TreeSet<>(OF_HITS);
    names.addAll(FacetParameters.ofView());
    return names;
  }

  private static void check(String name, List<String> values) {
    if (ofPages().contains(name)) {
      throw new BadInput(
          name, "an export takes no " + name + ": it gives every match, article by article");
    }
    if (OWN.contains(name) && values.size() > 1) {
      throw new BadInput(
          name, name + " is given " + values.size() + " times; it can be given once");
    }
    Set<String> known = new TreeSet<>(SearchParameters.names());
    known.removeAll(ofPages());
    known.addAll(OWN);
    if (!known.contains(name)) {
      throw new BadInput(
          name, "there is no parameter '" + name + "'; known: " + String.join(", ", known));
    }
  }
}
