package io.newswire.ingest.feed;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;

/** A feed door in a process of its own, to be killed. */
final class FeedDoorProcess {
  private static final File LOG = new File("target/feed-door-process.log");

  private FeedDoorProcess() {}

  static NewswireConfig config(String kafka) {
    return new NewswireConfig(
        Map.of(
            ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka,
            ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES, "127.0.0.0/8",
            ConfigKeys.INGEST_FEEDS_MIN_INTERVAL_MS, 300,
            ConfigKeys.INGEST_FEEDS_MAX_INTERVAL_MS, 1_500,
            ConfigKeys.INGEST_FEEDS_HOST_DELAY_MS, 20));
  }

  static Process start(String kafka) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            FeedDoorProcess.class.getName(),
            kafka)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(LOG))
        .start();
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] args) {
    new FeedPoller(config(args[0])).start();
    ProcessHandle.current()
        .parent()
        .orElseThrow()
        .onExit()
        .thenRun(() -> Runtime.getRuntime().halt(1));
  }
}
