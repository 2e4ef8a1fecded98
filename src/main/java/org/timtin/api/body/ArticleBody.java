package org.timtin.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article to be indexed. A text must be there: a title, a summary or a body. */
@Schema(name = "ArticleToIndex")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticleBody(
    @Schema(
            description =
                "By which it is found again, at most 512 bytes; without one it is made of the url, or of"
                    + " the texts",
            examples = "vi-du-1")
        Optional<String> id,
    @Schema(description = "Headline; plain text") Optional<String> title,
    @Schema(description = "Lead; plain text") Optional<String> summary,
    @Schema(description = "The text, paragraphs with line ends between them") Optional<String> body,
    @Schema(
            description =
                "Day or instant from 1945 to tomorrow: ISO 8601, RFC 822, or dd/MM/yyyy HH:mm, the day"
                    + " first; without one the article has no date",
            examples = "2026-01-05")
        Optional<String> published,
    @Schema(
            description = "Where it was published: an absolute http or https address",
            maxLength = 2_048,
            examples = "https://bao.vi-du/1")
        Optional<String> url,
    @Schema(description = "The paper or agency, a facet", maxLength = 256, examples = "Ví dụ")
        Optional<String> source,
    @Schema(
            description =
                "Codes of ISO 3166-1 alpha-2, or XK, beside the countries that the text names")
        Optional<List<String>> countries,
    @Schema(description = "Names of officials, beside those that the text names")
        Optional<List<String>> officials) {

  /** An article as it may be sent. */
  public static final String EXAMPLE =
      """
      {"id": "vi-du-1", "title": "Việt Nam và Lào ký thỏa thuận hợp tác", "body": "Ngày 5/1, tại \
      thủ đô Vientiane, đại diện hai nước đã ký thỏa thuận hợp tác về giáo dục.", "published": \
      "2026-01-05", "source": "Ví dụ"}
      """;

  /** Text as it comes from an agency's wire. */
  public static final String RAW_EXAMPLE =
      " date 2026-01-05 Ngày 5/1, tại Vientiane, Việt Nam và Lào đã ký thỏa thuận hợp tác./.";
}
