package org.timtin.search;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.timtin.BadInput;

/**
 * Which fields of a hit are returned, beside its id.
 *
 * @param names by their names in the answer; none for all
 */
public record HitFields(Set<String> names) {
  /** Everything. */
  public static final HitFields ALL = new HitFields(Set.of());

  private static final String ID = "id";
  private static final List<String> MARKS = List.of("highlights", "offsets");

  public HitFields {
    names = Set.copyOf(names);
    Set<String> known = known();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new BadInput(
            "fields", "a hit has no field '" + name + "'; known: " + String.join(", ", known));
      }
    }
  }

  /** The fields of a request: names, each alone or several with commas between them. */
  public static HitFields of(Collection<String> values) {
    List<String> names =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .toList();
    if (names.contains("")) {
      throw new BadInput(
          "fields",
          "fields names nothing between its commas; known: " + String.join(", ", known()));
    }
    return new HitFields(Set.copyOf(new TreeSet<>(names)));
  }

  /** Whether a hit shows this field. */
  public boolean shows(String name) {
    return names.isEmpty() || name.equals(ID) || names.contains(name);
  }

  /** Whether a hit shows what matched in its texts. */
  boolean showsMarks() {
    return MARKS.stream().anyMatch(this::shows);
  }

  /** What a hit has: whoever gives it a field need not tell this list. */
  private static Set<String> known() {
    Set<String> known = new TreeSet<>();
    for (RecordComponent field : SearchAnswer.Hit.class.getRecordComponents()) {
      if (field.getType() != HitFields.class) {
        known.add(field.getName());
      }
    }
    return known;
  }
}
