package org.timtin.experiment.judging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A grade as somebody gave it. It holds until the document gets another one.
 *
 * @param document id of the article
 * @param grade empty where the grade before was withdrawn
 * @param author who gave it, in their own words
 * @param at when
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GivenGrade(String document, Optional<Integer> grade, String author, Instant at) {
  /** As long as a name of a person or of a tool may be. */
  public static final int LONGEST_AUTHOR = 100;

  boolean saysTheSameAs(GivenGrade other) {
    return grade.equals(other.grade) && author.equals(other.author);
  }
}
