package io.newswire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ServicesIT {
  @Test
  void recordsOfOtherTestsAreNotSeenByAReaderFromNow() throws Exception {
    NewswireConfig config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    String key = Services.uniqueId();
    send(config, key, "before");

    try (TopicProbe reader = TopicProbe.fromNow(config, Topics.RAW)) {
      send(config, key, "after");

      assertThat(reader.await(1))
          .extracting(record -> new String(record.value(), UTF_8))
          .containsExactly("after");
    }
  }

  @Test
  void recordsOfAKeyAreFoundAmongOthers() throws Exception {
    NewswireConfig config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    String key = Services.uniqueId();
    send(config, Services.uniqueId(), "other");
    send(config, key, "one");
    send(config, key, "two");

    try (TopicProbe reader = TopicProbe.fromBeginning(config, Topics.RAW)) {
      assertThat(reader.awaitKey(key, 2))
          .extracting(record -> new String(record.value(), UTF_8))
          .containsExactly("one", "two");
    }
  }

  @Test
  void eachConfigurationHasItsOwnDataDirectory() {
    assertThat(Services.kafkaConfig(Map.of()).dataDir())
        .isEmptyDirectory()
        .isNotEqualTo(Services.kafkaConfig(Map.of()).dataDir());
  }

  @Test
  void elasticsearchIsStartedOnceAndStandsInTheConfiguration() throws Exception {
    NewswireConfig config = Services.config(Map.of());

    assertThat(config.elasticsearchUrl()).isEqualTo(Services.elasticsearch());
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(config.elasticsearchUrl() + "/_cluster/health")).build();
    assertThat(HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  private static void send(NewswireConfig config, String key, String value) throws Exception {
    try (var producer =
        new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.RAW, key, value.getBytes(UTF_8))).get();
    }
  }
}
