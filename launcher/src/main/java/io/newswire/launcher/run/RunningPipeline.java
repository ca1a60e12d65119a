package io.newswire.launcher.run;

import io.newswire.kafka.ClockWatch;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * An {@link AllInOne} that holds its data folder, and stops with the process: on Ctrl-C, on a
 * signal or when its command is done.
 */
public final class RunningPipeline implements AutoCloseable {
  private final Closer closer = new Closer();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final PrintWriter out;
  private Instance instance;
  private AllInOne allInOne;

  private RunningPipeline(PrintWriter out) {
    this.out = out;
  }

  /**
   * Starts everything and returns when all services run.
   *
   * @param embeddedData where embedded services keep their data
   * @throws LaunchException if the data folder is in use, or a part cannot start
   */
  public static RunningPipeline start(NewswireConfig config, Path embeddedData, PrintWriter out) {
    return start(config, embeddedData, () -> {}, out);
  }

  /**
   * As above.
   *
   * @param prepare runs when the data folder is held, before anything starts
   */
  public static RunningPipeline start(
      NewswireConfig config, Path embeddedData, Runnable prepare, PrintWriter out) {
    RunningPipeline running = new RunningPipeline(out);
    running.closer.add(ClockWatch.start());
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

  public AllInOne allInOne() {
    return allInOne;
  }

  /** Opens the desk in a browser, or prints that none can be opened here. */
  public void openDesk(PrintWriter out) {
    new DesktopBrowser().open(allInOne.httpUrl() + "/", out);
  }

  /** Waits until the process is stopped. */
  public void awaitStop() {
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
