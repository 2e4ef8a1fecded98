package org.timtin.search.suggest;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds titles that hold all typed words, the last of which may go on, in any form. What orders
 * them are a few steps and no statistics: of so short a text these would say nothing. No part of it
 * expands to more terms than it scans, so a single letter is as bounded as a whole headline.
 */
final class HeadlineQuery {
  /** A title's analyses. */
  private record Field(String accented, String folded, String foldedBigrams) {}

  /** The title, and the first sentence that is shown in its place. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("title", "title.folded", "title.folded_bigrams"),
          new Field("headline.accented", "headline.folded", "headline.folded_bigrams"));

  /** Marks as typed; more than all that follows. */
  private static final float TYPED = 8;

  /** The words stand side by side, in order. */
  private static final float NEIGHBOURS = 4;

  /** Without any mark the form as typed goes first only among what is equal otherwise. */
  private static final float BARE = 2;

  private static final float BEGINNING = 2;
  private static final float WHOLE_WORD = 1;

  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)+$");

  private final List<Word> headWords;
  private final String head;
  private final String last;
  private final String lastLetters;

  private final boolean marked;
  private final boolean ranked;

  private HeadlineQuery(Typed typed) {
    Word word = typed.last();
    String text = typed.text().substring(0, word.ends().getLast());
    // 10.0 on its way to 10.000, which the index has as 10000.
    Matcher number = NUMBER.matcher(text);
    int start = number.find() ? number.start() : word.start();
    this.head = text.substring(0, start);
    this.last = text.substring(start);
    this.lastLetters = start < word.start() ? last.replaceAll("[.,]", "") : word.letters();
    this.headWords = typed.words().stream().filter(other -> other.start() < start).toList();
    this.marked = typed.isMarked();
    this.ranked = isRanked(typed);
  }

  /**
   * Whether some titles come before others. Not for a single letter: nearly all have a word that
   * begins with it, and by date alone the engine need not look at all of them.
   */
  static boolean isRanked(Typed typed) {
    return typed.isMarked() || !typed.isOneLetter();
  }

  static Query of(Typed typed) {
    return any(
        FIELDS.stream()
            .map(
                field ->
                    // Without a letter or a digit: of the rest the index knows signs such as emoji.
                    typed.words().isEmpty()
                        ? all(field.folded(), typed.text())
                        : new HeadlineQuery(typed).in(field)));
  }

  private Query in(Field field) {
    if (!ranked) {
      return begun(field.folded(), lastLetters);
    }
    List<Query> needed = new ArrayList<>();
    List<Query> steps = new ArrayList<>(forms(field.accented()));
    if (!headWords.isEmpty()) {
      needed.add(all(field.folded(), head));
      steps.add(step(NEIGHBOURS, neighbours(field.foldedBigrams())));
      steps.add(step(BEGINNING, beginning(field.folded())));
    }
    needed.add(begun(field.folded(), lastLetters));
    steps.add(step(WHOLE_WORD, all(field.folded(), last)));
    return Query.of(q -> q.bool(b -> b.filter(needed).should(steps)));
  }

  private List<Query> forms(String accented) {
    List<Query> forms = new ArrayList<>();
    if (!headWords.isEmpty()) {
      forms.add(all(accented, head));
    }
    forms.add(begun(accented, last.toLowerCase(Locale.ROOT)));
    return marked
        ? forms.stream().map(form -> step(TYPED, form)).toList()
        : List.of(step(BARE, together(forms)));
  }

  /** The word so far, or as a whole: the index has one spelling of open syllables (tỉ, tỷ). */
  private Query begun(String field, String letters) {
    return any(Stream.of(prefix(field, letters), all(field, last)));
  }

  private Query neighbours(String foldedBigrams) {
    String before = headWords.getLast().indexed();
    Query pair =
        any(
            Stream.of(
                prefix(foldedBigrams, before + " " + lastLetters),
                all(foldedBigrams, before + " " + last)));
    return headWords.size() > 1 ? together(List.of(all(foldedBigrams, head), pair)) : pair;
  }

  private Query beginning(String folded) {
    String first = headWords.getFirst().indexed();
    return Query.of(
        q -> q.spanFirst(s -> s.match(m -> m.spanTerm(t -> t.field(folded).value(first))).end(1)));
  }

  private static Query prefix(String field, String letters) {
    return Query.of(q -> q.prefix(p -> p.field(field).value(letters)));
  }

  private static Query all(String field, String text) {
    return Query.of(q -> q.match(m -> m.field(field).query(text).operator(Operator.And)));
  }

  private static Query step(float boost, Query query) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost(boost)));
  }

  private static Query together(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.filter(queries)));
  }

  private static Query any(Stream<Query> queries) {
    List<Query> all = queries.toList();
    return Query.of(q -> q.bool(b -> b.should(all).minimumShouldMatch("1")));
  }
}
