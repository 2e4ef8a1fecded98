package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** What a saved search means does not change with what happens to be in the index. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class StandingQueryTest {
  @Inject Service service;

  @BeforeEach
  void empty() {
    service.freshIndex();
  }

  @Test
  void words_that_nothing_has_as_typed_do_not_match_another_form_instead() {
    Alerts typed = Alerts.of(Map.of("q", "bão số ba"));
    Alerts ignoring = Alerts.of(Map.of("q", "bão số ba", "accents", "ignore"));
    Service.index("{\"id\":\"a\",\"title\":\"Báo số ba ra mắt\"}");
    // A search falls back to every form where nothing matches as typed, and stops to later.
    assertThat(Service.found("bão số ba")).containsExactly("a");
    typed.readToNow();
    ignoring.readToNow();
    Service.index("{\"id\":\"b\",\"title\":\"Bão số ba đổ bộ\"}");
    assertThat(Service.found("bão số ba")).containsExactly("b");
    Service.index("{\"id\":\"c\",\"title\":\"Báo số ba lại ra\"}");
    typed.readToNow();
    ignoring.readToNow();
    assertThat(typed.ids()).containsExactly("b");
    assertThat(ignoring.ids()).containsExactly("a", "b", "c");
  }

  @Test
  void words_without_diacritics_match_every_form_from_the_beginning() {
    Alerts alerts = Alerts.of(Map.of("q", "bao so ba"));
    Service.index("{\"id\":\"a\",\"title\":\"Báo số ba\"}\n{\"id\":\"b\",\"title\":\"Bão số ba\"}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("a", "b");
  }

  @Test
  void keystrokes_are_read_as_they_were_when_the_search_was_saved() {
    Alerts repaired = Alerts.of(Map.of("q", "quan heej"));
    // Now a search would take the word as it is, since an article has it.
    Service.index("{\"id\":\"a\",\"title\":\"quan heej\"}\n{\"id\":\"b\",\"title\":\"Quan hệ\"}");
    Alerts literal = Alerts.of(Map.of("q", "quan heej"));
    repaired.readToNow();
    assertThat(repaired.ids()).containsExactly("b");
    Service.index("{\"id\":\"c\",\"title\":\"quan heej\"}\n{\"id\":\"d\",\"title\":\"Quan hệ\"}");
    literal.readToNow();
    assertThat(literal.ids()).containsExactly("c");
    Alerts.ask(repaired.search(), Map.of())
        .then()
        .body("query.repaired[0].typed", equalTo("heej"))
        .body("query.repaired[0].as", equalTo("hệ"));
  }

  @Test
  void filters_narrow_it_as_they_narrow_a_search() {
    Map<String, Object> filters =
        Map.of(
            "country", List.of("Nga", "Trung Quốc"),
            "country.all", true,
            "official", "ông Putin",
            "from", "2026-01-01",
            "to", "2026-01-31",
            "source", "TTXVN");
    Alerts alerts = Alerts.of(filters);
    String all =
        "\"title\":\"Tổng thống Nga Vladimir Putin thăm Trung Quốc\",\"source\":\"%s\",\"published\":\"%s\"}\n";
    Service.index(
        "{\"id\":\"yes\","
            + all.formatted("TTXVN", "2026-01-31T23:59:59+07:00")
            + "{\"id\":\"late\","
            + all.formatted("TTXVN", "2026-02-01T00:00:00+07:00")
            + "{\"id\":\"elsewhere\","
            + all.formatted("VOV", "2026-01-15")
            + "{\"id\":\"alone\",\"title\":\"Nga\",\"source\":\"TTXVN\",\"published\":\"2026-01-15\"}");
    assertThat(Service.found(filters)).containsExactly("yes");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("yes");
  }

  @Test
  void an_official_stays_who_he_was_when_the_search_was_saved() {
    Service.index("{\"id\":\"a\",\"title\":\"một\",\"officials\":[\"Castro\"]}");
    // Somebody here is called so, and is meant; without him it could be several people.
    Alerts alerts = Alerts.of(Map.of("official", "castro"));
    Alerts inWords = Alerts.of(Map.of("q", "official:castro"));
    service.freshIndex();
    Service.index("{\"id\":\"b\",\"title\":\"hai\",\"officials\":[\"Nguyễn Văn Thử\"]}");
    alerts.readToNow();
    assertThat(alerts.ids()).isEmpty();
    Service.index("{\"id\":\"c\",\"title\":\"ba\",\"officials\":[\"Castro\"]}");
    alerts.readToNow();
    assertThat(alerts.ids()).containsExactly("c");
    inWords.readToNow();
    assertThat(inWords.ids()).containsExactly("c");
  }
}
