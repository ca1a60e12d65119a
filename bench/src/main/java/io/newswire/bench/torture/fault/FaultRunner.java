package io.newswire.bench.torture.fault;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the faults of plans, and keeps a list of them. */
public final class FaultRunner implements AutoCloseable {
  private static final int MOST_AT_ONCE = 16;

  private final Map<FaultKind, Map<String, Injection>> injections;
  private final Path log;
  private final List<Made> made = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          MOST_AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "fault");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Makes nothing yet.
   *
   * @param injections by kind and target
   * @param log a file that gets a line for each fault
   */
  public FaultRunner(Map<FaultKind, Map<String, Injection>> injections, Path log) {
    this.injections = injections;
    this.log = log;
  }

  /**
   * A fault that was made.
   *
   * @param problem why it could not be made or ended; null if it was
   */
  public record Made(Fault fault, Instant began, Duration lasted, String problem) {
    @Override
    public String toString() {
      return "%s %s %s%s for %d ms%s"
          .formatted(
              began,
              fault.kind().code(),
              fault.target(),
              fault.step().isZero() ? "" : " by %,d s".formatted(fault.step().toSeconds()),
              lasted.toMillis(),
              problem == null ? "" : ": " + problem);
    }
  }

  /** Makes all faults of a plan and returns when all have ended. */
  public void run(List<Fault> plan) throws InterruptedException {
    List<Future<?>> faults =
        plan.stream()
            .<Future<?>>map(
                fault ->
                    threads.schedule(
                        () -> make(fault), fault.at().toMillis(), TimeUnit.MILLISECONDS))
            .toList();
    for (Future<?> fault : faults) {
      try {
        fault.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private void make(Fault fault) {
    Injection injection = injections.get(fault.kind()).get(fault.target());
    Instant began = Instant.now();
    String problem = null;
    try {
      injection.begin(fault);
      Thread.sleep(fault.lasts().toMillis());
    } catch (IOException | RuntimeException e) {
      problem = e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Duration lasted = Duration.between(began, Instant.now());
    try {
      injection.end();
    } catch (IOException | RuntimeException e) {
      problem = e.toString();
    }
    add(new Made(fault, began, lasted, problem));
  }

  private synchronized void add(Made one) {
    made.add(one);
    try {
      Files.writeString(log, one + System.lineSeparator(), CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All faults so far, in the order in which they ended. */
  public List<Made> made() {
    return List.copyOf(made);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
