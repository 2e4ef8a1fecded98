package org.timtin.search.query;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a user's query asks for, as a tree. */
public sealed interface QueryNode {
  /** The field that {@link Title} means. */
  String TITLE = "title";

  /** One word as typed, possibly of several tokens ({@code Mát-xcơ-va}). */
  record Word(String text) implements QueryNode {}

  /** Words that must follow each other. */
  record Phrase(String text) implements QueryNode {}

  /** A word or phrase, with or without further forms, that must be in the title. */
  record Title(QueryNode node) implements QueryNode {}

  /**
   * A value that the article must have; like a filter it is never scored, marked or respelled.
   *
   * @param prefix official or country
   * @param field the index's field
   * @param value key or code
   */
  record Has(Prefix prefix, String field, String value) implements QueryNode {}

  /** What must not be there. */
  record Not(QueryNode node) implements QueryNode {}

  /**
   * Everything of it.
   *
   * @param each whether each of the nodes must be there; else long queries may miss a share of
   *     their words
   */
  record And(List<QueryNode> nodes, boolean each) implements QueryNode {
    public And {
      nodes = List.copyOf(nodes);
    }

    /** What stands side by side. */
    public And(List<QueryNode> nodes) {
      this(nodes, false);
    }
  }

  /** Any of it. */
  record Or(List<QueryNode> nodes) implements QueryNode {
    public Or {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * What was typed, or another form of it as a phrase.
   *
   * @param words words that stand side by side, or one phrase
   * @param others the further forms; never the typed one
   */
  record Synonyms(List<QueryNode> words, List<String> others) implements QueryNode {
    public Synonyms {
      words = List.copyOf(words);
      others = List.copyOf(others);
    }
  }

  /**
   * The words and phrases that are asked for, in typed order; exclusions and values are left out.
   */
  default Stream<QueryNode> wanted() {
    return switch (this) {
      case Word word -> Stream.of(word);
      case Phrase phrase -> Stream.of(phrase);
      case Title title -> Stream.of(title);
      case Synonyms synonyms -> Stream.of(synonyms);
      case Has has -> Stream.empty();
      case Not not -> Stream.empty();
      case And and -> and.nodes().stream().flatMap(QueryNode::wanted);
      case Or or -> or.nodes().stream().flatMap(QueryNode::wanted);
    };
  }

  /** What was typed of it, piece by piece and in typed order, exclusions and values included. */
  default Stream<QueryNode> leaves() {
    return switch (this) {
      case Word word -> Stream.of(word);
      case Phrase phrase -> Stream.of(phrase);
      case Title title -> Stream.of(title);
      case Has has -> Stream.of(has);
      case Synonyms synonyms -> synonyms.words().stream().flatMap(QueryNode::leaves);
      case Not not -> not.node().leaves();
      case And and -> and.nodes().stream().flatMap(QueryNode::leaves);
      case Or or -> or.nodes().stream().flatMap(QueryNode::leaves);
    };
  }

  /** The node itself, or what of it must be in the title. */
  default QueryNode untied() {
    return this instanceof Title title ? title.node() : this;
  }

  /** Whether a wanted node is looked for in this field: what must be in the title only there. */
  default boolean isAskedOf(String field) {
    return field.equals(TITLE) || !(this instanceof Title);
  }

  /** Every text in the tree, exclusions and further forms included; values are none. */
  default Stream<String> texts() {
    return this instanceof Synonyms synonyms
        ? Stream.concat(synonyms.typed(), synonyms.others().stream())
        : nested(QueryNode::texts);
  }

  /** Every text in the tree as it was typed, exclusions included; values are none. */
  default Stream<String> typed() {
    return nested(QueryNode::typed);
  }

  private Stream<String> nested(Function<QueryNode, Stream<String>> texts) {
    return switch (this) {
      case Word word -> Stream.of(word.text());
      case Phrase phrase -> Stream.of(phrase.text());
      case Title title -> texts.apply(title.node());
      case Has has -> Stream.empty();
      case Synonyms synonyms -> synonyms.words().stream().flatMap(texts);
      case Not not -> texts.apply(not.node());
      case And and -> and.nodes().stream().flatMap(texts);
      case Or or -> or.nodes().stream().flatMap(texts);
    };
  }
}
