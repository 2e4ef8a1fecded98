package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.raw;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.CpuTime;

/** What a page leaves between and below the paragraphs of an article. */
class RawLeftoversTest {
  private static final String FIRST = "Sáng 5/10, đoàn công tác đến thăm cảng biển ở miền Trung.";
  private static final String SECOND = "Ông Nam cho biết tàu đầu tiên cập cảng trong tuần tới.";

  private static String body(String text) {
    return raw(text).article().body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "![](); IMAGE",
        "![Tàu vào cảng](https://bao.vn/a_(1).jpg); IMAGE",
        "![tàu][1]; IMAGE",
        "| Tàu vào cảng sáng nay |; TABLE_ROW",
        "|---|; TABLE_ROW",
        "| :--- |; TABLE_ROW",
        "Tàu vào cảng sáng nay |; TABLE_ROW",
        "Tàu vào cảng sáng nay. Ảnh: TTXVN; CAPTION",
        "Tàu vào cảng sáng nay. Ảnh: Hải Hà/TTXVN; CAPTION",
        "Tàu vào cảng (Ảnh: Reuters); CAPTION",
        "Tàu vào cảng (Ảnh: Reuters).; CAPTION",
        "Tàu vào cảng - Ảnh: HẢI HÀ; CAPTION",
        "Tàu vào cảng. Ảnh minh họa; CAPTION",
        "Tàu vào cảng (Ảnh minh hoạ: Internet); CAPTION",
        "Tàu vào cảng. Đoàn đón ở bến 2. Ảnh: VGP; CAPTION",
        "Tàu vào cảng. Ảnh: vgp.gov.vn; CAPTION",
        "Trong ảnh: Tàu vào cảng lúc 6 giờ sáng.; CAPTION",
        "Ảnh: TTXVN phát; CREDIT",
        "(Ảnh minh họa); CREDIT",
        "Ảnh minh họa. (Nguồn: TTXVN); CREDIT",
        "Tàu vào cảng. (Nguồn: Reuters); CAPTION",
        "Tàu vào cảng. (Ảnh: Hải Hà/Vietnam+); CAPTION",
        "Ảnh tư liệu: AFP.; CREDIT",
        "Nguồn: Bộ Giao thông; CREDIT",
        "*Ảnh: Hải Hà*; CREDIT",
        "Video: Hải Hà; CREDIT",
        ">>> Xem thêm: Cảng nào lớn nhất; LINK",
        ">> Cảng nào lớn nhất miền Trung?; LINK",
      })
  void a_leftover_between_paragraphs_is_left_out(String leftover, Dropped.Rule rule) {
    RawText.Parsed parsed = raw(FIRST + "\n\n" + leftover + "\n\n" + SECOND);
    assertThat(parsed.article().body()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(parsed.dropped()).containsExactly(new Dropped(rule, leftover));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ông gửi kèm ảnh minh họa cho bài viết của mình trên báo.",
        "Bà nói ảnh: một thứ không thể thiếu trong hồ sơ của đoàn.",
        "| Cảng | Số tàu | Sản lượng |",
        "Nguồn: theo báo cáo của ban quản lý, sản lượng năm nay tăng 12% so với cùng kỳ và còn tăng.",
        "Giá dầu tăng 2,5 USD/thùng, lên 70 USD.",
        "Anh Vũ, chủ tàu, cho hay: \"Chúng tôi chờ ba ngày.\"",
        "Xem thêm nhiều tàu, người dân càng tin cảng sẽ lớn mạnh.",
      })
  void running_text_that_resembles_a_leftover_stays(String line) {
    assertThat(body(FIRST + "\n\n" + line + "\n\n" + SECOND))
        .isEqualTo(FIRST + "\n\n" + line + "\n\n" + SECOND);
  }

  @Test
  void a_credit_inside_a_paragraph_is_taken_out_of_it() {
    String third = "Lễ đón diễn ra trang trọng.";
    String text = FIRST + " (Ảnh: TTXVN) " + SECOND + " " + third + " " + FIRST;
    RawText.Parsed parsed = raw(text);
    assertThat(parsed.article().body()).isEqualTo(FIRST + " " + SECOND + " " + third + " " + FIRST);
    assertThat(parsed.dropped()).containsExactly(new Dropped(Dropped.Rule.CREDIT, "(Ảnh: TTXVN)"));
    assertThat(body(FIRST + " " + SECOND + " " + third + " Ảnh: Reuters."))
        .isEqualTo(FIRST + " " + SECOND + " " + third);
  }

  @ParameterizedTest
  @ValueSource(strings = {" (Ảnh: Hải Hà)", " Ảnh: TTXVN", " (Nguồn: TTXVN)", " - Ảnh: AFP."})
  void a_paragraph_of_several_sentences_loses_only_the_credit_at_its_end(String credit) {
    String paragraph =
        "Bên lề chuyến thăm, Bộ trưởng Nông nghiệp làm việc với đoàn của Thứ trưởng Trần Văn"
            + " Sơn. Chiều cùng ngày, đoàn lên đường đến thành phố Huế.";
    RawText.Parsed parsed = raw(FIRST + "\n\n" + paragraph + credit + "\n\n" + SECOND);
    assertThat(parsed.article().body()).isEqualTo(FIRST + "\n\n" + paragraph + "\n\n" + SECOND);
    assertThat(parsed.dropped()).extracting(Dropped::rule).containsExactly(Dropped.Rule.CREDIT);
    assertThat(body(FIRST + "\n\n" + paragraph + credit)).isEqualTo(FIRST + "\n\n" + paragraph);
  }

  @Test
  void a_long_last_paragraph_of_one_sentence_loses_only_its_credit() {
    String last =
        "Trong thời gian ở thành phố, đoàn đã dự diễn đàn về cảng biển, thăm một khu công nghệ và gặp"
            + " gỡ cộng đồng doanh nghiệp đang làm ăn tại đây.";
    RawText.Parsed parsed = raw(FIRST + "\n\n" + SECOND + "\n\n" + last + " (Ảnh: Hải Hà)");
    assertThat(parsed.article().body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + last);
    assertThat(parsed.dropped()).containsExactly(new Dropped(Dropped.Rule.CREDIT, "(Ảnh: Hải Hà)"));
  }

  @Test
  void a_caption_in_the_place_of_the_lead_becomes_the_summary() {
    Article article =
        raw("date 2025-10-05 Ông Nam (trái) đón thuyền trưởng. Ảnh: TTXVN\n\n"
                + FIRST
                + "\n\n"
                + SECOND)
            .article();
    assertThat(article.summary()).isEqualTo("Ông Nam (trái) đón thuyền trưởng.");
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_caption_below_a_headline_is_no_summary() {
    Article article = raw("Cảng đón tàu lớn\nTàu vào cảng. Ảnh: TTXVN\n" + FIRST).article();
    assertThat(article.title()).isEqualTo("Cảng đón tàu lớn");
    assertThat(article.summary()).isEmpty();
    assertThat(article.body()).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"./.", " ./.", ". / .", ".  /.", "./. ", "./.\u00A0", "./."})
  void the_sign_off_ends_the_article(String signOff) {
    String text = FIRST + "\n" + SECOND.substring(0, SECOND.length() - 1) + signOff;
    RawText.Parsed parsed = raw(text + "\n\nCảng khác cũng mở cửa. Tàu đến từ nhiều nước.");
    assertThat(parsed.article().body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(parsed.dropped())
        .containsExactly(
            new Dropped(
                Dropped.Rule.AFTER_SIGN_OFF, "Cảng khác cũng mở cửa. Tàu đến từ nhiều nước."));
  }

  @Test
  void a_sign_off_may_stand_on_its_own_line_or_lack_its_first_stop() {
    assertThat(body(FIRST + "\n./.\nTin khác.")).isEqualTo(FIRST);
    assertThat(body(FIRST.substring(0, FIRST.length() - 1) + "/.\nTin khác.")).isEqualTo(FIRST);
    assertThat(body("Ông nói: “Tàu sẽ đến”./.\nTin khác.")).isEqualTo("Ông nói: “Tàu sẽ đến”.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tệp nằm ở ../.. trên máy chủ.",
        "Xem https://bao.vn/tin/.",
        "Tốc độ 5/10 là tốt."
      })
  void a_path_or_a_fraction_is_no_sign_off(String line) {
    assertThat(body(line + "\n" + SECOND)).isEqualTo(line + "\n" + SECOND);
  }

  @Test
  void a_byline_behind_the_sign_off_is_recognised() {
    assertThat(raw("Tàu sẽ đến./. Hải Hà (TTXVN)").dropped())
        .containsExactly(new Dropped(Dropped.Rule.BYLINE, "Hải Hà (TTXVN)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nh.Thạch",
        "RT",
        "PV",
        "P.V",
        "Nguyễn Văn An",
        "NGUYỄN AN",
        "Nguyễn Văn An (TTXVN)",
        "TTXVN",
        "Theo TTXVN",
        "(Theo Reuters)",
        "Theo Báo Tin Sớm",
        "Đ. V (Tổng hợp)",
        "Hải Hà - Minh An",
        "Hải Hà (Theo AFP)",
        "Nhóm PV",
        "Bài, ảnh: Hải Hà",
        "H.Hà",
        "Hải Hà/VOV",
        "**Hải Hà**",
        "Hải Hà (từ Paris)",
        "D.T (T / h)",
      })
  void a_byline_at_the_end_is_left_out(String byline) {
    RawText.Parsed parsed = raw(FIRST + "\n" + SECOND + "\n\n" + byline + "\n");
    assertThat(parsed.article().body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(parsed.dropped()).containsExactly(new Dropped(Dropped.Rule.BYLINE, byline));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hải Hà", "Hải Hà (TTXVN)", "(Theo Reuters)", "Theo TTXVN"})
  void a_byline_behind_the_last_sentence_is_left_out(String byline) {
    assertThat(body(FIRST + "\n" + SECOND + " " + byline)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theo Liên Hợp Quốc, 76% tàu ở đây đã cũ.",
        "Ông Nam về nước.",
        "Cuộc thi đã khép lại với chiến thắng của đội chủ nhà",
        "Theo ông, cảng sẽ lớn."
      })
  void a_last_paragraph_that_is_no_byline_stays(String last) {
    assertThat(body(FIRST + "\n" + SECOND + "\n" + last))
        .isEqualTo(FIRST + "\n" + SECOND + "\n" + last);
    assertThat(body(FIRST + " " + SECOND + " " + last)).endsWith(last);
  }

  @Test
  void a_name_in_the_middle_stays() {
    assertThat(body(FIRST + "\nNguyễn Văn An\n" + SECOND))
        .isEqualTo(FIRST + "\nNguyễn Văn An\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-\nCảng biển phía Nam mở thêm bến\n-\nGiá cước giảm mạnh trong tháng",
        "- Cảng biển phía Nam mở thêm bến\n- Giá cước giảm mạnh trong tháng",
        "• Cảng biển phía Nam mở thêm bến\n• Giá cước có giảm mạnh?",
        "Tin liên quan\nCảng biển phía Nam mở thêm bến",
        "TIN LIÊN QUAN:\n- Cảng biển phía Nam mở thêm bến",
        "Xem thêm: Cảng biển phía Nam mở thêm bến",
        "Hải Hà\nCảng biển phía Nam mở thêm bến",
        "Cảng biển phía Nam mở thêm bến\nGiá cước giảm mạnh trong tháng",
        "Từ khóa: cảng biển, tàu hàng",
      })
  void headlines_of_other_articles_at_the_end_are_left_out(String links) {
    RawText.Parsed parsed = raw(FIRST + "\n" + SECOND + "\n\n" + links);
    assertThat(parsed.article().body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(parsed.dropped()).hasSize((int) links.lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đoàn nêu ba việc:\n- Mở thêm bến ở phía Nam\n- Giảm giá cước trong tháng",
        "- Mở thêm bến ở phía Nam;\n- Giảm giá cước trong tháng.",
        "Đoàn nêu ba việc:\n-\nMở thêm bến ở phía Nam\n-\nGiảm giá cước trong tháng",
      })
  void a_list_that_belongs_to_the_text_stays(String list) {
    assertThat(body(FIRST + "\n" + SECOND + "\n" + list)).endsWith(list);
  }

  @Test
  void hostile_text_does_not_cost_quadratic_time() {
    for (String unit :
        new String[] {
          "![", "![](", "(Ảnh: ", " ", ". ", "/ . ", "|", "- \n", "A. ", "Ảnh: ", "\n", "date "
        }) {
      String text = "Chữ " + unit.repeat((2 << 20) / unit.length()) + " hết.";
      assertThat(Duration.ofNanos(CpuTime.nanosOf(() -> raw(text))))
          .as(unit)
          .isLessThan(Duration.ofSeconds(5));
    }
  }
}
