package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches, and prints hits and facets for people, or the service's answer for programs. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Searches articles.",
    footer = {
      "",
      "Example: timtin search \"quan hệ Nga Trung\" --country RU --from 2025-10-01",
      "Exit status: 0 answered (also without a hit), 2 not answered."
    })
public final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private ServiceAddress address;

  @Mixin private SearchOptions search;

  @Option(
      names = "--why",
      paramLabel = "FACET:NAME",
      description = "Show the sentence that speaks of it (official:Tô Lâm, country:CN).")
  private List<String> why = List.of();

  @Option(names = "--interval", paramLabel = "UNIT", description = "The steps of the dates.")
  private Optional<String> interval = Optional.empty();

  @Option(names = "--size", paramLabel = "N", description = "How many hits a page has.")
  private Optional<Integer> size = Optional.empty();

  @Option(names = "--page", paramLabel = "N", description = "Which page of the hits; default: 1.")
  private Optional<Integer> page = Optional.empty();

  @Option(names = "--json", description = "Prints the service's answer as it is.")
  private boolean json;

  /**
   * @param surroundings says how the output may look
   */
  public SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ServiceClient service = new ServiceClient(address.resolve(surroundings));
    ServiceClient.Answer answer = ask(service);
    print(answer, spec.commandLine().getOut());
    return 0;
  }

  private ServiceClient.Answer ask(ServiceClient service) {
    QueryString query =
        search
            .query()
            .add("why", why)
            .add("interval", interval)
            .add("size", size.map(String::valueOf))
            .add("page", page.map(String::valueOf));
    try {
      ServiceClient.Answer answer = service.get("/v1/search" + query);
      if (!answer.isOk()) {
        throw new CliFailure(answer.problem());
      }
      if (!answer.json().path("hits").isArray()) {
        throw new CliFailure("what answers there is not timtin");
      }
      return answer;
    } catch (ServiceClient.Unreachable unreachable) {
      throw new CliFailure(unreachable.getMessage(), unreachable);
    }
  }

  private void print(ServiceClient.Answer answer, PrintWriter out) {
    if (json) {
      out.println(answer.body().strip());
    } else {
      JsonNode body = answer.json();
      boolean styled = surroundings.styled();
      out.println(Totals.of(body));
      body.path("notes").forEach(note -> out.println("note: " + Plain.line(note.asText())));
      new HelpPrinter(out).print(body);
      new HitPrinter(out, styled).print(body);
      new FacetPrinter(out, surroundings.columns(), styled).print(body.path("facets"));
    }
    out.flush();
  }
}
