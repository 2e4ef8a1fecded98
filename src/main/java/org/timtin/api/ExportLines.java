package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.SearchAnswer;

/** What an export says beside its articles. */
final class ExportLines {
  private ExportLines() {}

  /** The shape of a line of NDJSON that is no article, for the OpenAPI document. */
  @Schema(name = "ExportLine", minProperties = 1, maxProperties = 1)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Line(Optional<Checkpoint> resume, Optional<Manifest> manifest) {}

  /**
   * Where an export can be taken up again.
   *
   * @param token the value of {@code resume}
   * @param count articles before this line, those before the export was taken up again included
   * @param total articles in all
   * @param sha256 of everything before this line in this answer that is no such line
   */
  record Checkpoint(String token, long count, long total, String sha256) {}

  /**
   * The last line: the export is whole.
   *
   * @param count articles in all, those before the export was taken up again included
   * @param rows articles in this answer
   * @param sha256 of everything before this line in this answer that is no checkpoint
   * @param index the version of the index
   * @param profile name and content hash of the ranking profile
   * @param query the parameters of the search as they came
   * @param understood how the words were understood; absent without words
   */
  record Manifest(
      long count,
      long rows,
      String sha256,
      String index,
      String profile,
      Map<String, List<String>> query,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SearchAnswer.Understood> understood,
      @JsonProperty("took_ms") long tookMs) {}
}
