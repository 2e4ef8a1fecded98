package org.timtin.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.report.UnjudgedQueue.Unjudged;
import org.timtin.experiment.run.Row;

class UnjudgedQueueTest {
  private static Row row(String query, String... documents) {
    return new Row(
        query,
        List.of(documents),
        Stream.of(documents).map(document -> 1.0).toList(),
        9,
        "typed",
        false,
        1,
        Optional.empty());
  }

  @Test
  void what_stands_high_in_many_lists_comes_first_and_what_was_judged_does_not_come() {
    UnjudgedQueue.Collector collector =
        new UnjudgedQueue.Collector(Map.of("q1", new Grades(Map.of("judged", 0))));
    collector.add(row("q1", "judged", "a", "b"));
    collector.add(row("q1", "b", "judged", "a"));
    collector.add(row("q2", "judged"));
    UnjudgedQueue queue = collector.first(2);
    assertThat(queue.documents()).isEqualTo(3);
    // (1 - p) p^(rank - 1) with p = .9: b has ranks 3 and 1, a 2 and 3, judged of q2 1.
    assertThat(queue.first()).extracting(Unjudged::document).containsExactly("b", "a");
    Unjudged b = queue.first().getFirst();
    assertThat(b.weight()).isEqualTo(.081 + .1, within(1e-12));
    assertThat(b.lists()).isEqualTo(2);
    assertThat(b.best()).isEqualTo(1);
    assertThat(queue.first().getLast().weight()).isEqualTo(.09 + .081, within(1e-12));
  }

  @Test
  void a_failed_search_asks_for_nothing() {
    UnjudgedQueue.Collector collector = new UnjudgedQueue.Collector(Map.of());
    collector.add(new Row("q1", List.of(), List.of(), 0, "", false, 0, Optional.of("no answer")));
    assertThat(collector.first(10)).isEqualTo(new UnjudgedQueue(0, List.of()));
  }
}
