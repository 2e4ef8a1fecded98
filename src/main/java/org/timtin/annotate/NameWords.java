package org.timtin.annotate;

import java.util.Set;

/** Words that {@link NameShapes} tells from names, or that tell it of one. */
final class NameWords {
  static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "bint", "ibn", "ben", "de", "da", "dos", "del", "della", "der", "van",
          "von", "la", "du");

  /** Vietnamese words that follow a dash in lower case, so that they are no end of a name. */
  static final Set<String> AFTER_DASH =
      Set.of("anh", "em", "con", "cha", "vua", "khi", "theo", "cho", "trong", "hai", "ba", "nay");

  /** Words that are no syllable of a name even where a hyphen joins them to it. */
  static final Set<String> NO_SYLLABLES =
      Set.of(
          "người", "cựu", "nguyên", "và", "tân", "nhà", "vợ", "ông", "bà", "là", "thời", "phó",
          "khi", "theo", "trong");

  static final Set<String> GIVEN =
      Set.of("Dan", "Tim", "Ben", "Sam", "Tom", "Ken", "Don", "Jan", "Ron");

  /** Words that begin a sentence whose full stop before is missing, and end no name. */
  static final Set<String> SENTENCE_STARTS =
      Set.of(
          "đánh", "theo", "tại", "trong", "trước", "hôm", "ngày", "khi", "đây", "việc", "những",
          "các", "với", "đó", "cùng", "tuy", "nói", "trả", "cho", "ông", "bà", "là", "đã", "sẽ",
          "bị", "tới", "đến", "nếu", "như", "để", "vào", "ở", "nhập", "và", "cũng", "không");

  private NameWords() {}
}
