package org.timtin.search.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.BadInput;

class PeriodsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025-10..2025-12,2026-01..2026-03; 2025-10-01; 2025-12-31; 2026-01-01; 2026-03-31",
        "2023,2024; 2023-01-01; 2023-12-31; 2024-01-01; 2024-12-31",
        "2024-02,2023-02; 2024-02-01; 2024-02-29; 2023-02-01; 2023-02-28",
        "2024-02-29,2024-03-01..2024-03-01; 2024-02-29; 2024-02-29; 2024-03-01; 2024-03-01",
        "2022..2023-06,2023-07-15..2024; 2022-01-01; 2023-06-30; 2023-07-15; 2024-12-31",
        "' 2023 , 2024 '; 2023-01-01; 2023-12-31; 2024-01-01; 2024-12-31"
      })
  void years_months_and_days_stand_for_all_of_their_days(
      String text, String from, String to, String secondFrom, String secondTo) {
    Periods periods = Periods.parse(text);
    assertThat(periods.first().from()).isEqualTo(from);
    assertThat(periods.first().to()).isEqualTo(to);
    assertThat(periods.second().from()).isEqualTo(secondFrom);
    assertThat(periods.second().to()).isEqualTo(secondTo);
  }

  @Test
  void periods_that_share_a_day_are_refused_with_both() {
    assertThatThrownBy(() -> Periods.parse("2025,2025-12-31..2026"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("2025-01-01..2025-12-31")
        .hasMessageContaining("2025-12-31..2026-12-31");
  }
}
