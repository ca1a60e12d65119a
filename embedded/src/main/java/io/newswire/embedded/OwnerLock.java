package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Exclusive ownership of a data directory, held until closed or until this process ends, however it
 * ends. Taken before anything in the directory is touched: a second Kafka broker harms the first
 * before it finds Kafka's own lock.
 */
public final class OwnerLock implements AutoCloseable {
  /**
   * Directories owned by this process. Asked before the file is opened, because closing any channel
   * of a file gives up all locks this process holds on it (POSIX).
   */
  private static final Set<Path> OWNED = new HashSet<>();

  private final Path dir;
  private final FileChannel channel;

  private OwnerLock(Path dir, FileChannel channel) {
    this.dir = dir;
    this.channel = channel;
  }

  /**
   * Takes the directory, creating it where it is missing.
   *
   * @throws StartException if another process, or another service of this one, owns it
   */
  public static OwnerLock take(Path dir) {
    try {
      return take(Files.createDirectories(dir).toRealPath(), dir);
    } catch (IOException e) {
      throw new StartException(
          "Cannot use " + dir + " for data: " + e + "; choose another data.dir.", e);
    }
  }

  private static OwnerLock take(Path dir, Path asGiven) throws IOException {
    synchronized (OWNED) {
      if (OWNED.contains(dir)) {
        throw inUse(asGiven, Long.toString(ProcessHandle.current().pid()));
      }
      FileChannel channel = FileChannel.open(dir.resolve("owner.lock"), CREATE, READ, WRITE);
      try {
        if (channel.tryLock() == null) {
          throw inUse(asGiven, read(channel));
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      OWNED.add(dir);
      return new OwnerLock(dir, channel);
    }
  }

  private static StartException inUse(Path dir, String pid) {
    return new StartException(
        dir
            + " is in use by another Newswire (process "
            + pid
            + "); stop it or choose another data.dir.");
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(20);
    channel.read(pid, 0);
    return UTF_8.decode(pid.flip()).toString();
  }

  private static void write(FileChannel channel, String pid) throws IOException {
    channel.truncate(0).write(UTF_8.encode(pid), 0);
  }

  /** Gives the directory up. */
  @Override
  public void close() {
    synchronized (OWNED) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new StartException("Cannot give up " + dir + ": " + e, e);
      }
      OWNED.remove(dir);
    }
  }
}
