package org.timtin.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where an export goes: whole records only, and to a file all of them or none. */
interface ExportTarget extends AutoCloseable {
  void write(byte[] records) throws IOException;

  /** Everything was written. */
  void commit() throws IOException;

  /** Leaves nothing behind unless it was committed. */
  @Override
  void close() throws IOException;

  /** Standard output; what was printed stays printed. */
  static ExportTarget of(PrintWriter out) {
    return new ExportTarget() {
      @Override
      public void write(byte[] records) throws IOException {
        out.print(new String(records, StandardCharsets.UTF_8));
        if (out.checkError()) {
          throw new IOException("nobody reads the output any more");
        }
      }

      @Override
      public void commit() {
        out.flush();
      }

      @Override
      public void close() {
        out.flush();
      }
    };
  }

  /** A file, which appears or is replaced in one step. */
  static ExportTarget of(Path file) throws IOException {
    return new InFile(file.toAbsolutePath());
  }

  /** Written beside the file, and moved. */
  final class InFile implements ExportTarget {
    private final Path file;
    private final Path partial;
    private final OutputStream out;

    InFile(Path file) throws IOException {
      this.file = file;
      this.partial =
          file.resolveSibling(
              "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
      this.out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    @Override
    public void write(byte[] records) throws IOException {
      out.write(records);
    }

    @Override
    public void commit() throws IOException {
      out.close();
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(partial);
    }
  }
}
