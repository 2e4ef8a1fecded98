package org.timtin.search;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The topics of {@code ../shared/data}, for measurements of other packages. */
public final class MeasuredTopics {
  private final MeasuredSet set;

  private MeasuredTopics(MeasuredSet set) {
    this.set = set;
  }

  /** What of an article is measured. */
  public record Article(String id, String title, String summary, String body) {}

  /** The topics in a data folder. */
  public static MeasuredTopics of(Path data) {
    return new MeasuredTopics(
        MeasuredSet.all(data).stream()
            .filter(set -> set.name().equals("topics"))
            .findFirst()
            .orElseThrow());
  }

  /** Grades by topic and article. */
  public Map<String, Map<String, Integer>> judgements() {
    return set.judgements();
  }

  /** Hands on every article, those that are about no topic last. */
  public void articles(Consumer<Article> each) {
    set.articles(
        text -> each.accept(new Article(text.id(), text.title(), text.summary(), text.body())));
  }
}
