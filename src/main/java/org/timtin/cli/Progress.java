package org.timtin.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how much of the files was read, where a person watches. */
final class Progress implements AutoCloseable {
  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** A bar that counts articles. */
  static Progress of(Surroundings surroundings, String task, long articles) {
    if (!surroundings.interactive()) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(articles)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(surroundings.columns())
                .build()));
  }

  /** Says how much there is, where that was not known from the start. */
  void of(long all) {
    bar.ifPresent(shown -> shown.maxHint(all));
  }

  /**
   * @param bytes the size of all files
   */
  static Progress of(Surroundings surroundings, long bytes) {
    if (!surroundings.interactive()) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("indexing")
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(surroundings.columns())
                .build()));
  }

  void read(long bytes) {
    bar.ifPresent(shown -> shown.stepBy(bytes));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
