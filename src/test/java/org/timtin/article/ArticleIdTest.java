package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
  private static final String URL = "https://bao.vn/the-gioi/bai-1.html?trang=2";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bao.vn/the-gioi/bai-1.html?trang=2",
        "https://BAO.vn:443/the-gioi/bai-1.html?trang=2#binh-luan",
        "https://bao.vn/the-gioi/bai-1.html/?trang=2",
        "https://bao.vn/the-gioi/bai-1.html?utm_source=fb&trang=2&UTM_medium=x&fbclid=abc",
        "https://bao.vn/the-gioi/bai-1.html?trang=2&",
      })
  void addresses_of_one_article_give_one_key(String url) {
    assertThat(ArticleId.fromUrl(url)).isEqualTo(ArticleId.fromUrl(URL)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bao.vn/the-gioi/bai-1.html",
        "https://bao.vn/the-gioi/bai-1.html?trang=3",
        "https://bao.vn/The-gioi/bai-1.html?trang=2",
        "https://bao.vn:8443/the-gioi/bai-1.html?trang=2",
        "https://m.bao.vn/the-gioi/bai-1.html?trang=2",
      })
  void addresses_of_different_articles_give_different_keys(String url) {
    assertThat(ArticleId.fromUrl(url)).isPresent().isNotEqualTo(ArticleId.fromUrl(URL));
  }

  @Test
  void a_front_page_names_no_article() {
    assertThat(ArticleId.fromUrl("https://bao.vn/?utm_source=x#top")).isEmpty();
    assertThat(ArticleId.fromUrl("https://bao.vn")).isEmpty();
  }

  @Test
  void escapes_are_the_same_in_either_case() {
    assertThat(ArticleId.fromUrl("https://bao.vn/%c3%a0"))
        .isEqualTo(ArticleId.fromUrl("https://bao.vn/%C3%A0"));
  }

  @Test
  void copies_of_a_text_give_one_key_whatever_their_form_case_and_space() {
    String key = ArticleId.fromContent("Bão số 9", "", "Gió giật cấp 12.\n\nMưa lớn.");
    String nfd =
        Normalizer.normalize("BÃO số 9\u00A0 gió giật CẤP 12. Mưa lớn.\n", Normalizer.Form.NFD);
    assertThat(ArticleId.fromContent("", "", nfd)).isEqualTo(key);
    assertThat(ArticleId.fromContent("Bão số 9", "Gió giật cấp 12.", "Mưa lớn.")).isEqualTo(key);
    assertThat(ArticleId.fromContent("Bão số 8", "", "Gió giật cấp 12.\n\nMưa lớn."))
        .isNotEqualTo(key);
    assertThat(ArticleId.fromContent("Bao so 9", "", "Gió giật cấp 12.\n\nMưa lớn."))
        .isNotEqualTo(key);
  }
}
