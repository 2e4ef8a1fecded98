package org.timtin.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.timtin.BadInput;

/**
 * The parameters of one request by name, as its query string or its JSON body gives them. Every
 * method throws {@link BadInput} for a value that the parameter cannot have.
 */
record Parameters(Map<String, ? extends List<String>> values) {
  private static final int LAST_YEAR = 9999;

  // A day that the calendar does not have is refused, not moved.
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** All values of a parameter. */
  List<String> all(String name) {
    List<String> all = values.get(name);
    return all == null ? List.of() : all;
  }

  /** The value of a parameter that can be given once. */
  Optional<String> single(String name) {
    return all(name).stream().findFirst();
  }

  /** The value of a parameter that is left out rather than empty. */
  Optional<String> filled(String name) {
    Optional<String> value = single(name);
    if (value.map(String::isBlank).orElse(false)) {
      throw new BadInput(name, name + " is empty; leave it out or give a value");
    }
    return value;
  }

  /** The value of a parameter that is refused when it is given more often. */
  Optional<String> once(String name) {
    if (all(name).size() > 1) {
      throw new BadInput(
          name, name + " is given " + all(name).size() + " times; it can be given once");
    }
    return single(name);
  }

  /** What each value of a parameter means; blank ones are refused. */
  <T> List<T> resolved(String name, Function<String, T> resolver) {
    List<T> resolved = new ArrayList<>();
    for (String value : all(name)) {
      if (value.isBlank()) {
        throw new BadInput(name, name + " is empty; leave it out or give a value");
      }
      resolved.add(resolver.apply(value.strip()));
    }
    return resolved;
  }

  /** A day of the calendar. */
  Optional<LocalDate> day(String name) {
    Optional<String> value = single(name);
    try {
      Optional<LocalDate> day = value.map(text -> LocalDate.parse(text, DAY));
      if (day.isPresent() && (day.get().getYear() < 1 || day.get().getYear() > LAST_YEAR)) {
        throw noDay(name, value.orElse(""));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw noDay(name, value.orElse(""));
    }
  }

  private static BadInput noDay(String name, String value) {
    return new BadInput(
        name, name + " is '" + value + "'; it must be a calendar day such as 2026-02-28");
  }

  /** Whether something is asked for; not unless it says so. */
  boolean flag(String name) {
    String value = single(name).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadInput(name, name + " is '" + value + "'; it must be true or false");
    };
  }

  /** One of the constants of an enum, in lower case. */
  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return choice(name, type, List.of());
  }

  /**
   * One of the constants of an enum, in lower case.
   *
   * @param others what else could have been given; only told
   */
  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, List<String> others) {
    Optional<String> value = single(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<E> choices = Arrays.asList(type.getEnumConstants());
    Optional<E> chosen = choices.stream().filter(c -> lower(c).equals(value.get())).findFirst();
    if (chosen.isEmpty()) {
      List<String> known = new ArrayList<>(others);
      known.addAll(choices.stream().map(Parameters::lower).toList());
      throw new BadInput(
          name, name + " is '" + value.get() + "'; it must be one of " + String.join(", ", known));
    }
    return chosen;
  }

  /** A whole number. */
  Optional<Integer> number(String name) {
    Optional<String> value = single(name);
    try {
      return value.map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new BadInput(name, name + " is '" + value.orElse("") + "'; it must be a whole number");
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
