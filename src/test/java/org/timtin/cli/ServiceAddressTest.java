package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.BadInput;
import org.timtin.RunningService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ServiceAddressTest {
  @TempDir private Path data;

  @Command
  private static final class Any {
    @Mixin private ServiceAddress address;
  }

  private String resolve(Map<String, String> environment, String... arguments) {
    Any any = new Any();
    new CommandLine(any).parseArgs(arguments);
    Map<String, String> all = new HashMap<>(environment);
    all.put("TIMTIN_DATA", data.toString());
    return any.address.resolve(new Surroundings(all, false)).toString();
  }

  @Test
  void the_option_goes_before_the_environment_before_the_running_service_before_the_default()
      throws IOException {
    assertThat(resolve(Map.of())).isEqualTo("http://127.0.0.1:8080");
    RunningService.announce(data, URI.create("http://127.0.0.1:9001"));
    assertThat(resolve(Map.of())).isEqualTo("http://127.0.0.1:9001");
    Map<String, String> environment = Map.of("TIMTIN_URL", "https://tin.example/");
    assertThat(resolve(environment)).isEqualTo("https://tin.example");
    assertThat(resolve(environment, "--url", "http://x:1")).isEqualTo("http://x:1");
  }

  @Test
  void a_service_that_no_longer_runs_is_not_asked() throws IOException {
    Files.writeString(
        data.resolve("timtin.json"),
        "{\"pid\": 1, \"started\": 1, \"url\": \"http://127.0.0.1:9001\"}");
    assertThat(resolve(Map.of())).isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void a_broken_file_is_told() throws IOException {
    Files.writeString(data.resolve("timtin.json"), "{");
    assertThatThrownBy(() -> resolve(Map.of()))
        .isInstanceOf(BadInput.class)
        .hasMessageEndingWith("delete it if no service runs");
  }
}
