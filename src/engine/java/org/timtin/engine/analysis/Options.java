package org.timtin.engine.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.elasticsearch.common.settings.Settings;

/**
 * The options given to one component, checked: an option that the component does not know here is
 * an error that names it, where the official plugins ignore it. A typing mistake in a mapping, or
 * an option that only the official plugin has, must not change the analysis silently.
 */
final class Options {
  /** Read by the server itself; beside these it passes some {@code index.} settings along. */
  private static final Set<String> SERVERS_OWN = Set.of("type", "version");

  private final String component;
  private final Settings settings;

  private Options(String component, Settings settings) {
    this.component = component;
    this.settings = settings;
  }

  /**
   * @param type the official name of the component
   * @param name the name under which the index defines it
   * @param known the options that it has here
   */
  static Options of(String type, String name, Settings settings, String... known) {
    Set<String> allowed = new TreeSet<>(List.of(known));
    for (String option : settings.keySet()) {
      if (!allowed.contains(option)
          && !SERVERS_OWN.contains(option)
          && !option.startsWith("index.")) {
        throw new IllegalArgumentException(
            "["
                + type
                + "] ["
                + name
                + "]: option ["
                + option
                + "] is not supported by the embedded engine; supported: "
                + allowed);
      }
    }
    return new Options("[" + type + "] [" + name + "]", settings);
  }

  String text(String option, String otherwise) {
    return settings.get(option, otherwise);
  }

  boolean flag(String option, boolean otherwise) {
    return settings.getAsBoolean(option, otherwise);
  }

  int number(String option, int otherwise) {
    return settings.getAsInt(option, otherwise);
  }

  /** An option that must be given and not be empty. */
  String required(String option) {
    String value = settings.get(option);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(component + ": option [" + option + "] is missing");
    }
    return value;
  }

  /** A list, empty when it is not given. */
  List<String> list(String option) {
    return settings.getAsList(option, List.of());
  }

  /** A list that must be given. */
  List<String> requiredList(String option) {
    List<String> values = settings.getAsList(option, null);
    if (values == null) {
      throw new IllegalArgumentException(component + ": option [" + option + "] is missing");
    }
    return values;
  }

  /** One of the given words. */
  String choice(String option, String otherwise, String... words) {
    String value = settings.get(option, otherwise);
    List<String> choices = List.of(words);
    if (!choices.contains(value)) {
      throw invalid(option, value, "expected one of " + choices);
    }
    return value;
  }

  /** The error for a value that an option cannot have. */
  IllegalArgumentException invalid(String option, String value, String why) {
    return new IllegalArgumentException(
        component + ": option [" + option + "] cannot be [" + value + "]: " + why);
  }
}
