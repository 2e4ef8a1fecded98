package org.timtin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the service is. */
public final class ServiceAddress {
  /** Where the service listens unless it is told otherwise. */
  static final String DEFAULT = "http://127.0.0.1:8080";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where the service is; default: TIMTIN_URL, else the service that runs on this machine.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The service's data folder; default: TIMTIN_DATA, else 'data'.")
  private Optional<Path> data = Optional.empty();

  /**
   * The address: the option, else TIMTIN_URL, else what a running service wrote into its data
   * folder, else the default.
   *
   * @throws CliFailure if what was given is no http address
   */
  URI resolve(Surroundings surroundings) {
    String given =
        url.or(() -> surroundings.variable("TIMTIN_URL"))
            .or(() -> running(folder(surroundings)))
            .orElse(DEFAULT);
    String trimmed = given.strip().replaceAll("/+$", "");
    try {
      URI address = URI.create(trimmed);
      String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      throw new CliFailure("'" + given + "' is not an http address", malformed);
    }
    throw new CliFailure("'" + given + "' is not an http address");
  }

  private Path folder(Surroundings surroundings) {
    return data.or(() -> surroundings.variable("TIMTIN_DATA").map(Path::of))
        .orElse(Path.of("data"));
  }

  private static Optional<String> running(Path folder) {
    Path file = folder.resolve("timtin.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String address = new ObjectMapper().readTree(Files.readString(file)).path("url").asText("");
      return Optional.of(address).filter(value -> !value.isBlank());
    } catch (JsonProcessingException broken) {
      throw new CliFailure(file + " is not JSON; delete it if no service runs", broken);
    } catch (IOException unreadable) {
      throw new CliFailure(file + " cannot be read", unreadable);
    }
  }
}
