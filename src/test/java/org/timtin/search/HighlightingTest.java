package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timtin.search.query.MatchedAs;
import org.timtin.search.query.QueryNode;
import org.timtin.search.query.QueryParser;

class HighlightingTest {
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\":\\{\"query\":\"([^\"]+)\"");

  @Test
  void wanted_words_and_phrases_are_asked_for_once_in_the_form_that_matched() {
    assertThat(asked("bão \"quan hệ\" bão (Huế | Vinh)", MatchedAs.TYPED))
        .contains("body=bão", "body=quan hệ", "body=Huế", "title=Vinh", "summary=Vinh")
        .doesNotHaveDuplicates();
    assertThat(asked("bao", MatchedAs.FOLDED))
        .containsExactlyInAnyOrder("title.folded=bao", "summary.folded=bao", "body.folded=bao");
  }

  @Test
  void what_is_excluded_is_never_marked() {
    assertThat(asked("bão -lũ -\"quan hệ\" -(Huế | Vinh)", MatchedAs.TYPED))
        .containsExactlyInAnyOrder("title=bão", "summary=bão", "body=bão");
  }

  @Test
  void fields_analyzed_for_order_alone_are_never_marked() {
    assertThat(asked("quan hệ Nga Trung", MatchedAs.FOLDED)).noneMatch(q -> q.contains("bigrams"));
  }

  @Test
  void marked_texts_go_by_the_names_of_the_article_s_fields() {
    assertThat(
            Highlighting.byField(
                Map.of("body.folded", List.of("b"), "title", List.of("t"), "summary", List.of())))
        .extractingFromEntries(field -> field.getKey() + "=" + field.getValue().text())
        .containsExactly("title=t", "body=b");
  }

  @Test
  void further_forms_are_marked_as_written_beside_words_in_any_form() {
    QueryNode cuba = new QueryNode.Synonyms(List.of(new QueryNode.Word("cuba")), List.of("Cu-ba"));
    assertThat(asked(Optional.of(cuba), MatchedAs.FOLDED))
        .filteredOn(asked -> asked.startsWith("body"))
        .containsExactly("body.folded=cuba", "body=Cu-ba");
    assertThat(asked(Optional.of(cuba), MatchedAs.TYPED))
        .filteredOn(asked -> asked.startsWith("body"))
        .containsExactly("body=cuba", "body=Cu-ba");
  }

  private static List<String> asked(String query, MatchedAs matched) {
    return asked(QueryParser.parse(query), matched);
  }

  private static List<String> asked(Optional<QueryNode> node, MatchedAs matched) {
    Matcher found = PHRASE.matcher(Highlighting.of(node, matched).toString());
    return Stream.iterate(found.find(), more -> more, more -> found.find())
        .map(more -> found.group(1) + "=" + found.group(2))
        .toList();
  }
}
