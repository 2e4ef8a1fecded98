package org.timtin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;

/** The engine's sort values of a hit as plain values, for a cursor to carry, and back. */
final class SortValues {
  private SortValues() {}

  static List<Object> plain(List<FieldValue> values) {
    return values.stream().map(SortValues::plain).toList();
  }

  static List<FieldValue> engine(List<Object> values) {
    return values.stream().map(SortValues::engine).toList();
  }

  private static Object plain(FieldValue value) {
    return switch (value._kind()) {
      case Double -> value.doubleValue();
      case Long -> value.longValue();
      case String -> value.stringValue();
      case Boolean, Null, Any ->
          throw new IllegalStateException("no order of hits has such a value: " + value);
    };
  }

  private static FieldValue engine(Object value) {
    return switch (value) {
      case String text -> FieldValue.of(text);
      case Double number -> FieldValue.of(number);
      case Number number -> FieldValue.of(number.longValue());
      default -> throw new IllegalStateException("no sort value: " + value);
    };
  }
}
