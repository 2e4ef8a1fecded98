package org.timtin.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Own names and corrections of an installation, laid over the lists that come with the service.
 *
 * <p>A UTF-8 text file. A line that is empty or starts with {@code #} says nothing; every other
 * line is a verb and its cells, separated by one tab:
 *
 * <pre>
 * add     official  KEY   LABEL  COUNTRY or -  [ALIASES]  [OFFICES]   a person the list lacks
 * add     country   CODE  FORMS                                       further forms of a country
 * alias   KEY       ALIASES                                           further names of a person
 * merge   KEY       INTO                                              two entries are one person
 * split   KEY       NEW   LABEL  ALIASES                              these names are another's
 * forbid  official  KEY or NAME                                       never an official
 * forbid  country   FORM                                              never a country
 * </pre>
 *
 * ALIASES and FORMS are separated by {@code |}, OFFICES are written as in {@code officials.tsv}
 * ({@code foreign-minister 2024-03..}). Lines take effect in the order of the file, so that a line
 * can speak of a key that one above it made.
 *
 * <ul>
 *   <li>After a merge the first key is gone: its label, aliases and offices are the second's.
 *   <li>A split takes the aliases from the old key and gives them to the new one, which serves the
 *       same country and has no offices.
 *   <li>To forbid a key takes the person off the list, so that an office beside the name makes it
 *       an official no more. To forbid a name leaves the person, who is not found by it.
 * </ul>
 */
public final class Corrections {
  /** Where a line stands. */
  record Place(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** One line that says something. */
  record Line(Place place, Verb verb, List<String> cells) {
    List<String> alternatives(int index) {
      return index < cells.size() ? split(cells.get(index)) : List.of();
    }

    private static List<String> split(String cell) {
      return List.of(cell.split("\\|", -1)).stream()
          .map(String::strip)
          .filter(form -> !form.isEmpty() && !form.equals("-"))
          .toList();
    }
  }

  /** What a line does, and how many cells it has after its verb. */
  enum Verb {
    ADD_OFFICIAL(3, 5),
    ADD_COUNTRY(2, 2),
    ALIAS(2, 2),
    MERGE(2, 2),
    SPLIT(4, 4),
    FORBID_OFFICIAL(1, 1),
    FORBID_COUNTRY(1, 1);

    private final int fewest;
    private final int most;

    Verb(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }
  }

  private static final Set<String> TWO_WORDS = Set.of("add", "forbid");

  private final List<Line> lines;
  private final CorrectionErrors errors;

  private Corrections(List<Line> lines, CorrectionErrors errors) {
    this.lines = List.copyOf(lines);
    this.errors = errors;
  }

  /** No corrections at all. */
  public static Corrections none() {
    return new Corrections(List.of(), new CorrectionErrors());
  }

  /**
   * Reads a file. Lines that cannot be understood are reported together with those that do not fit
   * the lists, by {@link CorrectedLists#load}.
   */
  public static Corrections read(Path file) {
    try {
      return of(String.valueOf(file.getFileName()), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corrections " + file, e);
    }
  }

  static Corrections of(String name, List<String> text) {
    List<Line> lines = new ArrayList<>();
    CorrectionErrors errors = new CorrectionErrors();
    for (int i = 0; i < text.size(); i++) {
      String content = CorrectionErrors.normal(text.get(i));
      if (!content.isBlank() && !content.startsWith("#")) {
        Place place = new Place(name, i + 1);
        errors.collect(place, () -> lines.add(line(place, content)));
      }
    }
    return new Corrections(lines, errors);
  }

  List<Line> lines() {
    return lines;
  }

  /** What was wrong with single lines; more may be added by whoever applies the rest. */
  CorrectionErrors errors() {
    return errors.copy();
  }

  private static Line line(Place place, String content) {
    List<String> cells = List.of(content.split("\t", -1)).stream().map(String::strip).toList();
    boolean two = TWO_WORDS.contains(cells.getFirst()) && cells.size() > 1;
    String name = two ? cells.getFirst() + " " + cells.get(1) : cells.getFirst();
    Verb verb =
        List.of(Verb.values()).stream()
            .filter(known -> known.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown correction '" + name + "'"));
    List<String> rest = cells.subList(two ? 2 : 1, cells.size());
    int filled = rest.size();
    if (filled < verb.fewest || filled > verb.most) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' takes "
              + verb.fewest
              + (verb.most > verb.fewest ? " to " + verb.most : "")
              + " cells separated by tabs, here are "
              + filled);
    }
    for (int i = 0; i < verb.fewest; i++) {
      if (rest.get(i).isEmpty()) {
        throw new IllegalArgumentException("cell " + (i + 1) + " of '" + name + "' is empty");
      }
    }
    return new Line(place, verb, rest);
  }
}
