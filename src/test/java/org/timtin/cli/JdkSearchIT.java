package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the script finds a JDK. */
class JdkSearchIT {
  private static final String OURS = System.getProperty("java.home");

  private final Shell shell = new Shell().without("JAVA_HOME");
  private Path tools;

  /** A PATH with what every system has, and no Java. */
  @BeforeEach
  void pathWithoutJava() throws IOException {
    tools = Files.createDirectories(shell.folder().resolve("bin"));
    for (String tool : List.of("sh", "dirname", "readlink", "sed", "find", "head")) {
      Path program =
          Stream.of("/bin", "/usr/bin")
              .map(folder -> Path.of(folder, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), program);
    }
    shell.with("PATH", tools.toString());
  }

  @Test
  void a_newer_jdk_is_found_beside_an_old_one_on_the_path() throws IOException {
    Path old = jdk("old jdk", "17.0.2");
    Files.createSymbolicLink(tools.resolve("javac"), old.resolve("bin").resolve("javac"));
    shell.with("TIMTIN_JDK_FOLDERS", "/no/such/*:" + old + ":" + OURS);

    assertThat(shell.run("--version").out()).startsWith("timtin ");
  }

  @Test
  void a_newer_jdk_is_found_in_the_usual_folders() {
    Optional<Path> second = installedBeside("/usr/lib/jvm");
    assumeTrue(second.isPresent(), "no JDK of at least 21 in /usr/lib/jvm: nothing to be found");

    assertThat(shell.run("--version").out()).startsWith("timtin ");
  }

  @Test
  void an_old_java_home_is_passed_over() throws IOException {
    shell.with("JAVA_HOME", jdk("old jdk", "17.0.2").toString());
    shell.with("TIMTIN_JDK_FOLDERS", OURS);

    assertThat(shell.run("--version").out()).startsWith("timtin ");
  }

  @Test
  void without_a_jdk_the_message_says_what_to_install() throws IOException {
    Path old = jdk("old", "17.0.2");
    Path runtimeOnly = Files.createDirectories(shell.folder().resolve("jre").resolve("bin"));
    shell.with("TIMTIN_JDK_FOLDERS", old + ":" + runtimeOnly.getParent() + ":/no/such/*");

    Shell.Result result = shell.run("status");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("timtin: needs a JDK (with javac) of version 21 or newer")
        .contains("Install one, for example openjdk-21-jdk");
  }

  /** What the script takes for a JDK, and what would fail if it were started. */
  private Path jdk(String name, String version) throws IOException {
    Path home = shell.folder().resolve(name);
    Path javac = Files.createDirectories(home.resolve("bin")).resolve("javac");
    Files.writeString(javac, "#!/bin/sh\nexit 9\n");
    assertThat(javac.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static Optional<Path> installedBeside(String folder) {
    if (!Files.isDirectory(Path.of(folder))) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(Path.of(folder))) {
      return homes.filter(JdkSearchIT::isNewEnough).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isNewEnough(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin").resolve("javac"))
          && Files.readString(home.resolve("release"))
              .matches("(?s).*JAVA_VERSION=\"(2[1-9]|[3-9]\\d)\\b.*");
    } catch (IOException e) {
      return false;
    }
  }
}
