package org.timtin.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;

/** The parameters of a request. */
final class QueryString {
  private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

  QueryString add(String name, Collection<String> values) {
    // Terminals of some systems hand over decomposed letters.
    values.forEach(
        value ->
            parameters.add(
                name
                    + "="
                    + URLEncoder.encode(
                        Normalizer.normalize(value, Normalizer.Form.NFC), StandardCharsets.UTF_8)));
    return this;
  }

  QueryString add(String name, Optional<String> value) {
    return add(name, value.stream().toList());
  }

  @Override
  public String toString() {
    return parameters.toString();
  }
}
