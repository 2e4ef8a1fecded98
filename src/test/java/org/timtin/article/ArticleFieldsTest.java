package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.article;
import static org.timtin.article.Reading.one;
import static org.timtin.article.Reading.refused;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFieldsTest {
  @Test
  void every_field_is_kept() {
    Article article =
        article(
            one(
                """
                {"id": "a-1", "title": "Tiêu đề", "summary": "Sapo", "body": "Thân bài",\
                 "published": "2025-11-14", "url": "https://bao.vn/a-1.html", "source": "Báo",\
                 "countries": ["vn", "XK", "VN"], "officials": [" Tô Lâm ", "Vladimir Putin"]}"""));
    assertThat(article.id()).isEqualTo("a-1");
    assertThat(article.title()).isEqualTo("Tiêu đề");
    assertThat(article.summary()).isEqualTo("Sapo");
    assertThat(article.body()).isEqualTo("Thân bài");
    assertThat(article.published().orElseThrow().day()).isEqualTo(LocalDate.of(2025, 11, 14));
    assertThat(article.url()).contains("https://bao.vn/a-1.html");
    assertThat(article.source()).contains("Báo");
    assertThat(article.countries()).containsExactly("VN", "XK");
    assertThat(article.officials()).containsExactly("Tô Lâm", "Vladimir Putin");
  }

  @Test
  void null_and_blank_are_as_good_as_absent() {
    Article article =
        article(
            one(
                "{\"id\": \"\", \"title\": \"a\", \"summary\": null, \"published\": \" \", \"url\":"
                    + " null, \"source\": \"\", \"countries\": null}"));
    assertThat(article.id()).hasSize(26);
    assertThat(article.summary()).isEmpty();
    assertThat(article.published()).isEmpty();
    assertThat(article.url()).isEmpty();
    assertThat(article.source()).isEmpty();
    assertThat(article.countries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\": 5} | title | title must be a string, but is a number",
        "{\"title\": {\"vi\": \"a\"}} | title | title must be a string, but is an object",
        "{\"title\": true} | title | title must be a string, but is true or false",
        "{\"title\": \"a\", \"countries\": \"VN\"} | countries | countries must be an array of strings, but is a string",
        "{\"title\": \"a\", \"countries\": [1]} | countries | countries must be an array of strings, but holds a number",
        "{\"title\": \"a\", \"officials\": [null]} | officials | officials must be an array of strings, but holds null",
        "{\"title\": \"a\", \"officials\": [\" \"]} | officials | officials holds a blank name",
        "{\"title\": \"a\", \"title\": \"b\"} | title | the field title is there twice",
        "{\"title\": \"a\", \"countries\": [\"UK\"]} | countries | countries holds 'UK', which is not a country code",
        "{\"title\": \"a\", \"countries\": [\"VNM\"]} | countries | countries holds 'VNM', which is not a country code",
        "{\"titel\": \"a\"} | titel | unknown field 'titel'; an article has id, title, summary, body,",
        "{\"title\": \" \", \"body\": \"\"} | article | an article needs a title, a summary or a body",
        "{} | article | an article needs a title, a summary or a body",
        "{\"title\": \"a\", \"published\": \"2025-02-30\"} | published | published '2025-02-30' is a day that does not exist",
        "{\"title\": \"a\", \"id\": \"a\\nb\"} | id | id holds a control character",
        "{\"title\": \"a\\ud83d\"} | title | title holds half of a surrogate pair (\\ud83d) at character 2",
        "{\"title\": \"a\", \"source\": \"\\ude00\"} | source | source holds half of a surrogate pair",
      })
  void a_field_that_cannot_be_taken_is_named(String line, String field, String reason) {
    Entry.Refused refused = refused(one(line));
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.reason()).startsWith(reason);
  }

  @Test
  void a_refused_article_is_named_by_its_id_wherever_the_id_stands() {
    assertThat(refused(one("{\"title\": 5, \"x\": [{}], \"id\": \"a-7\"}")).id()).contains("a-7");
    assertThat(refused(one("{\"id\": \"a-7\"}")).id()).contains("a-7");
    assertThat(refused(one("{\"id\": \"a\\u0000\"}")).id()).isEmpty();
  }

  @Test
  void lengths_have_limits() {
    assertThat(article(one(line("id", "ạ".repeat(170)))).id()).hasSize(170);
    assertThat(refused(one(line("id", "ạ".repeat(171)))).reason())
        .isEqualTo("id is 513 bytes long, the limit is 512");
    String url = "https://bao.vn/";
    assertThat(article(one(line("url", url + "a".repeat(2_033)))).url()).isPresent();
    assertThat(refused(one(line("url", url + "a".repeat(2_034)))).reason())
        .startsWith("url is 2,049 characters long, the limit is 2,048: 'https://bao.vn/aaa");
    assertThat(article(one(line("source", "ă".repeat(256)))).source()).isPresent();
    assertThat(refused(one(line("source", "ă".repeat(257)))).field()).isEqualTo("source");
  }

  @Test
  void a_thousand_officials_of_two_hundred_characters_are_the_limit() {
    assertThat(article(one(officials(1_000))).officials()).hasSize(1_000);
    assertThat(refused(one(officials(1_001))).reason())
        .isEqualTo("officials holds 1,001 names, the limit is 1,000");
    String longest = "{\"title\": \"a\", \"officials\": [\"%s\"]}";
    assertThat(article(one(longest.formatted("ô".repeat(200)))).officials()).hasSize(1);
    assertThat(refused(one(longest.formatted("ô".repeat(201)))).field()).isEqualTo("officials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bao.vn/a",
        "//bao.vn/a",
        "ftp://bao.vn/a",
        "javascript:x",
        "https://",
        "http:///a",
        "http://bao.vn/a b"
      })
  void an_address_must_be_absolute_http(String url) {
    assertThat(refused(one(line("url", url))).reason())
        .isEqualTo("url '" + url + "' is not an absolute http or https address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://bao.vn/a", "HTTPS://bao.vn/tiếng-việt?a=[1]|2#x"})
  void an_address_is_kept_as_it_came(String url) {
    assertThat(article(one(line("url", url))).url()).contains(url);
  }

  @Test
  void text_is_stored_in_nfc_and_otherwise_as_it_came() {
    String nfd = Normalizer.normalize("  Đường  sắt “Việt–Lào” ", Normalizer.Form.NFD);
    assertThat(article(one(line("body", nfd))).body()).isEqualTo("  Đường  sắt “Việt–Lào” ");
  }

  @Test
  void control_characters_become_spaces_and_line_ends_line_feeds() {
    assertThat(article(one(line("body", "a\\u0000b\\u001fc\\td\\ne\\r\\nf\\rg\\u007fh"))).body())
        .isEqualTo("a b c\td\ne\nf\ng h");
  }

  private static String line(String field, String value) {
    return "{\"title\": \"a\", \"" + field + "\": \"" + value + "\"}";
  }

  private static String officials(int count) {
    return "{\"title\": \"a\", \"officials\": ["
        + IntStream.range(0, count)
            .mapToObj(i -> "\"Ông " + i + "\"")
            .collect(Collectors.joining(","))
        + "]}";
  }
}
