package org.timtin.experiment.judging;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.summary.Names;

/**
 * What became of some grades: all that are not refused hold.
 *
 * @param graded how many hold now and did not before
 * @param unchanged how many held already, by the same author
 * @param refusedTotal how many were refused
 * @param refused the first hundred of them
 * @param absentDocuments documents that were graded though no article has that id
 */
@Schema(name = "GradingReport")
@JsonNaming(SnakeCaseStrategy.class)
public record GradingReport(
    int graded, int unchanged, int refusedTotal, List<Refused> refused, Names absentDocuments) {
  static final int MOST_SHOWN = 100;

  /**
   * A grade that was not taken.
   *
   * @param parameter what is wrong with it: {@code query}, {@code document} or {@code grade}
   * @param reason in words
   */
  @Schema(name = "RefusedGrade")
  public record Refused(String query, String document, String parameter, String reason) {}
}
