package org.timtin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of articles under some paths.
 *
 * @param files each once; those of a folder in the order of their paths
 * @param skipped files whose names say that they hold no articles
 */
record InputFiles(List<InputFile> files, List<Path> skipped) {
  InputFiles {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * Looks at files, and through folders. Links inside of folders are not followed: they could lead
   * in circles.
   *
   * @throws CliFailure if a path does not exist or cannot be looked at
   */
  static InputFiles under(List<Path> paths) {
    Set<Path> found = new LinkedHashSet<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CliFailure("there is no file or folder " + path);
      }
      try (Stream<Path> walk = Files.walk(path.toRealPath())) {
        walk.filter(Files::isRegularFile).sorted().forEach(found::add);
      } catch (IOException | UncheckedIOException unreadable) {
        throw new CliFailure(path + " cannot be read", unreadable);
      }
    }
    return sorted(found);
  }

  private static InputFiles sorted(Set<Path> found) {
    List<InputFile> files = new ArrayList<>();
    List<Path> skipped = new ArrayList<>();
    Path here = Path.of("").toAbsolutePath();
    for (Path absolute : found) {
      Path path = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
      try {
        InputFile.of(path).ifPresentOrElse(files::add, () -> skipped.add(path));
      } catch (IOException unreadable) {
        throw new CliFailure(path + " cannot be read", unreadable);
      }
    }
    return new InputFiles(files, skipped);
  }

  /** The size of all files, in bytes. */
  long size() {
    return files.stream().mapToLong(InputFile::size).sum();
  }
}
