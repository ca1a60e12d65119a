package io.newswire.ingest.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in a small file of its own how far another file is dealt with. A file that was changed
 * since begins anew.
 *
 * @param memory where it is remembered; need not exist, nor its folder
 */
public record FileProgress(Path memory, Path file) {
  /** What is written. */
  private record Remembered(
      String file, long bytes, Instant modified, long position, List<String> problems) {}

  /** Up to where the file is dealt with, in bytes; 0 if nothing is known of it as it is now. */
  public long position() throws IOException {
    return remembered().map(Remembered::position).orElse(0L);
  }

  /** What was wrong before that position, each as one line. */
  public List<String> problems() throws IOException {
    return remembered().map(Remembered::problems).orElse(List.of());
  }

  private Optional<Remembered> remembered() throws IOException {
    if (!Files.exists(memory)) {
      return Optional.empty();
    }
    try {
      Remembered before = Json.read(Files.readAllBytes(memory), Remembered.class);
      return Optional.of(before).filter(now(before.position(), before.problems())::equals);
    } catch (RejectedException e) {
      // Not ours, or cut short with the disk: all of the file is taken again, which harms nothing.
      return Optional.empty();
    }
  }

  /** Remembers both in one step, so that whatever is killed leaves this or the one before. */
  public void remember(long position, Collection<String> problems) throws IOException {
    Files.createDirectories(memory.toAbsolutePath().getParent());
    Path written = memory.resolveSibling(memory.getFileName() + ".tmp");
    Files.write(written, Json.bytes(now(position, List.copyOf(problems))));
    Files.move(written, memory, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** Forgets it. */
  public void forget() throws IOException {
    Files.deleteIfExists(memory);
  }

  private Remembered now(long position, List<String> problems) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Remembered(
        file.toAbsolutePath().normalize().toString(),
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        position,
        problems);
  }
}
