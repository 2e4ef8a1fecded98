package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.index.IngestSummary;

/**
 * The shape of a problem, for the OpenAPI document.
 *
 * @param detail one sentence: what is wrong and what would be right
 * @param instance the path that was asked for
 * @param parameter the parameter or field to blame; {@code body} or {@code url} for the whole of it
 * @param refused of articles none of which was taken: the first ones, with the reason
 * @param refusedTotal how many these were
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemView(
    Optional<String> type,
    @Schema(required = true) String title,
    @Schema(required = true, minimum = "400", maximum = "599") int status,
    @Schema(required = true) String detail,
    Optional<String> instance,
    Optional<String> parameter,
    Optional<List<IngestSummary.Refusal>> refused,
    @JsonProperty("refused_total") Optional<Long> refusedTotal) {}
