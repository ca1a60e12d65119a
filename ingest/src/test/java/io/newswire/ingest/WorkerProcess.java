package io.newswire.ingest;

import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** An extraction worker in a process of its own, to be killed. */
final class WorkerProcess {
  /** Slow enough that a kill meets it in the middle of its work. */
  private static final Duration EXTRACTION = Duration.ofMillis(12);

  private WorkerProcess() {}

  static ChildJvm start(String kafka) throws IOException {
    return ChildJvm.start(WorkerProcess.class, kafka);
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] args) {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, args[0]));
    new ExtractionWorker(config, WorkerProcess::extractSlowly).start();
    ChildJvm.awaitParentsEnd();
  }

  static Article extractSlowly(RawDocument document) throws RejectedException {
    LockSupport.parkNanos(EXTRACTION.toNanos());
    return new TestExtractor().extract(document);
  }
}
