package org.timtin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.timtin.BadInput;
import org.timtin.search.NewArrivals;
import org.timtin.search.SearchQuery;
import org.timtin.search.StandingQuery;

/** Reads what is to be saved: a name, and a search just as it could be asked. */
@ApplicationScoped
public class SavedSearchBody {
  private static final String NAME = "name";
  private static final String SEARCH = "search";
  // Lives minutes; what is saved lives for ever.
  private static final String CURSOR = "cursor";

  private final SearchBody body;
  private final SearchParameters parameters;
  private final NewArrivals arrivals;

  public SavedSearchBody(SearchBody body, SearchParameters parameters, NewArrivals arrivals) {
    this.body = body;
    this.parameters = parameters;
    this.arrivals = arrivals;
  }

  /**
   * A name and a search.
   *
   * @param search the parameters as they were sent
   * @param standing what they mean
   */
  record Sent(String name, ObjectNode search, StandingQuery standing) {}

  /**
   * Reads a body.
   *
   * @throws BadInput naming what is missing, unknown or wrong, in the search as a search would
   */
  Sent read(byte[] json) {
    ObjectNode sent = JsonBody.object(json);
    sent.fieldNames()
        .forEachRemaining(
            field -> {
              if (!Set.of(NAME, SEARCH).contains(field)) {
                throw new BadInput(
                    field, "there is no field '" + field + "'; known: " + NAME + ", " + SEARCH);
              }
            });
    JsonNode name = sent.path(NAME);
    if (!name.isTextual()) {
      throw new BadInput(NAME, "name must be given, and be a string");
    }
    if (!(sent.path(SEARCH) instanceof ObjectNode search)) {
      throw new BadInput(
          SEARCH, "search must be given, and be an object with the parameters of a search");
    }
    if (search.has(CURSOR)) {
      throw new BadInput(CURSOR, "a search is saved without a cursor");
    }
    SearchQuery query = parameters.query(body.parameters(search));
    return new Sent(name.asText(), search, arrivals.standing(query));
  }
}
