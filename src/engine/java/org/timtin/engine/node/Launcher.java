package org.timtin.engine.node;

/** Placeholder. */
public final class Launcher {
  private Launcher() {}
}
