package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents that the project was asked for; they stay outside of it. */
class SeedsTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("timtin.shared", "../shared"), "seeds");

  static Stream<Arguments> seeds() {
    return Stream.of(
        Arguments.of(
            "000",
            "2025-11-14",
            "",
            "",
            "Theo phóng viên TTXVN",
            "nội bộ của từng nước.",
            List.of("./.", "Hợp tác thương mại Nga-Trung Quốc phát triển")),
        Arguments.of(
            "001", "2026-02-04", "", "", "Chiều 4/2, Chủ tịch", "tại Thâm Quyến.", List.of("./.")),
        Arguments.of(
            "002",
            "2025-11-01",
            "",
            "Đại sứ Việt Nam tại Trung Quốc Phạm Thanh Bình (trái)",
            "Theo phóng viên TTXVN tại Bắc Kinh",
            "trong thời gian tới.",
            List.of("./.", "(trái)", "Ảnh:", "TTXVN phát")),
        Arguments.of(
            "003",
            "",
            "Trung Quốc muốn thiết thực hơn với Nga trong quan hệ",
            "",
            "Đó là tuyên bố của Phó Thủ tướng",
            "sản xuất vắc xin.",
            List.of(
                "![]",
                "|",
                "Andrei Belousov |",
                "Nh.Thạch",
                "RT",
                "\n-",
                "Đà Nẵng",
                "độc quyền vàng",
                "thiên tai")),
        Arguments.of(
            "004",
            "2025-10-10",
            "",
            "",
            "Tổng Bí thư Tô Lâm và ông",
            "bất đồng trên biển.",
            List.of("Ảnh:", "gặp Chủ tịch Đảng Nước Nga Thống nhất, Phó Chủ tịch")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_seed_is_read_as_people_read_it(
      String seed,
      String published,
      String title,
      String summary,
      String first,
      String last,
      List<String> absent)
      throws IOException {
    if (!Files.isDirectory(SEEDS)) {
      System.out.println("Skipped: no seeds in " + SEEDS + "; set -Dtimtin.shared");
    }
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "no seeds in " + SEEDS);
    String text = Files.readString(file(seed));
    Article article = Reading.raw(text).article();
    assertThat(Reading.raw(text.replace("\n", "\r\n")).article()).isEqualTo(article);
    assertThat(Reading.raw(Normalizer.normalize(text, Normalizer.Form.NFD)).article())
        .isEqualTo(article);
    assertThat(article.published().map(Published::iso).orElse("")).isEqualTo(published);
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.summary()).startsWith(summary).doesNotContain("Ảnh");
    assertThat(article.summary().isEmpty()).isEqualTo(summary.isEmpty());
    assertThat(article.body())
        .startsWith(first)
        .endsWith(last)
        .doesNotContain(absent)
        .doesNotContain("\n\n\n");
  }

  private static Path file(String seed) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(seed))
          .findFirst()
          .orElseThrow();
    }
  }
}
