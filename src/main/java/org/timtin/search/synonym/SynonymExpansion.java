package org.timtin.search.synonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.Syllable;

/**
 * Gives the names of a query their further forms: the longest name first, over words that stand
 * side by side, and whole phrases. Exclusions too: who excludes a name means all its forms. Pure:
 * the same tree gives the same tree.
 */
public final class SynonymExpansion {
  /**
   * How a further form is matched: as the file writes it, whatever was typed. Without diacritics it
   * would mean other things: {@code Cu-ba} would be {@code cụ bà}, {@code Úc} would be {@code ức}.
   */
  public static final MatchedAs WRITTEN = MatchedAs.TYPED;

  private static final Pattern HYPHENS = Pattern.compile("[-\u2010\u2011]");

  /** One syllable of a foreign name as Vietnamese newspapers part it: {@code xcơ}. */
  private static final Pattern PART =
      Pattern.compile("[\\p{L}&&[^aeiouyAEIOUY]]*[aeiouyAEIOUY]+[\\p{L}&&[^aeiouyAEIOUY]]*");

  private final SynonymGroups groups;
  private final boolean folded;
  private final boolean shouted;

  private SynonymExpansion(SynonymGroups groups, boolean folded, boolean shouted) {
    this.groups = groups;
    this.folded = folded;
    this.shouted = shouted;
  }

  /**
   * The same tree, in which names carry their further forms.
   *
   * @param matched where words match without their diacritics, names are recognized so, too
   */
  public static QueryNode of(QueryNode node, SynonymGroups groups, MatchedAs matched) {
    List<String> texts = node.texts().toList();
    boolean capitals = texts.stream().noneMatch(t -> t.chars().anyMatch(Character::isLowerCase));
    // In a query that is all capitals, capitals do not tell AI from "ai".
    boolean shouted = capitals && texts.size() > 1;
    return new SynonymExpansion(groups, matched == MatchedAs.FOLDED, shouted).of(node);
  }

  private QueryNode of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> names(List.of(word)).getFirst();
      case QueryNode.Phrase phrase -> {
        List<String> others = others(phrase.text());
        yield others.isEmpty() ? phrase : new QueryNode.Synonyms(List.of(phrase), others);
      }
      case QueryNode.Synonyms synonyms -> synonyms;
      case QueryNode.Title title -> new QueryNode.Title(of(title.node()));
      case QueryNode.Has has -> has;
      case QueryNode.Not not -> new QueryNode.Not(of(not.node()));
      case QueryNode.And and -> all(and);
      case QueryNode.Or or -> new QueryNode.Or(or.nodes().stream().map(this::of).toList());
    };
  }

  private QueryNode all(QueryNode.And and) {
    if (and.each()) {
      return new QueryNode.And(and.nodes().stream().map(this::of).toList(), true);
    }
    List<QueryNode> nodes = new ArrayList<>();
    List<QueryNode.Word> words = new ArrayList<>();
    for (QueryNode node : and.nodes()) {
      if (node instanceof QueryNode.Word word) {
        words.add(word);
      } else {
        nodes.addAll(names(words));
        words.clear();
        nodes.add(of(node));
      }
    }
    nodes.addAll(names(words));
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
  }

  private List<QueryNode> names(List<QueryNode.Word> words) {
    // Once a word, for each is part of many windows.
    List<String> keys = words.stream().map(word -> SynonymKey.typed(word.text())).toList();
    List<QueryNode> nodes = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      QueryNode name = name(words.subList(at, words.size()), keys.subList(at, words.size()));
      nodes.add(name);
      at += name instanceof QueryNode.Synonyms synonyms ? synonyms.words().size() : 1;
    }
    return nodes;
  }

  /** The longest name that the words begin with, or the first word. */
  private QueryNode name(List<QueryNode.Word> words, List<String> keys) {
    for (int length = Math.min(words.size(), groups.longest()); length > 0; length--) {
      Optional<SynonymGroups.Form> form = form(String.join(" ", keys.subList(0, length)));
      if (form.isPresent()) {
        List<QueryNode.Word> name = words.subList(0, length);
        String text = String.join(" ", name.stream().map(QueryNode.Word::text).toList());
        List<String> others = others(text, form);
        if (!others.isEmpty()) {
          return new QueryNode.Synonyms(List.copyOf(name), others);
        }
      }
    }
    Optional<String> joined = joined(words.getFirst().text());
    return joined.isPresent()
        ? new QueryNode.Synonyms(List.of(words.getFirst()), List.of(joined.get()))
        : words.getFirst();
  }

  private List<String> others(String text) {
    return others(text, form(SynonymKey.typed(text)));
  }

  private Optional<SynonymGroups.Form> form(String key) {
    Optional<SynonymGroups.Form> form = groups.typed(key);
    return form.isEmpty() && folded ? groups.folded(SynonymKey.fold(key)) : form;
  }

  private List<String> others(String text, Optional<SynonymGroups.Form> form) {
    return form.filter(found -> !needsCapitals(found) || inCapitals(text))
        .map(found -> others(text, found))
        .orElseGet(List::of);
  }

  private List<String> others(String text, SynonymGroups.Form form) {
    String key = key(text);
    return Stream.concat(form.others().stream(), joined(text).stream())
        .filter(other -> !key(other).equals(key))
        .distinct()
        .toList();
  }

  private String key(String text) {
    return folded ? SynonymKey.folded(text) : SynonymKey.typed(text);
  }

  /** {@code AI} does; {@code DOC} does where {@code doc} may stand for {@code đọc}. */
  private boolean needsCapitals(SynonymGroups.Form form) {
    return SynonymLine.onlyInCapitals(form.text())
        || (folded && SynonymGroups.isLoneSyllable(SynonymKey.folded(form.text())));
  }

  private boolean inCapitals(String text) {
    return !shouted && text.chars().noneMatch(Character::isLowerCase);
  }

  /**
   * A hyphenated foreign name in one piece: {@code Pu-tin} is {@code Putin}. Not where every part
   * has its capital: {@code Nga-Trung} are two.
   */
  private static Optional<String> joined(String text) {
    String[] parts = HYPHENS.split(text, -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    boolean pair = text.chars().anyMatch(Character::isLowerCase);
    for (String part : parts) {
      if (!PART.matcher(Syllable.plain(part)).matches()) {
        return Optional.empty();
      }
      pair &= Character.isUpperCase(part.codePointAt(0));
    }
    return pair ? Optional.empty() : Optional.of(String.join("", parts));
  }
}
