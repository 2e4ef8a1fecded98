package org.timtin.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.timtin.article.Article;

/**
 * How many texts one thread annotates in a second: {@code ./timtin bench annotate}. The texts are
 * the sample articles, one after the other: as dense in names as diplomatic news are.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class AnnotateBenchmark {
  private static final int ARTICLE_BYTES = 3_000;
  private static final int LONG_BYTES = 100_000;
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 2, 4));

  private Annotator annotator;
  private List<Article> headlines;
  private String article;
  private String longText;
  private int next;

  /** Reads the lists, and cuts the texts at the ends of articles or, where need be, of words. */
  @Setup
  public void texts() throws IOException {
    annotator = Annotator.load();
    List<Article> samples = SampleTexts.articles();
    headlines = samples.stream().map(AnnotateBenchmark::headlineAndLead).toList();
    String all = String.join("\n", samples.stream().map(Article::body).toList());
    article = cut(all, ARTICLE_BYTES);
    longText = cut((all + "\n").repeat(3), LONG_BYTES);
  }

  /** The headline and the first paragraph of one article after the other. */
  @Benchmark
  public Annotations headline() {
    Article one = headlines.get(next);
    next = (next + 1) % headlines.size();
    return annotator.annotate(one.title(), one.summary(), "", DAY);
  }

  /** A body of 3 KB of UTF-8. */
  @Benchmark
  public Annotations article3KB() {
    return annotator.annotate("", "", article, DAY);
  }

  /** A body of 100 KB of UTF-8. */
  @Benchmark
  public Annotations text100KB() {
    return annotator.annotate("", "", longText, DAY);
  }

  private static Article headlineAndLead(Article sample) {
    String[] parts = sample.body().split("\n", 2);
    return sample.title().isEmpty()
        ? withTexts(sample, parts[0], parts.length > 1 ? parts[1].split("\n", 2)[0] : "")
        : withTexts(sample, sample.title(), parts[0]);
  }

  private static Article withTexts(Article sample, String title, String lead) {
    return new Article(
        sample.id(),
        title,
        lead,
        "",
        sample.published(),
        sample.url(),
        sample.source(),
        List.of(),
        List.of());
  }

  private static String cut(String text, int bytes) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length < bytes) {
      throw new IllegalStateException("the samples have " + utf8.length + " bytes of " + bytes);
    }
    String start = new String(utf8, 0, bytes, StandardCharsets.UTF_8);
    return start.substring(0, start.lastIndexOf(' '));
  }
}
