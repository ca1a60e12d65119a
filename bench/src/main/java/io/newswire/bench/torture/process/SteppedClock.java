package io.newswire.bench.torture.process;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.newswire.bench.torture.fault.Fault;
import io.newswire.bench.torture.fault.Injection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The clock of one process, which libfaketime shifts by what a file says. */
final class SteppedClock implements Injection {
  private final Path file;
  private final List<Instant> changes = new CopyOnWriteArrayList<>();

  private SteppedClock(Path file) {
    this.file = file;
  }

  /** A clock that is right. */
  static SteppedClock of(Path file) throws IOException {
    SteppedClock clock = new SteppedClock(file);
    clock.write(Duration.ZERO);
    return clock;
  }

  Path file() {
    return file;
  }

  /** When it was set. */
  List<Instant> changes() {
    return List.copyOf(changes);
  }

  @Override
  public void begin(Fault fault) throws IOException {
    set(fault.step());
  }

  @Override
  public void end() throws IOException {
    set(Duration.ZERO);
    // Another process with the number of one that was killed could not start.
    Clocks.removeLeftovers();
  }

  private void set(Duration offset) throws IOException {
    changes.add(Instant.now());
    write(offset);
  }

  private void write(Duration offset) throws IOException {
    Path written = Path.of(file + ".new");
    Files.writeString(written, "%+d%n".formatted(offset.toSeconds()));
    Files.move(written, file, ATOMIC_MOVE);
  }
}
