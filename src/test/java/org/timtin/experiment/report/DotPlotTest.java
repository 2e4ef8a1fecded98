package org.timtin.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.report.DotPlot.Difference;
import org.timtin.experiment.report.DotPlot.Mark;
import org.timtin.experiment.report.DotPlot.Tick;

class DotPlotTest {
  private static DotPlot plot(Difference... sorted) {
    return DotPlot.of("a against b", "difference in ndcg@10", List.of(sorted));
  }

  @Test
  void each_query_has_a_mark_whose_shape_says_whether_it_is_won() {
    DotPlot plot =
        plot(new Difference("q1", -.4), new Difference("q2", 0), new Difference("q3", .25));
    // 70 to 710 in three steps; from 16 (+.5) to 240 (-.5), zero at 128.
    assertThat(plot.marks())
        .containsExactly(
            new Mark("loss", "M176.7 221.6l4 -8h-8z", "q1: -0.4000"),
            new Mark("tie", "M390.0 124.0v8", "q2: +0.0000"),
            new Mark("win", "M603.3 68.0l4 8h-8z", "q3: +0.2500"));
    assertThat(plot.zero()).isEqualTo("128.0");
    assertThat(plot.ticks())
        .containsExactly(
            new Tick("240.0", "-0.500"),
            new Tick("184.0", "-0.250"),
            new Tick("128.0", "0"),
            new Tick("72.0", "+0.250"),
            new Tick("16.0", "+0.500"));
    assertThat(plot.description())
        .isEqualTo(
            "Won 1, tied 1, lost 1 of 3 queries. The differences go from -0.4000"
                + " (query q1) to +0.2500 (query q3).");
  }

  @Test
  void ties_alone_make_a_plot_too() {
    DotPlot plot = plot(new Difference("q1", 0));
    assertThat(plot.ticks().getLast().label()).isEqualTo("+0.050");
    assertThat(plot.marks()).extracting(Mark::kind).containsExactly("tie");
  }

  @Test
  void ten_thousand_queries_stay_a_small_drawing() {
    List<Difference> sorted =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Difference("q" + i, i < 3_000 ? -1 : i < 7_000 ? 0 : 1))
            .toList();
    DotPlot plot = DotPlot.of("t", "a", sorted);
    assertThat(plot.marks()).extracting(Mark::kind).containsExactly("loss", "tie", "win");
    assertThat(plot.marks().stream().mapToInt(mark -> mark.path().length()).sum())
        .isLessThan(40_000);
    // A mark every half unit, over all the width: none is left out.
    assertThat(
            plot.marks().stream()
                .mapToLong(m -> m.path().chars().filter(c -> c == 'M').count())
                .sum())
        .isBetween(1_280L, 1_284L);
  }
}
