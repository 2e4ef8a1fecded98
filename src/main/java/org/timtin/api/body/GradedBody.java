package org.timtin.api.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.metric.Grades;

/** How relevant a document is for a query. */
@Schema(name = "GradeOfDocument")
public record GradedBody(
    @Schema(description = "Id of the query", examples = "q1") String query,
    @Schema(description = "Id of the article", examples = "vi-du-1") String document,
    @Schema(
            description = "0 for not relevant, up to the set's max_grade",
            minimum = "0",
            maximum = "" + Grades.HIGHEST)
        int grade) {}
