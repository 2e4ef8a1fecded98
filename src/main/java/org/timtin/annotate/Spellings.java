package org.timtin.annotate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells whether two foreign names of several words in one article are spellings of one. */
final class Spellings {
  private Spellings() {}

  /**
   * {@code Sergei Shoigu} and {@code Sergei Kuzhugetovich Shoigu}; {@code Belousov} and {@code
   * Beloussov}; {@code Sheikh Saud Al Thani} and {@code Saud Al Thani}.
   */
  static boolean isSamePerson(String a, String b) {
    List<String> one = words(a);
    List<String> other = words(b);
    boolean ends =
        isSameWord(one.getFirst(), other.getFirst()) && isSameWord(one.getLast(), other.getLast());
    return ends || holds(one, other) || holds(other, one);
  }

  /** Whether the last words of a name are the other name, of two words or more. */
  private static boolean holds(List<String> longer, List<String> shorter) {
    int start = longer.size() - shorter.size();
    return start > 0
        && shorter.size() > 1
        && Collections.lastIndexOfSubList(longer, shorter) == start;
  }

  private static boolean isSameWord(String a, String b) {
    return a.equals(b) || Person.isSlip(a, b) || isTurned(a, b);
  }

  /** Two consonants in each other's place: {@code Manmohan}, {@code Manhoman}. */
  private static boolean isTurned(String a, String b) {
    if (a.length() != b.length() || a.length() < 7) {
      return false;
    }
    int first = 0;
    while (first < a.length() && a.charAt(first) == b.charAt(first)) {
      first++;
    }
    int last = a.length() - 1;
    while (last > first && a.charAt(last) == b.charAt(last)) {
      last--;
    }
    return first > 0
        && last > first
        && last - first <= 2
        && a.charAt(first) == b.charAt(last)
        && a.charAt(last) == b.charAt(first);
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[ -]", -1)).map(Fold::loose).toList();
  }
}
