package org.timtin.experiment.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A ranking with judgements, both made from a seed: some unjudged, some not found. */
record RandomRun(List<String> ranking, Map<String, Integer> grades, int k) {
  static final int MAXIMUM_GRADE = 4;

  static RandomRun of(long seed) {
    Random random = new Random(seed);
    List<String> documents = new ArrayList<>();
    int pool = random.nextInt(60);
    for (int i = 0; i < pool; i++) {
      documents.add("d" + i);
    }
    Map<String, Integer> grades = new HashMap<>();
    double relevant = random.nextDouble();
    double judged = random.nextDouble();
    for (String document : documents) {
      if (random.nextDouble() < judged) {
        int grade = random.nextDouble() < relevant ? 1 + random.nextInt(MAXIMUM_GRADE) : 0;
        grades.put(document, grade);
      }
    }
    Collections.shuffle(documents, random);
    int found = random.nextInt(pool + 1);
    return new RandomRun(documents.subList(0, found), grades, 1 + random.nextInt(30));
  }
}
