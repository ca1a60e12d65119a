package io.newswire.launcher.run;

import io.newswire.admin.AdminException;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * A {@link AllInOne} that holds its data folder and stops with the process, whether by Ctrl-C, by a
 * signal or because its command is done.
 */
final class RunningPipeline implements AutoCloseable {
  private final Closer closer = new Closer();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final PrintWriter out;
  private Instance instance;
  private AllInOne allInOne;

  private RunningPipeline(PrintWriter out) {
    this.out = out;
  }

  /**
   * Starts everything; returns when articles flow.
   *
   * @param embeddedData where embedded services keep their data
   * @throws AdminException if the data folder is in use, or a part cannot start
   */
  static RunningPipeline start(NewswireConfig config, Path embeddedData, PrintWriter out) {
    return start(config, embeddedData, () -> {}, out);
  }

  /**
   * As above.
   *
   * @param prepare done when the data folder is held and before anything starts
   */
  static RunningPipeline start(
      NewswireConfig config, Path embeddedData, Runnable prepare, PrintWriter out) {
    RunningPipeline running = new RunningPipeline(out);
    running.instance = running.closer.add(Instance.take(config.dataDir()));
    prepare.run();
    out.println("Starting Kafka, Elasticsearch and the stages ...");
    out.flush();
    Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
    try {
      running.allInOne = running.closer.add(new AllInOne(config, embeddedData));
      running.allInOne.start();
      running.instance.announce(running.allInOne.config(), running.allInOne.httpUrl());
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  AllInOne allInOne() {
    return allInOne;
  }

  void announce(PrintWriter out, Duration took) {
    NewswireConfig config = allInOne.config();
    out.printf(Locale.ROOT, "Ready after %.1f s.%n", took.toMillis() / 1000.0);
    out.printf("  Desk           %s/%n", allInOne.httpUrl());
    out.printf("  Kafka          %s%n", config.kafkaBootstrapServers());
    out.printf("  Elasticsearch  %s%n", config.elasticsearchUrl());
    out.printf("  HTTP door      POST %s/articles%n", allInOne.httpUrl());
    out.printf("  HTTP search    GET %s/search?q=WORDS%n", allInOne.httpUrl());
    if (!config.ingestFolder().isBlank()) {
      out.printf("  Folder door    %s%n", config.ingestFolder());
    }
    out.printf("  Data           %s%n", config.dataDir());
    allInOne.movedPorts().forEach(out::println);
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  /** Waits until the process is told to stop. */
  void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    out.println("Stopping ...");
    out.flush();
    close();
    stopped.countDown();
  }

  @Override
  public void close() {
    closer.close();
  }
}
