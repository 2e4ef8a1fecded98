package org.timtin.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.ScorerFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Annotates texts from standard input, without a service: for measuring the rules. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds the countries and officials of texts given on standard input.",
    footer = {
      "",
      "Input: lines of {\"id\", \"text\", \"date\"}; a text's first line is its title.",
      "Output: lines of {\"id\", \"countries\", \"officials\": [{\"name\", \"surfaces\"}]}."
    })
public final class AnnotateCommand implements Callable<Integer> {
  /** Shapes of input and output. */
  enum Format {
    SCORER
  }

  @Option(
      names = "--format",
      required = true,
      description = "Shape of input and output: ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Override
  public Integer call() throws IOException {
    switch (format) {
      case SCORER ->
          new ScorerFormat(Annotator.load())
              .run(
                  new InputStreamReader(System.in, StandardCharsets.UTF_8),
                  new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    }
    return 0;
  }
}
