package org.timtin.search;

import java.util.List;
import java.util.stream.Stream;

/** What a user's query asks for, as a tree. */
public sealed interface QueryNode {
  /** One word as typed, possibly of several tokens ({@code Mát-xcơ-va}). */
  record Word(String text) implements QueryNode {}

  /** Words that must follow each other. */
  record Phrase(String text) implements QueryNode {}

  /** What must not be there. */
  record Not(QueryNode node) implements QueryNode {}

  /** Everything of it, less the share that long queries may miss. */
  record And(List<QueryNode> nodes) implements QueryNode {
    public And {
      nodes = List.copyOf(nodes);
    }
  }

  /** Any of it. */
  record Or(List<QueryNode> nodes) implements QueryNode {
    public Or {
      nodes = List.copyOf(nodes);
    }
  }

  /** The words and phrases that are asked for, in typed order; exclusions are left out. */
  default Stream<QueryNode> wanted() {
    return switch (this) {
      case Word word -> Stream.of(word);
      case Phrase phrase -> Stream.of(phrase);
      case Not not -> Stream.empty();
      case And and -> and.nodes().stream().flatMap(QueryNode::wanted);
      case Or or -> or.nodes().stream().flatMap(QueryNode::wanted);
    };
  }

  /** Every text in the tree, exclusions included. */
  default Stream<String> texts() {
    return switch (this) {
      case Word word -> Stream.of(word.text());
      case Phrase phrase -> Stream.of(phrase.text());
      case Not not -> not.node().texts();
      case And and -> and.nodes().stream().flatMap(QueryNode::texts);
      case Or or -> or.nodes().stream().flatMap(QueryNode::texts);
    };
  }
}
