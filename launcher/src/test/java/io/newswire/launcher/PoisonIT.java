package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.launcher.NewswireProcess.Result;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poison on every partition of every topic, before and between good records. */
class PoisonIT {
  private static final Duration SOON = Duration.ofMinutes(3);
  private static final int GOOD = 8;
  private static final String DEEP_RULE =
      "{\"id\":\"deep\",\"name\":\"Deep\",\"query\":\"%sstorm%s\"}"
          .formatted("(".repeat(5_000), ")".repeat(5_000));
  private static final String HUGE_RULE =
      "{\"id\":\"huge\",\"name\":\"Huge\",\"query\":\"%s\"}".formatted("a?b* OR ".repeat(20_000));

  private static final Map<String, List<String>> POISON =
      Map.ofEntries(
          Map.entry(
              Topics.RAW,
              List.of(
                  "{\"url\":\"https://a.example/3\",\"text\":\"The storm"
                      + " hit.\",\"publishedAt\":{}}",
                  "{\"url\":\"https://a.example/4\",\"text\":\"A storm.\",\"keywords\":[null]}")),
          Map.entry(
              Topics.ARTICLES,
              List.of("{\"id\":\"poison\",\"publishedAt\":{}}", "{\"id\":\"poison\"}", "[")),
          Map.entry(
              Topics.ENRICHED,
              List.of("{\"id\":\"poison\",\"entities\":[null]}", "{\"publishedAt\":{}}", "7")),
          Map.entry(Topics.ALERTS, List.of("{\"id\":{}}", "{\"digest\":{}}", "\0")),
          Map.entry(Topics.ALERT_MATCHES, List.of("{}", "{\"throttled\":[]}", "no JSON")),
          Map.entry(Topics.SIGNATURES, List.of("{}", "{\"family\":[]}", "no JSON")),
          Map.entry(Topics.ALERT_RULES, List.of(DEEP_RULE, HUGE_RULE, "{\"digest\":{}}", "[]")),
          Map.entry(
              Topics.DELIVERIES,
              List.of(
                  "{\"alerts\":[null]}",
                  "{\"id\":\"1\",\"kind\":\"alert\",\"destination\":\"log\",\"alerts\":[{}]}")),
          Map.entry(Topics.DELIVERY_REPORTS, List.of("{}", "{\"state\":{}}")),
          Map.entry(Topics.FEEDS, List.of("{\"content\":{}}", "[]")),
          Map.entry(Topics.FEED_STATES, List.of("{\"recent\":[null]}", "\"\"")),
          Map.entry(Topics.FEED_ENTRIES, List.of("{\"waiting\":{}}", "{}")),
          Map.entry(Topics.REJECTED, List.of("put here by hand")));

  private static final Set<String> COMPACTED =
      Set.of(
          Topics.ENRICHED,
          Topics.SIGNATURES,
          Topics.ALERT_RULES,
          Topics.DELIVERY_REPORTS,
          Topics.FEEDS,
          Topics.FEED_STATES,
          Topics.FEED_ENTRIES);

  private static final List<String> REJECTING =
      List.of(
          Topics.RAW,
          Topics.ARTICLES,
          Topics.ENRICHED,
          Topics.ALERTS,
          Topics.ALERT_MATCHES,
          Topics.DELIVERIES);

  @TempDir private Path dir;

  @Test
  void goodArticlesArriveBetweenThePoisonAndThePoisonIsAmongTheRejected() throws Exception {
    try (NewswireProcess up = NewswireProcess.startUp(dir.resolve("data"));
        KafkaProducer<byte[], byte[]> producer = producer(up)) {
      poison(producer);
      assertThat(newswire("rules", "add", "Storm", "storm", "--to", "log").exit()).isZero();
      pushGood(0);
      poison(producer);
      pushGood(GOOD);

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(json("search", "storm", "--size", "0").get("total").asInt())
                      .isEqualTo(2 * GOOD));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(newswire("alerts", "list", "--json", "--limit", "100").out().lines())
                      .hasSize(2 * GOOD));
      for (String topic : REJECTING) {
        try (TopicProbe rejected = TopicProbe.fromBeginning(config(up), Topics.REJECTED)) {
          assertThat(rejected.await(1, record -> stoodOn(record, topic))).as(topic).isNotEmpty();
        }
      }

      Result rules = newswire("rules");
      assertThat(rules.exit()).as(rules.err()).isZero();
      assertThat(rules.out()).contains("Storm", "Deep", "Huge");
      assertThat(newswire("rules", "remove", "Deep").exit()).isZero();
      assertThat(newswire("rules").out()).doesNotContain("Deep").contains("Huge");
      Result status = newswire("status");
      assertThat(status.out()).as(status.err()).contains(2 * GOOD + " articles", "rejected");
      assertThat(newswire("feeds").exit()).isZero();
      Result where = newswire("where", "poison");
      assertThat(where.out()).as(where.err()).contains("rejected: by extract");
      up.terminate();
      up.await(SOON);
    }
  }

  private static void poison(KafkaProducer<byte[], byte[]> producer) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Map.Entry<String, List<String>> topic : POISON.entrySet()) {
      for (PartitionInfo partition : producer.partitionsFor(topic.getKey())) {
        for (String value : topic.getValue()) {
          records(topic.getKey(), partition.partition(), value)
              .forEach(record -> sent.add(producer.send(record)));
        }
      }
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }

  /** With a key, and where the topic takes that without one and with headers that say nothing. */
  private static Stream<ProducerRecord<byte[], byte[]>> records(
      String topic, Integer partition, String value) {
    // A rule is where its key belongs, so that what removes it comes behind it.
    boolean rule = topic.equals(Topics.ALERT_RULES);
    String key = value.contains("Deep") ? "deep" : value.contains("Huge") ? "huge" : "poison";
    ProducerRecord<byte[], byte[]> keyed =
        new ProducerRecord<>(
            topic, rule ? null : partition, key.getBytes(UTF_8), value.getBytes(UTF_8));
    if (COMPACTED.contains(topic)) {
      return Stream.of(keyed);
    }
    ProducerRecord<byte[], byte[]> bare =
        new ProducerRecord<>(topic, partition, null, value.getBytes(UTF_8));
    bare.headers().add("rejected-stage", null).add("raw-partition", null).add("put-back", null);
    return Stream.of(keyed, bare, new ProducerRecord<>(topic, partition, null, null), keyed);
  }

  private void pushGood(int from) throws Exception {
    Path folder = Files.createDirectory(dir.resolve("good-" + from));
    for (int i = from; i < from + GOOD; i++) {
      Files.writeString(
          folder.resolve(i + ".json"),
          "{\"url\":\"https://herald.example/%d\",\"text\":\"The storm number %d came.\"}"
              .formatted(i, i));
    }
    assertThat(newswire("push", folder.toString()).exit()).isZero();
  }

  private static boolean stoodOn(ConsumerRecord<String, byte[]> record, String topic) {
    Header header = record.headers().lastHeader("rejected-topic");
    return header != null && new String(header.value(), UTF_8).equals(topic);
  }

  private static NewswireConfig config(NewswireProcess up) throws IOException {
    return new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka(up)));
  }

  private static String kafka(NewswireProcess up) throws IOException {
    Matcher kafka = Pattern.compile("Kafka +(\\S+)").matcher(up.out());
    assertThat(kafka.find()).isTrue();
    return kafka.group(1);
  }

  private static KafkaProducer<byte[], byte[]> producer(NewswireProcess up) throws IOException {
    return new TestProducer<>(config(up), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Result newswire(String... args) throws IOException, InterruptedException {
    return NewswireProcess.run(
        Stream.concat(Stream.of(args), Stream.of("--set", "data.dir=" + dir.resolve("data")))
            .toArray(String[]::new));
  }

  private JsonNode json(String... args) throws IOException, InterruptedException {
    Result result =
        newswire(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return Json.MAPPER.readTree(result.out());
  }
}
