package org.timtin;

import java.util.Objects;

/**
 * What a user sent cannot be used as it is. The only exception that input checks throw; the HTTP
 * layer turns it into an {@code application/problem+json} answer with status 400.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * @param parameter the parameter, field or header to blame, as the user wrote it
   * @param detail one sentence that says what is wrong and what would be right
   */
  public BadInput(String parameter, String detail) {
    super(Objects.requireNonNull(detail));
    this.parameter = Objects.requireNonNull(parameter);
  }

  /** The parameter, field or header to blame. */
  public String parameter() {
    return parameter;
  }
}
