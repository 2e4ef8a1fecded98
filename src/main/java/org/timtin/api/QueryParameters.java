package org.timtin.api;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.timtin.BadInput;
import org.timtin.search.Page;

/** The parameters of an address that takes a few, each once. */
final class QueryParameters {
  private static final int DEFAULT_SIZE = 10;

  private final UriInfo uri;

  /**
   * @throws BadInput when there are others than the known ones, or one twice
   */
  QueryParameters(UriInfo uri, Set<String> known) {
    this.uri = uri;
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw new BadInput(
                    name,
                    "there is no parameter '"
                        + name
                        + "'; known: "
                        + String.join(", ", new TreeSet<>(known)));
              }
              if (values.size() > 1) {
                throw new BadInput(
                    name, name + " is given " + values.size() + " times; it can be given once");
              }
            });
  }

  Optional<String> text(String name) {
    List<String> values = uri.getQueryParameters().get(name);
    return values == null ? Optional.empty() : values.stream().findFirst();
  }

  /** How many are asked for at most. */
  int size() {
    String text = text("size").orElse(Integer.toString(DEFAULT_SIZE));
    try {
      return new Page(Integer.parseInt(text), 1).size();
    } catch (NumberFormatException e) {
      throw new BadInput("size", "size is '" + text + "'; it must be a whole number");
    }
  }

  /** A whole number within bounds, or another one where none is given. */
  int whole(String name, int least, int most, int otherwise) {
    int number = new Parameters(uri.getQueryParameters()).number(name).orElse(otherwise);
    if (number < least || number > most) {
      throw new BadInput(
          name, name + " is " + number + "; it must be from " + least + " to " + most);
    }
    return number;
  }

  /** A day of the calendar. */
  Optional<LocalDate> day(String name) {
    return new Parameters(uri.getQueryParameters()).day(name);
  }
}
