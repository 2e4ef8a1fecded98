package org.timtin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.CorrectedLists;
import org.timtin.annotate.Corrections;
import org.timtin.annotate.ScorerFormat;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what would be found in articles, without a service. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows the countries and officials that would be found in articles, and why.",
    footer = {
      "",
      "Files are read as for index: .txt is one article, .json and .ndjson are many; of other files and",
      "of standard input (-) the first character tells. Without a service.",
      "",
      "--format scorer reads standard input: lines of {\"id\", \"text\", \"date\"}; a text's first line is its",
      "title. It writes lines of {\"id\", \"countries\", \"officials\": [{\"name\", \"surfaces\"}]}.",
      "",
      "Exit status: 0 all were read, 1 some articles could not be, 2 nothing was done."
    })
public final class AnnotateCommand implements Callable<Integer> {
  private static final int SOME_REFUSED = 1;

  /** Shapes of input and output. */
  enum Format {
    SCORER
  }

  private final Surroundings surroundings;
  private final InputStream standardInput;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Articles; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      description = "Shape of standard input and output for programs: ${COMPLETION-CANDIDATES}.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Own names and corrections (default: that of TIMTIN_ANNOTATE_CORRECTIONS).")
  private Optional<Path> corrections = Optional.empty();

  /**
   * @param surroundings says how the output may look, and the corrections that are configured
   * @param standardInput what {@code -} reads
   */
  AnnotateCommand(Surroundings surroundings, InputStream standardInput) {
    this.surroundings = surroundings;
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    if (format.isPresent() != files.isEmpty()) {
      throw new CliFailure(
          format.isPresent()
              ? "--format reads standard input; give no files with it"
              : "give files of articles, or - for standard input");
    }
    List<AnnotatedInput> inputs =
        files.stream().map(file -> AnnotatedInput.of(file, standardInput)).toList();
    CorrectedLists lists = lists();
    Annotator annotator = new Annotator(lists.countries(), lists.authority());
    if (format.isPresent()) {
      new ScorerFormat(annotator)
          .run(
              new InputStreamReader(standardInput, StandardCharsets.UTF_8),
              new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      return 0;
    }
    AnnotationPrinter printer =
        new AnnotationPrinter(
            spec.commandLine().getOut(), lists.countries(), surroundings.styled());
    int refused = 0;
    for (AnnotatedInput input : inputs) {
      refused += print(input, annotator, printer);
    }
    return refused == 0 ? 0 : SOME_REFUSED;
  }

  private int print(AnnotatedInput input, Annotator annotator, AnnotationPrinter printer) {
    PrintWriter err = spec.commandLine().getErr();
    int refused = 0;
    try (ArticleStream articles = input.open(new ArticleReader(Clock.systemUTC()))) {
      while (articles.hasNext()) {
        switch (articles.next()) {
          case Entry.Accepted taken ->
              printer.print(input.place(taken.line()), annotator.annotate(taken.article()));
          case Entry.Refused bad -> {
            err.println("timtin: " + input.place(bad.line()) + ": " + Plain.line(bad.reason()));
            refused++;
          }
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new CliFailure(input.name() + " cannot be read", unreadable);
    }
    return refused;
  }

  private CorrectedLists lists() {
    Optional<Path> file =
        corrections.or(() -> surroundings.variable("TIMTIN_ANNOTATE_CORRECTIONS").map(Path::of));
    try {
      return CorrectedLists.load(file.map(Corrections::read).orElseGet(Corrections::none));
    } catch (IllegalArgumentException | UncheckedIOException wrong) {
      throw new CliFailure(wrong.getMessage(), wrong);
    }
  }
}
