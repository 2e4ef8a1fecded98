package org.timtin.search.query;

import java.util.List;
import org.timtin.search.highlight.TextRange;

/**
 * A query as it was read.
 *
 * @param node what it asks for
 * @param parts where each of the tree's words, phrases and values stands in the query, in typed
 *     order, quotes included and prefixes left out
 * @param operators what was understood as an operator, in typed order
 * @param ignored what asks for nothing, in typed order
 */
public record ParsedQuery(
    QueryNode node, List<TextRange> parts, List<Operator> operators, List<Ignored> ignored) {
  public ParsedQuery {
    parts = List.copyOf(parts);
    operators = List.copyOf(operators);
    ignored = List.copyOf(ignored);
  }
}
