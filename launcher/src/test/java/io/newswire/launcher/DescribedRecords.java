package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.DescribedTopics;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.NewTopic;

/** Compares all records of a running Newswire with {@code docs/asyncapi.yml}. */
final class DescribedRecords {
  private DescribedRecords() {}

  /** As {@link #check(String)}, of a process that prints the address of its Kafka. */
  static Map<String, Integer> check(NewswireProcess up) throws IOException {
    Matcher kafka = Pattern.compile("Kafka +(\\S+)").matcher(up.out());
    assertThat(kafka.find()).isTrue();
    return check(kafka.group(1));
  }

  /**
   * Fails for a record that is not as described.
   *
   * @return the number of records by topic
   */
  static Map<String, Integer> check(String kafka) {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka));
    Map<String, Integer> counts = new TreeMap<>();
    for (NewTopic topic : Topics.all(config)) {
      TopicSnapshot.readAll(
          config,
          topic.name(),
          record -> {
            DescribedTopics.check(record.topic(), record.headers(), record.value());
            counts.merge(record.topic(), 1, Integer::sum);
          });
    }
    return counts;
  }
}
