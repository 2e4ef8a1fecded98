package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People who share a name with an official of the list. */
class HomonymsTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final LocalDate IN_2013 = LocalDate.of(2013, 10, 23);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 11, 10);

  private static List<String> keys(String text, LocalDate day) {
    return ANNOTATOR.annotate("", "", text, Optional.of(day)).officials().stream()
        .map(Official::key)
        .toList();
  }

  @Test
  void a_youth_leader_and_a_former_president_of_one_name_are_two_people() {
    assertThat(keys("Bí thư thường trực T.Ư Đoàn Nguyễn Minh Triết trao học bổng.", IN_2025))
        .containsExactly("nguyen-minh-triet-youth-union-secretary");
    assertThat(keys("Nguyên Chủ tịch nước Nguyễn Minh Triết trồng cây.", IN_2025))
        .containsExactly("nguyen-minh-triet");
  }

  @Test
  void two_holders_of_one_name_are_told_by_the_office_beside_it() {
    assertThat(keys("Phó chủ tịch UBND TP.HCM Nguyễn Mạnh Cường thị sát chợ.", IN_2025))
        .containsExactly("nguyen-manh-cuong-ho-chi-minh-city-vice-chair");
    assertThat(keys("Thứ trưởng Ngoại giao Nguyễn Mạnh Cường tiếp khách.", IN_2025))
        .containsExactly("nguyen-manh-cuong");
  }

  @Test
  void a_deputy_is_not_the_head_of_an_office_of_the_same_name_twelve_years_later() {
    assertThat(keys("Đại biểu Nguyễn Anh Sơn góp ý về dự thảo luật.", IN_2013))
        .containsExactly("nguyen-anh-son");
    assertThat(keys("Cục trưởng Nguyễn Anh Sơn nói về vụ mùa.", IN_2025))
        .containsExactly("nguyen-anh-son-namesake");
    assertThat(keys("Nguyên đại biểu Quốc hội Nguyễn Anh Sơn kể chuyện cũ.", IN_2025))
        .containsExactly("nguyen-anh-son");
  }

  @Test
  void the_secretary_of_a_commune_is_nobody_of_the_list() {
    assertThat(keys("Bí thư phường Nguyễn Thành Tâm đi thăm hộ nghèo.", IN_2025))
        .doesNotContain("nguyen-thanh-tam");
    assertThat(keys("Thiếu tướng Nguyễn Đức Hải, giám đốc Công an tỉnh, khen đội.", IN_2025))
        .doesNotContain("nguyen-duc-hai");
  }

  @Test
  void a_name_that_differs_by_its_tones_is_another_name() {
    assertThat(keys("Thứ trưởng Đỗ Hoàng Anh Tuân phát biểu.", IN_2013))
        .containsExactly("do-hoang-anh-tuan-namesake");
  }

  @Test
  void a_chinese_official_in_vietnamese_reading_needs_the_country() {
    assertThat(keys("Anh Trần Vũ bán hoa ở đầu ngõ.", IN_2025)).isEmpty();
    assertThat(keys("Ông Trần Vũ, Chủ tịch Quảng Tây, Trung Quốc, dự hội chợ.", IN_2013))
        .containsExactly("tran-vu");
  }

  @Test
  void a_korean_family_name_alone_needs_the_country() {
    assertThat(keys("Ông Kim xếp lại đội hình trước trận gặp Lào.", IN_2025)).isEmpty();
    assertThat(keys("Triều Tiên phóng tên lửa, ông Kim đến xem.", IN_2025))
        .containsExactly("kim-jong-un");
  }

  @Test
  void a_city_that_bears_a_name_is_no_person() {
    assertThat(keys("Đoàn thăm Đà Nẵng và TP.Hồ Chí Minh.", IN_2013)).isEmpty();
  }
}
