package io.newswire.ingest.feed;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import java.io.IOException;
import java.util.Map;

/** A feed poller in a process of its own, to be killed. */
final class FeedPollerProcess {
  private FeedPollerProcess() {}

  static NewswireConfig config(String kafka) {
    return new NewswireConfig(
        Map.of(
            ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka,
            ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES, "127.0.0.0/8",
            ConfigKeys.INGEST_FEEDS_MIN_INTERVAL_MS, 300,
            ConfigKeys.INGEST_FEEDS_MAX_INTERVAL_MS, 1_500,
            ConfigKeys.INGEST_FEEDS_HOST_DELAY_MS, 20));
  }

  static ChildJvm start(String kafka) throws IOException {
    return ChildJvm.start(FeedPollerProcess.class, kafka);
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] args) {
    new FeedPoller(config(args[0])).start();
    ChildJvm.awaitParentsEnd();
  }
}
