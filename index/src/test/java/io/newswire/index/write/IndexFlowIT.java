package io.newswire.index.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.newswire.index.EnrichedTopic;
import io.newswire.index.TestArticles;
import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IndexFlowIT {
  private static final IllegalStateException CAUSE = new IllegalStateException("no generation");

  private final NewswireConfig config = Services.kafkaConfig(Map.of());

  @Test
  @Timeout(120)
  void whatItFailedForIsToldOnceAndNotHiddenByItsClosing() throws Exception {
    TestTopics.create(config);
    try (EnrichedTopic topic = new EnrichedTopic(config)) {
      topic.send(TestArticles.plain(Services.uniqueId(), "Fog", "Fog lies over the harbour."));
    }

    Throwable thrown = catchThrowable(this::runUntilItFails);

    assertThat(thrown).isSameAs(CAUSE).hasNoSuppressedExceptions();
  }

  private void runUntilItFails() throws InterruptedException {
    BulkClient failing =
        new BulkClient(
            null,
            () -> {
              throw CAUSE;
            });
    try (IndexConsumer consumer = new IndexConsumer(config, IndexLane.ALL);
        RejectionPublisher rejects = new RejectionPublisher(config);
        IndexFlow flow =
            new IndexFlow(config, failing, consumer, rejects, new Health(IndexFlowIT.class))) {
      while (true) {
        flow.step();
      }
    }
  }
}
