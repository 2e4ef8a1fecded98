package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Exports: every match, whole, in order, and no doubt about whether all arrived. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ExportTest {
  private static final int MANY = 450;

  @Inject Service service;

  @TestHTTPResource("/")
  URI address;

  @BeforeEach
  void articles() {
    // An export begins with a hundred articles at a time, so this many come in several batches.
    service.collection(
        ExportTest.class,
        IntStream.range(0, MANY)
                .mapToObj(
                    i ->
                        "{\"id\":\"%03d\",\"title\":\"Bão số %d\",\"body\":\"Gió mạnh.\\nMưa, \\\"rất\\\" to.\",\"published\":\"2026-01-%02d\"}"
                            .formatted(i, i, 1 + i % 28))
                .collect(Collectors.joining("\n"))
            + """

            {"id":"#resume","title":"=HYPERLINK(\\"http://x\\")","summary":"-1","body":"'=1","source":"@SUM(A1)","countries":["RU","CN"],"officials":["Tô Lâm","A|B C"]}
            {"id":"long","title":"Dài","body":"%s"}
            """
                .formatted("à".repeat(40_000)));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void every_line_is_the_article_as_it_is_given_by_itself_and_the_last_one_is_the_manifest()
      throws Exception {
    List<JsonNode> lines = Walked.lines(Walked.export(Map.of("q", "bão", "sort", "oldest")));
    List<String> ids = Walked.ids(lines);
    assertThat(ids)
        .hasSize(MANY)
        .startsWith(
            Service.found(Map.of("q", "bão", "sort", "oldest", "size", 100)).toArray(String[]::new))
        .isEqualTo(Walked.ids(Map.of("q", "bão", "sort", "oldest"), () -> 100));
    assertThat(lines.getFirst()).isEqualTo(Walked.json(given().get("/v1/articles/000").asString()));

    JsonNode manifest = lines.getLast().path("manifest");
    assertThat(manifest.path("count").asInt()).isEqualTo(MANY);
    assertThat(manifest.path("rows").asInt()).isEqualTo(MANY);
    assertThat(manifest.path("index").asText()).matches("articles-\\d{6}");
    assertThat(manifest.path("profile").asText()).startsWith("default@");
    assertThat(manifest.at("/query/q/0").asText()).isEqualTo("bão");
    assertThat(manifest.at("/understood/matched").asText()).isEqualTo("typed");
    assertThat(manifest.path("took_ms").asInt(-1)).isNotNegative();
  }

  @Test
  void checksums_are_of_the_lines_before_that_are_articles() throws Exception {
    String export = Walked.export(Map.of("q", "bão"));
    StringBuilder articles = new StringBuilder();
    int checkpoints = 0;
    for (String line : export.lines().toList()) {
      JsonNode json = Walked.json(line);
      if (json.has("id")) {
        articles.append(line).append('\n');
      } else {
        String kind = json.has("resume") ? "resume" : "manifest";
        checkpoints += kind.equals("resume") ? 1 : 0;
        assertThat(json.path(kind).path("sha256").asText()).isEqualTo(sha256(articles.toString()));
        assertThat(json.path(kind).path("count").asLong())
            .isEqualTo(articles.toString().lines().count());
      }
    }
    assertThat(checkpoints).isGreaterThan(1);
  }

  @Test
  void an_export_goes_on_after_any_checkpoint_as_if_nothing_had_been() throws Exception {
    Map<String, Object> search = new HashMap<>(Map.of("q", "bão số", "format", "ndjson"));
    List<String> whole = Walked.export(search).lines().toList();
    int resumed = 0;
    for (int i = 0; i < whole.size(); i++) {
      JsonNode line = Walked.json(whole.get(i));
      if (line.has("resume")) {
        search.put("resume", line.at("/resume/token").asText());
        List<String> rest = articles(Walked.export(search));
        assertThat(rest).isEqualTo(articles(String.join("\n", whole.subList(i + 1, whole.size()))));
        JsonNode manifest = Walked.lines(Walked.export(search)).getLast().path("manifest");
        assertThat(manifest.path("count").asInt()).isEqualTo(MANY);
        assertThat(manifest.path("rows").asInt()).isEqualTo(rest.size());
        assertThat(manifest.path("sha256").asText())
            .isEqualTo(sha256(String.join("\n", rest) + "\n"));
        resumed++;
      }
    }
    assertThat(resumed).isGreaterThan(1);
  }

  private static List<String> articles(String ndjson) {
    return ndjson.lines().filter(line -> Walked.json(line).has("id")).toList();
  }

  @Test
  void without_checkpoints_there_are_only_articles_and_the_manifest() {
    List<JsonNode> lines = Walked.lines(Walked.export(Map.of("q", "bão", "checkpoints", "false")));
    assertThat(lines).hasSize(MANY + 1);
    assertThat(lines.subList(0, MANY)).allSatisfy(line -> assertThat(line.has("id")).isTrue());
  }

  @Test
  void a_table_opens_in_a_spreadsheet() throws Exception {
    String csv = Walked.export(Map.of("format", "csv", "sort", "oldest"));
    assertThat(csv).startsWith("\uFEFFid,title,summary,body,published,").endsWith("\r\n");
    List<CSVRecord> records = records(csv);
    // Names of columns, articles, manifest.
    assertThat(records).hasSize(MANY + 2 + 2);
    assertThat(records).allSatisfy(record -> assertThat(record.size()).isEqualTo(14));
    assertThat(records.get(1).get(3)).isEqualTo("Gió mạnh.\nMưa, \"rất\" to.");
    assertThat(records.get(1).get(4)).isEqualTo("2026-01-01");

    JsonNode manifest = Walked.json(records.getLast().get(1));
    assertThat(records.getLast().get(0)).isEqualTo("#manifest");
    assertThat(manifest.path("count").asInt()).isEqualTo(MANY + 2);
    assertThat(manifest.path("sha256").asText()).isEqualTo(sha256(beforeManifest(csv)));
  }

  @Test
  void what_a_spreadsheet_would_run_is_text_and_what_it_would_cut_is_marked() throws Exception {
    List<CSVRecord> records = records(Walked.export(Map.of("format", "csv")));
    CSVRecord hostile = record(records, "'#resume");
    assertThat(hostile.get(1)).isEqualTo("'=HYPERLINK(\"http://x\")");
    assertThat(hostile.get(2)).isEqualTo("'-1");
    assertThat(hostile.get(3)).isEqualTo("''=1");
    assertThat(hostile.get(6)).isEqualTo("'@SUM(A1)");
    assertThat(hostile.get(7)).isEqualTo("RU|CN");
    assertThat(hostile.get(8)).isEqualTo("Tô Lâm|A/B C");
    assertThat(hostile.get(9)).startsWith("to-lam|");
    assertThat(hostile.get(13)).isEmpty();
    CSVRecord lengthy = record(records, "long");
    assertThat(lengthy.get(3)).isEqualTo("à".repeat(32_767));
    assertThat(lengthy.get(13)).isEqualTo("body");
  }

  private static CSVRecord record(List<CSVRecord> records, String id) {
    return records.stream().filter(record -> record.get(0).equals(id)).findFirst().orElseThrow();
  }

  @Test
  void a_table_has_places_to_go_on_from_for_those_who_ask() throws Exception {
    Map<String, Object> search = new HashMap<>(Map.of("format", "csv", "sort", "oldest"));
    String whole = Walked.export(search);
    search.put("checkpoints", "true");
    List<CSVRecord> records = records(Walked.export(search));
    CSVRecord checkpoint = record(records, "#resume");
    search.put("resume", Walked.json(checkpoint.get(1)).path("token").asText());
    search.put("checkpoints", "false");
    String rest = Walked.export(search);
    assertThat(rest).doesNotContain("\uFEFF");
    String sent = beforeManifest(rest);
    assertThat(whole).contains(sent);
    assertThat(records(sent))
        .hasSize(MANY + 2 - Walked.json(checkpoint.get(1)).path("count").asInt());
  }

  private static String beforeManifest(String csv) {
    return csv.substring(0, csv.lastIndexOf('\n', csv.length() - 2) + 1);
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv.replaceFirst("^\uFEFF", ""), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  @Test
  void a_browser_saves_it_under_a_name() {
    given()
        .queryParam("format", "csv")
        .queryParam("q", "dài")
        .get("/v1/export")
        .then()
        .statusCode(200)
        .header("Content-Type", "text/csv; charset=utf-8; header=present")
        .header("Content-Disposition", "attachment; filename=\"timtin-export.csv\"");
    given()
        .queryParam("q", "dài")
        .head("/v1/export")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("application/x-ndjson"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "format; xml; one of ndjson, csv",
        "format; ''; one of ndjson, csv",
        "checkpoints; yes; true or false",
        "resume; ''; resume is empty",
        "resume; x; none that this service gave out",
        "resume; *; none that this service gave out",
        "page; 1; takes no page",
        "size; 10; takes no size",
        "cursor; *; takes no cursor",
        "highlight; none; takes no highlight",
        "collapse; story; takes no collapse",
        "fields; title; takes no fields",
        "contry; RU; there is no parameter 'contry'; known: accents, checkpoints, country,",
        "country; Wakanda; no country",
        "q; \"\"; no letter or digit",
        "sort; best; one of relevance"
      })
  void a_bad_parameter_is_named_with_what_it_should_be(String name, String value, String reason) {
    given()
        .queryParam(name, value)
        .get("/v1/export")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(name))
        .body("detail", containsString(reason));
  }

  @Test
  void every_parameter_that_is_taken_is_described_and_no_other() {
    String refusal = given().get("/v1/export?bogus=1").path("detail");
    JsonNode described =
        Walked.json(given().accept("application/json").get("/q/openapi?format=json").asString())
            .at("/paths/~1v1~1export/get/parameters");
    assertThat(described.findValuesAsText("name"))
        .containsExactlyInAnyOrder(
            refusal.substring(refusal.indexOf("known: ") + 7).split(", ", -1));
  }

  @Test
  void a_token_is_of_one_search_and_one_format() {
    String token =
        Walked.lines(Walked.export(Map.of("q", "bão"))).stream()
            .filter(line -> line.has("resume"))
            .findFirst()
            .orElseThrow()
            .at("/resume/token")
            .asText();
    given()
        .queryParams(Map.of("q", "bão số", "resume", token))
        .get("/v1/export")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("resume"))
        .body("detail", containsString("belongs to another search"));
    given()
        .queryParams(Map.of("q", "bão", "format", "csv", "resume", token))
        .get("/v1/export")
        .then()
        .statusCode(400)
        .body("detail", containsString("that of an export in NDJSON"));
    given()
        .queryParams(Map.of("q", "bão", "cursor", token))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("cursor"));
    given()
        .queryParam("resume", token, token)
        .get("/v1/export")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("resume"));
  }

  @Test
  void an_export_whose_articles_vanish_breaks_off_without_a_manifest_and_says_410_afterwards()
      throws Exception {
    service.freshIndex();
    // More than the buffers on the way hold.
    String body = "Gió mạnh dần lên. ".repeat(800);
    int articles = 1_500;
    for (int start = 0; start < articles; start += 500) {
      Service.index(
          IntStream.range(start, start + 500)
              .mapToObj(i -> "{\"id\":\"%d\",\"title\":\"Bão\",\"body\":\"%s\"}".formatted(i, body))
              .collect(Collectors.joining("\n")));
    }
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address.resolve("/v1/export?q=gio")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      do {
        lines.add(reader.readLine());
      } while (!lines.getLast().startsWith("{\"resume\""));
      // The index and with it the point in time are gone.
      service.freshIndex();
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> reader.lines().forEach(lines::add));
    }
    assertThat(lines).hasSizeBetween(2, articles);
    assertThat(lines).noneMatch(line -> line.startsWith("{\"manifest\""));
    String token =
        lines.stream()
            .filter(line -> line.startsWith("{\"resume\""))
            .map(line -> Walked.json(line).at("/resume/token").asText())
            .reduce((earlier, last) -> last)
            .orElseThrow();
    given()
        .queryParams(Map.of("q", "gio", "resume", token))
        .get("/v1/export")
        .then()
        .statusCode(410)
        .body("parameter", equalTo("resume"))
        .body("detail", containsString("begin the walk again"));
  }
}
