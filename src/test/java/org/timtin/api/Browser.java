package org.timtin.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser, without a screen, as far as there is one on this machine. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long PATIENCE_SECONDS = 90;

  private final Path program;
  private final Path folder;

  private final Path profile;

  private Browser(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
    try {
      // Not in the folder: a process of the browser's may outlive it by a moment, and write there.
      profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The browser of the system's path.
   *
   * @param folder for its own files
   */
  static Optional<Browser> find(Path folder) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(path -> NAMES.stream().map(name -> Path.of(path, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Browser(program, folder));
  }

  /** What a page is after everything in it has run. */
  String dom(Path page) {
    return new String(run(page, "--dump-dom"), StandardCharsets.UTF_8);
  }

  byte[] screenshot(Path page, int width, int height) {
    Path file = folder.resolve("shot.png");
    run(page, "--screenshot=" + file, "--window-size=" + width + "," + height);
    return read(file);
  }

  byte[] pdf(Path page) {
    Path file = folder.resolve("page.pdf");
    run(page, "--print-to-pdf=" + file, "--no-pdf-header-footer");
    return read(file);
  }

  private byte[] run(Path page, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                // Of the sandbox the user of a build server may not have the rights to make one.
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                // A page may look into the frame that it holds.
                "--allow-file-access-from-files",
                "--user-data-dir=" + profile));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    Path out = folder.resolve("out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the browser did not end: " + command);
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(
            "the browser failed: "
                + new String(read(folder.resolve("err")), StandardCharsets.UTF_8));
      }
      return read(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
