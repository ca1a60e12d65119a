package io.newswire.bench.torture.load;

import io.newswire.bench.BenchException;
import io.newswire.ingest.RawPublisher;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Pushes articles over HTTP and to Kafka, in threads of its own, until they are acknowledged. */
public final class Load implements AutoCloseable {
  /** Each pushes one document at a time; of three, two use HTTP. */
  private static final int FEWEST_WORKERS = 6;

  /** What a worker pushes while services are away now and then. */
  private static final double STEPS_A_WORKER = 4;

  /** The time to wait for acknowledgements after the faults: no service starts as slowly. */
  private static final Duration RECOVERY = Duration.ofMinutes(5);

  private final RawPublisher publisher;
  private final LoadGate gate;
  private final List<LoadWorker> workers = new ArrayList<>();
  private final List<Future<?>> running = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "load");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts to push.
   *
   * @param config the address of Kafka
   * @param server the HTTP server
   * @param rate steps a second
   * @param round how long faults are made: one after the other may leave Kafka no moment of it
   */
  public Load(
      NewswireConfig config, URI server, Ledger ledger, long seed, double rate, Duration round) {
    publisher = new RawPublisher(config);
    gate = new LoadGate(rate);
    HttpPusher http = new HttpPusher(server);
    KafkaPusher kafka = new KafkaPusher(publisher);
    AtomicInteger next = new AtomicInteger(1);
    int count = Math.max(FEWEST_WORKERS, (int) Math.ceil(rate / STEPS_A_WORKER));
    for (int worker = 0; worker < count; worker++) {
      workers.add(
          new LoadWorker(
              worker % 3 < 2 ? http : kafka,
              kafka,
              ledger,
              gate,
              next::getAndIncrement,
              RECOVERY.plus(round),
              seed,
              worker));
    }
    workers.forEach(worker -> running.add(threads.submit(() -> run(worker))));
  }

  private static Void run(LoadWorker worker) throws InterruptedException {
    worker.run();
    return null;
  }

  /**
   * Returns when nothing is under way; all that was begun is acknowledged then.
   *
   * @throws BenchException if something was not
   */
  public void pause() throws InterruptedException {
    gate.close();
    check();
  }

  public void resume() {
    gate.open();
  }

  /** Pushes the rest of the articles that were begun, and returns when all is acknowledged. */
  public void finish() throws InterruptedException {
    workers.forEach(LoadWorker::finish);
    gate.open();
    for (Future<?> worker : running) {
      await(worker);
    }
  }

  /** Fails if a worker has. */
  private void check() throws InterruptedException {
    for (Future<?> worker : running) {
      if (worker.isDone()) {
        await(worker);
      }
    }
  }

  private static void await(Future<?> worker) throws InterruptedException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw new BenchException("the load cannot go on: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    publisher.close();
  }
}
