package io.newswire.enrich;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import java.io.IOException;
import java.util.Map;

/** The service in a process of its own, which can be killed. */
final class EnrichProcess {
  private EnrichProcess() {}

  static ChildJvm start(NewswireConfig config) throws IOException {
    return ChildJvm.start(
        EnrichProcess.class, config.kafkaBootstrapServers(), config.dataDir().toString());
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] args) {
    NewswireConfig config =
        new NewswireConfig(
            Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, args[0], ConfigKeys.DATA_DIR, args[1]));
    TestArticles.service(config).start();
    ChildJvm.awaitParentsEnd();
  }
}
