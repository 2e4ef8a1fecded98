package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timtin.article.ArticleReader;
import org.timtin.article.Chunk;
import org.timtin.article.Format;

class BatchesTest {
  private final List<Chunk.Unusable> refused = new ArrayList<>();

  private List<Batch> batches(Format format, String text, int maxBytes) throws IOException {
    List<Batch> batches = new ArrayList<>();
    new Batches(
            new ArticleReader(Clock.systemUTC(), 20)
                .texts(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    format,
                    Optional.empty()),
            maxBytes,
            refused::add)
        .forEachRemaining(batches::add);
    return batches;
  }

  private static List<String> bodies(List<Batch> batches) {
    return batches.stream().map(b -> new String(b.body(), StandardCharsets.UTF_8)).toList();
  }

  @Test
  void lines_are_kept_whole_and_requests_within_their_limit() throws IOException {
    List<Batch> batches = batches(Format.NDJSON, "{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}", 17);
    assertThat(bodies(batches)).containsExactly("{\"a\":1}\n{\"a\":2}\n", "{\"a\":3}\n");
    assertThat(batches.get(0).lineOfFile(2)).isEqualTo(3);
    assertThat(batches.get(1).lineOfFile(1)).isEqualTo(4);
  }

  @Test
  void an_article_beyond_the_limit_is_refused_and_the_others_are_sent() throws IOException {
    List<Batch> batches =
        batches(Format.NDJSON, "{\"a\":1}\n" + "x".repeat(21) + "\n{\"a\":3}\n", 100);
    assertThat(bodies(batches)).containsExactly("{\"a\":1}\n{\"a\":3}\n");
    assertThat(refused)
        .containsExactly(new Chunk.Unusable(2, "the article is longer than the limit of 20 bytes"));
  }

  @Test
  void an_array_becomes_lines() throws IOException {
    List<Batch> batches = batches(Format.JSON, "[\n{\"a\":\n1},\n{\"a\":2}\n]", 100);
    assertThat(bodies(batches)).containsExactly("{\"a\": 1}\n{\"a\":2}\n");
    assertThat(batches.getFirst().lineOfFile(2)).isEqualTo(4);
  }

  @Test
  void a_broken_array_is_sent_up_to_where_it_breaks() throws IOException {
    List<Batch> batches = batches(Format.JSON, "[{\"a\":1} {\"a\":2}]", 100);
    assertThat(bodies(batches)).containsExactly("{\"a\":1}\n");
    assertThat(refused.getFirst().reason()).contains("expected a comma");
  }
}
