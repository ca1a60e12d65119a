package io.newswire.ingest;

import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** An extraction worker in a process of its own, to be killed. */
final class WorkerProcess {
  private static final File LOG = new File("target/worker-process.log");

  /** Slow enough that a kill meets it in the middle of its work. */
  private static final Duration EXTRACTION = Duration.ofMillis(4);

  private WorkerProcess() {}

  static Process start(String kafka) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            WorkerProcess.class.getName(),
            kafka)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(LOG))
        .start();
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] args) throws IOException {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, args[0]));
    new ExtractionWorker(config, WorkerProcess::extractSlowly).start();
    ProcessHandle.current()
        .parent()
        .orElseThrow()
        .onExit()
        .thenRun(() -> Runtime.getRuntime().halt(1));
  }

  private static Article extractSlowly(RawDocument document) throws RejectedException {
    LockSupport.parkNanos(EXTRACTION.toNanos());
    return new TestExtractor().extract(document);
  }
}
