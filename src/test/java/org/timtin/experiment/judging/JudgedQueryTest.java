package org.timtin.experiment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.judgement.Judgement;

class JudgedQueryTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");
  private static final JudgedQuery NEW = new JudgedQuery("q", "bão", List.of());

  private static GivenGrade given(int grade, String author, Instant at) {
    return new GivenGrade("d", Optional.of(grade), author, at);
  }

  private static GivenGrade withdrawn(Instant at) {
    return new GivenGrade("d", Optional.empty(), "An", at);
  }

  @Test
  void the_latest_grade_holds_and_earlier_days_keep_theirs() {
    JudgedQuery query = NEW.with(given(1, "An", MONDAY)).with(given(3, "Bình", WEDNESDAY));
    assertThat(query.judgements(WEDNESDAY)).containsExactly(new Judgement("q", "d", 3));
    assertThat(query.judgements(TUESDAY)).containsExactly(new Judgement("q", "d", 1));
    assertThat(query.judgements(MONDAY.minusNanos(1))).isEmpty();
  }

  @Test
  void a_grade_that_is_dated_back_does_not_replace_a_later_one() {
    JudgedQuery query = NEW.with(given(1, "An", WEDNESDAY)).with(given(3, "Bình", TUESDAY));
    assertThat(query.judgements(WEDNESDAY)).containsExactly(new Judgement("q", "d", 1));
    assertThat(query.judgements(TUESDAY)).containsExactly(new Judgement("q", "d", 3));
  }

  @Test
  void the_same_grade_by_the_same_author_changes_nothing_but_by_another_it_does() {
    JudgedQuery query = NEW.with(given(1, "An", MONDAY));
    assertThat(query.with(given(1, "An", TUESDAY))).isSameAs(query);
    assertThat(query.with(given(1, "Bình", TUESDAY)).at(WEDNESDAY).get("d").author())
        .isEqualTo("Bình");
  }

  @Test
  void a_withdrawn_grade_holds_no_longer_and_there_must_be_one() {
    JudgedQuery query = NEW.with(given(1, "An", MONDAY)).with(withdrawn(TUESDAY));
    assertThat(query.at(WEDNESDAY)).isEmpty();
    assertThat(query.judgements(MONDAY)).hasSize(1);
    assertThat(query.with(withdrawn(WEDNESDAY))).isSameAs(query);
    assertThat(NEW.with(withdrawn(MONDAY))).isSameAs(NEW);
  }
}
