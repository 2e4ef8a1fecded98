package org.timtin.search.walk;

/** The point in time that a walk goes over is no more: the walk cannot go on. */
public final class WalkGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * @param parameter which brought the walk's position
   * @param detail one sentence: what happened and what to do
   */
  public WalkGone(String parameter, String detail) {
    super(detail);
    this.parameter = parameter;
  }

  /** The parameter that brought the walk's position. */
  public String parameter() {
    return parameter;
  }
}
