package org.timtin.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;

/**
 * What commands see of the world around them.
 *
 * @param environment the environment's variables
 * @param interactive whether a person watches: output goes to a terminal
 */
public record Surroundings(Map<String, String> environment, boolean interactive) {
  private static final int COLUMNS = 80;

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(System.getenv(), isTerminal(System.console()));
  }

  /** A variable, unless it is unset or empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Whether output may carry bold type; see no-color.org. */
  public boolean styled() {
    return interactive
        && variable("NO_COLOR").isEmpty()
        && !variable("TERM").equals(Optional.of("dumb"));
  }

  /** The width of the terminal, in columns. */
  public int columns() {
    return variable("COLUMNS")
        .filter(value -> value.matches("[1-9]\\d{1,3}"))
        .map(Integer::parseInt)
        .orElse(COLUMNS);
  }

  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console for pipes, too, and this method to tell them apart.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
