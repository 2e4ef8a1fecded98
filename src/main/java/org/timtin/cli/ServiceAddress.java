package org.timtin.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.timtin.RunningService;
import picocli.CommandLine.Mixin;
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

  @Mixin private DataOption data;

  /**
   * The address: the option, else TIMTIN_URL, else what a running service wrote into its data
   * folder, else the default.
   *
   * @throws CliFailure if what was given is no http address
   */
  URI resolve(Surroundings surroundings) {
    String given =
        url.or(() -> surroundings.variable("TIMTIN_URL"))
            .or(() -> RunningService.in(data.folder(surroundings)).map(RunningService::url))
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
}
