package org.timtin.api.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A query of a set or of an experiment. */
@Schema(name = "QueryToAsk")
public record QueryBody(
    @Schema(
            description = "Unique among the queries; without white space",
            maxLength = 200,
            examples = "q1")
        String id,
    @Schema(description = "What is searched for", examples = "hội đàm") String text) {}
