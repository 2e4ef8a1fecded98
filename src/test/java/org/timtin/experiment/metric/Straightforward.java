package org.timtin.experiment.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The metrics once more, written from the formulas as slowly and plainly as can be: ranks from 1,
 * nothing remembered from one rank to the next.
 */
final class Straightforward {
  private final RandomRun run;
  private final int k;

  Straightforward(RandomRun run, int k) {
    this.run = run;
    this.k = k;
  }

  private int ranks() {
    return Math.min(k, run.ranking().size());
  }

  private boolean judged(int rank) {
    return run.grades().containsKey(run.ranking().get(rank - 1));
  }

  private int rel(int rank) {
    return judged(rank) ? run.grades().get(run.ranking().get(rank - 1)) : 0;
  }

  private int relevantUpTo(int rank) {
    int count = 0;
    for (int i = 1; i <= rank; i++) {
      if (rel(i) > 0) {
        count++;
      }
    }
    return count;
  }

  private int allRelevant() {
    int count = 0;
    for (int grade : run.grades().values()) {
      if (grade > 0) {
        count++;
      }
    }
    return count;
  }

  double ndcg(boolean exponential) {
    double dcg = 0;
    for (int i = 1; i <= ranks(); i++) {
      double gain = exponential ? Math.pow(2, rel(i)) - 1 : rel(i);
      dcg += gain / (Math.log(i + 1) / Math.log(2));
    }
    List<Integer> best = new ArrayList<>(run.grades().values());
    Collections.sort(best);
    Collections.reverse(best);
    double ideal = 0;
    for (int i = 1; i <= Math.min(k, best.size()); i++) {
      double gain = exponential ? Math.pow(2, best.get(i - 1)) - 1 : best.get(i - 1);
      ideal += gain / (Math.log(i + 1) / Math.log(2));
    }
    return ideal == 0 ? 0 : dcg / ideal;
  }

  double ap() {
    double sum = 0;
    for (int i = 1; i <= ranks(); i++) {
      if (rel(i) > 0) {
        sum += relevantUpTo(i) / (double) i;
      }
    }
    return allRelevant() == 0 ? 0 : sum / allRelevant();
  }

  double precision() {
    return relevantUpTo(ranks()) / (double) k;
  }

  double recall() {
    return allRelevant() == 0 ? 0 : relevantUpTo(ranks()) / (double) allRelevant();
  }

  double rr() {
    for (int i = 1; i <= ranks(); i++) {
      if (rel(i) > 0) {
        return 1.0 / i;
      }
    }
    return 0;
  }

  double success() {
    return relevantUpTo(ranks()) > 0 ? 1 : 0;
  }

  double err() {
    double sum = 0;
    for (int i = 1; i <= ranks(); i++) {
      double reached = 1;
      for (int j = 1; j < i; j++) {
        reached *= 1 - satisfied(j);
      }
      sum += reached * satisfied(i) / i;
    }
    return sum;
  }

  private double satisfied(int rank) {
    return (Math.pow(2, rel(rank)) - 1) / Math.pow(2, RandomRun.MAXIMUM_GRADE);
  }

  double rbp(double p) {
    double sum = 0;
    for (int i = 1; i <= run.ranking().size(); i++) {
      if (rel(i) > 0) {
        sum += Math.pow(p, i - 1);
      }
    }
    return (1 - p) * sum;
  }

  /** What is missing to 1 when all that is judged not relevant is taken off. */
  double rbpResidual(double p) {
    double judged = 0;
    for (int i = 1; i <= run.ranking().size(); i++) {
      if (judged(i)) {
        judged += (1 - p) * Math.pow(p, i - 1);
      }
    }
    return 1 - judged;
  }

  double bpref() {
    int relevant = allRelevant();
    int bad = run.grades().size() - relevant;
    double sum = 0;
    for (int i = 1; i <= run.ranking().size(); i++) {
      if (rel(i) > 0) {
        int before = 0;
        for (int j = 1; j < i; j++) {
          if (judged(j) && rel(j) == 0) {
            before++;
          }
        }
        sum += before == 0 ? 1 : 1 - Math.min(before, relevant) / (double) Math.min(bad, relevant);
      }
    }
    return relevant == 0 ? 0 : sum / relevant;
  }
}
