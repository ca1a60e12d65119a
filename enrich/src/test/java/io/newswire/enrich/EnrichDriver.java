package io.newswire.enrich;

import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Topics;
import io.newswire.testkit.DescribedTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The topology of the enrichment at work without a broker, at noon of a day. All records that it
 * writes are as described.
 */
final class EnrichDriver implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static final List<String> WRITTEN =
      List.of(
          Topics.ENRICHED,
          Topics.ENRICHED_URGENT,
          Topics.SIGNATURES,
          Topics.ALERT_MATCHES,
          Topics.ALERTS,
          Topics.REJECTED);

  private static final int MAX_BYTES = 1_000_000;

  private final RuleRegistry rules = new RuleRegistry();
  private final TopologyTestDriver driver;

  EnrichDriver(Path stateDir) {
    this(stateDir, MAX_BYTES);
  }

  EnrichDriver(Path stateDir, int maxBytes) {
    this(stateDir, TestArticles.enricher(), maxBytes);
  }

  EnrichDriver(Path stateDir, Enricher enricher, int maxBytes) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(
                enricher, rules, maxBytes, new WakeUps(), new CommitPace(Duration.ofMillis(100))),
            settings,
            NOON);
  }

  RuleRegistry rules() {
    return rules;
  }

  TestInputTopic<String, byte[]> articles() {
    return input(Topics.ARTICLES);
  }

  TestInputTopic<String, byte[]> input(String topic) {
    return driver.createInputTopic(
        topic, new StringSerializer(), new ByteArraySerializer(), NOON, Duration.ZERO);
  }

  TestOutputTopic<String, byte[]> output(String topic) {
    return driver.createOutputTopic(
        topic, new StringDeserializer(), DescribedTopics.deserializer());
  }

  <V> KeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  @Override
  public void close() {
    WRITTEN.forEach(topic -> output(topic).readRecordsToList());
    driver.close();
    rules.close();
  }
}
