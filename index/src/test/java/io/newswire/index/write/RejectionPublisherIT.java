package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RejectionPublisherIT {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final String id = Services.uniqueId();

  @Test
  void whatIsRejectedAlreadyIsNotRejectedAgain() throws Exception {
    TestTopics.create(config);
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED);
        RejectionPublisher rejects = new RejectionPublisher(config)) {
      rejects.send(List.of(refusal(Topics.REJECTED), refusal(Topics.ENRICHED)));
      rejects.send(List.of(refusal(Topics.ALERTS)));

      assertThat(
              rejected.await(2, record -> new String(record.value(), UTF_8).equals(id)).stream()
                  .map(ConsumerRecord::key))
          .containsExactlyInAnyOrder(Topics.ENRICHED, Topics.ALERTS);
    }
  }

  private Refusal refusal(String topic) {
    return new Refusal(
        new ConsumerRecord<>(topic, 0, 0, topic.getBytes(UTF_8), id.getBytes(UTF_8)), "a reason");
  }
}
