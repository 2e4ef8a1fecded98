package org.timtin.search.saved;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Objects;
import org.timtin.BadInput;

/**
 * A search that is kept.
 *
 * @param name what people call it; need not be unique
 * @param search its parameters as they were sent
 * @param standing what they meant when they were saved: a {@link org.timtin.search.StandingQuery}
 *     as JSON, which only an instance of the same version can surely read
 */
public record SavedSearch(String name, JsonNode search, JsonNode standing) {
  /** Longest name in characters. */
  public static final int LONGEST_NAME = 200;

  /** Most characters of the parameters as JSON. */
  public static final int LONGEST_SEARCH = 65_536;

  public SavedSearch {
    Objects.requireNonNull(standing);
    name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    if (name.isEmpty()) {
      throw new BadInput("name", "name is empty; give the search a name");
    }
    if (name.length() > LONGEST_NAME) {
      throw new BadInput(
          "name", "name has " + name.length() + " characters; the limit is " + LONGEST_NAME);
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput("name", "name has a control character; it must be one line of text");
    }
    int length = search.toString().length();
    if (length > LONGEST_SEARCH) {
      throw new BadInput(
          "search", "search has " + length + " characters; the limit is " + LONGEST_SEARCH);
    }
  }
}
