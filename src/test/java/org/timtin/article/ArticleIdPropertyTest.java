package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Apart from the tables: two test engines in one class overwrite each other's report. */
class ArticleIdPropertyTest {
  @Property(tries = 300, seed = "20261126")
  void keys_are_short_and_safe_in_an_address(@ForAll String text) {
    assertThat(ArticleId.fromContent(text, "", "")).matches("[0-9a-v]{26}");
  }
}
