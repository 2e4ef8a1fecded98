package org.timtin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {
  private final BatchSize size = new BatchSize();

  @Test
  void short_articles_come_more_and_more_at_a_time_up_to_a_limit() {
    assertThat(size.articles()).isEqualTo(100);
    size.read(100, 20_000);
    assertThat(size.articles()).isEqualTo(200);
    for (int i = 0; i < 10; i++) {
      size.read(size.articles(), 200L * size.articles());
    }
    assertThat(size.articles()).isEqualTo(BatchSize.LARGEST);
  }

  @Test
  void long_articles_come_few_at_a_time() {
    size.read(100, 400_000_000);
    assertThat(size.articles()).isEqualTo(1);
    size.read(1, 400);
    assertThat(size.articles()).isEqualTo(2);
  }

  @Test
  void what_the_client_cannot_take_is_asked_for_in_smaller_pieces_down_to_one_article() {
    int tries = 0;
    while (size.tooLarge()) {
      tries++;
    }
    assertThat(size.articles()).isEqualTo(1);
    assertThat(tries).isEqualTo(6);
  }

  @Test
  void nothing_read_says_nothing() {
    size.read(0, 0);
    assertThat(size.articles()).isEqualTo(BatchSize.FIRST);
  }
}
