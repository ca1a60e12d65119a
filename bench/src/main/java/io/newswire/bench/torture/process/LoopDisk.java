package io.newswire.bench.torture.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import io.newswire.bench.torture.fault.Fault;
import io.newswire.bench.torture.fault.Injection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in a file, mounted on a folder. The fault is that it is full. Needs root. */
final class LoopDisk implements Injection, AutoCloseable {
  private static final long BYTES = 8L << 30;

  /** What is filled by writing, because processes write meanwhile. */
  private static final long LEFT_TO_WRITE = 32 << 20;

  private static final int PIECE = 4 << 10;

  private final Path folder;
  private final Path filler;

  private LoopDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /**
   * Mounts one, with 8 GB, of which the disk keeps what is written.
   *
   * @param image the file, which must not be there yet
   * @param folder is created
   * @throws IOException if this system or user cannot; the message says why
   */
  static LoopDisk mount(Path image, Path folder) throws IOException {
    Files.createDirectories(folder);
    call("truncate", "-s", Long.toString(BYTES), image.toString());
    // Without blocks that only root may use: the broker may run as root.
    call("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
    call("mount", "-o", "loop", image.toString(), folder.toString());
    return new LoopDisk(folder);
  }

  /** Leaves no byte free. */
  @Override
  public void begin(Fault fault) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace() - LEFT_TO_WRITE;
    call("fallocate", "-l", Long.toString(free), filler.toString());
    try (OutputStream rest = Files.newOutputStream(filler, APPEND)) {
      for (byte[] zeros = new byte[PIECE]; ; ) {
        rest.write(zeros);
      }
    } catch (IOException e) {
      // No space is left, as it should be.
    }
  }

  /** Gives back what {@link #begin} took. */
  @Override
  public void end() throws IOException {
    Files.deleteIfExists(filler);
  }

  /** Unmounts it, also if a process that is ending still uses it. */
  @Override
  public void close() throws IOException {
    call("umount", "-l", folder.toString());
  }

  private static void call(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
