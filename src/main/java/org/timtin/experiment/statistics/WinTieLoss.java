package org.timtin.experiment.statistics;

import java.util.Arrays;

/**
 * On how many queries one system was better, equal and worse.
 *
 * @param wins queries with a difference above 0
 * @param ties queries without a difference
 * @param losses queries with a difference below 0
 */
public record WinTieLoss(int wins, int ties, int losses) {
  /** Differences that only come from rounding are none. */
  private static final double TIE = 1e-9;

  /** Counts differences. */
  public static WinTieLoss of(double[] differences) {
    int wins = (int) Arrays.stream(differences).filter(difference -> difference > TIE).count();
    int losses = (int) Arrays.stream(differences).filter(difference -> difference < -TIE).count();
    return new WinTieLoss(wins, differences.length - wins - losses, losses);
  }
}
