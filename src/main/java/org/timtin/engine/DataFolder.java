package org.timtin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of everything that survives a restart, held by one service at a time.
 *
 * <p>The lock is the operating system's, so it ends with its holder however that ends. The lock
 * file also tells who holds it: {@code pid=...} and {@code engine=host:port}, one to a line.
 */
public final class DataFolder implements Closeable {
  private static final String LOCK_FILE = "timtin.lock";

  private final Path path;
  private final RandomAccessFile file;
  private final FileLock lock;

  private DataFolder(Path path, RandomAccessFile file, FileLock lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Creates the folder if need be and takes it.
   *
   * @throws EngineUnavailable if it cannot be written to or another process holds it
   */
  public static DataFolder take(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    Path lockFile = path.resolve(LOCK_FILE);
    RandomAccessFile file;
    try {
      Files.createDirectories(path);
      // Not written through its channel, which an interrupt closes, and the lock with it.
      file = new RandomAccessFile(lockFile.toFile(), "rw");
    } catch (IOException e) {
      throw new EngineUnavailable("The data folder " + path + " cannot be written to: " + e, e);
    }
    try {
      FileLock lock = file.getChannel().tryLock();
      if (lock != null) {
        DataFolder taken = new DataFolder(path, file, lock);
        taken.describe(Optional.empty());
        return taken;
      }
      file.close();
    } catch (OverlappingFileLockException e) {
      closeAfter(file, e);
    } catch (IOException e) {
      closeAfter(file, e);
      throw new EngineUnavailable("The data folder " + path + " cannot be locked: " + e, e);
    }
    throw new EngineUnavailable(
        "The data folder " + path + " is in use by another timtin (" + holder(lockFile) + ")");
  }

  /**
   * Makes sure that the volume of the folder has room.
   *
   * @throws EngineUnavailable saying how much is free where it has not
   */
  void requireSpace(long bytes) {
    try {
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < bytes) {
        throw new EngineUnavailable(
            "The volume of the data folder %s has %d MB free; the embedded engine needs at least %d MB"
                .formatted(path, free >> 20, bytes >> 20));
      }
    } catch (IOException e) {
      throw new EngineUnavailable("The data folder " + path + " cannot be examined: " + e, e);
    }
  }

  /** The folder, absolute. */
  public Path path() {
    return path;
  }

  /** Writes into the lock file who holds the folder and where its engine listens. */
  void describe(Optional<String> engineAddress) {
    StringBuilder text = new StringBuilder("pid=" + ProcessHandle.current().pid() + "\n");
    engineAddress.ifPresent(address -> text.append("engine=").append(address).append('\n'));
    try {
      file.setLength(0);
      file.seek(0);
      file.write(text.toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new EngineUnavailable("The data folder " + path + " cannot be written to: " + e, e);
    }
  }

  /** Gives the folder back. The file stays: deleting it would let two holders lock two files. */
  @Override
  public void close() throws IOException {
    try (file) {
      lock.release();
    }
  }

  private static String holder(Path lockFile) {
    try {
      String text = Files.readString(lockFile).strip().replace("\n", ", ").replace("=", " ");
      return text.isEmpty() ? "pid unknown" : text;
    } catch (IOException e) {
      return "pid unknown: " + e;
    }
  }

  private static void closeAfter(RandomAccessFile file, Exception reason) {
    try {
      file.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
