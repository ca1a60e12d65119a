package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectedRoutesIT {
  private static final String HOSTILE =
      "<html><script>alert(1)</script>\u001b[31m\u202e<img src=x onerror=alert(1)>";

  private final NewswireConfig config = Services.kafkaConfig(Map.of());

  /** A stage of its own keeps a test's records apart from those of the others. */
  private final String stage = "stage-" + Services.uniqueId();

  private RejectedTopic topic;
  private RejectedRoutes routes;
  private ApiServer server;

  @BeforeEach
  void start() {
    TestTopics.create(config);
    topic = new RejectedTopic(config);
    routes = new RejectedRoutes(config, topic);
    server = new ApiServer(config, routes);
  }

  @AfterEach
  void stop() {
    server.close();
    routes.close();
    topic.close();
  }

  @Test
  void recordsAreListedByStageAndKindOfReasonPageByPage() throws Exception {
    for (int i = 1; i <= 3; i++) {
      reject("page " + i + " has no text: see 'https://herald.example/" + i + "'", "<p>", i);
    }
    reject("the date '2026-99-99' is none", "{}", 4);

    JsonNode first = server.get("/rejected?size=3&stage=" + stage);
    assertThat(first.get("records")).hasSize(3);
    assertThat(first.at("/records/0/reason").asText()).startsWith("the date");
    assertThat(first.at("/records/1/name").asText()).isEqualTo("https://herald.example/3");
    assertThat(first.at("/records/1/topic").asText()).isEqualTo(Topics.RAW);
    assertThat(first.at("/records/1/bytes").asInt()).isEqualTo(3);
    assertThat(first.at("/records/1").has("notRetried")).isFalse();
    String cursor = first.get("cursor").asText();
    JsonNode second = server.get("/rejected?size=3&stage=" + stage + "&cursor=" + cursor);
    assertThat(second.get("records")).hasSize(1);
    assertThat(second.at("/records/0/name").asText()).isEqualTo("https://herald.example/1");
    assertThat(second.has("cursor")).isFalse();

    String kind = first.at("/records/1/kind").asText();
    assertThat(kind).isEqualTo("page … has no text: see …");
    assertThat(
            server
                .get("/rejected?stage=" + stage + "&kind=" + URLEncoder.encode(kind, UTF_8))
                .get("records"))
        .hasSize(3);
    assertThat(counts(first)).contains(stage + " 3 " + kind, stage + " 1 the date … is none");
  }

  @Test
  void anOriginalIsTextOrAFileAndNeverAPage() throws Exception {
    String id = reject("no text", HOSTILE, 1);

    JsonNode shown = server.get("/rejected/" + id);
    assertThat(shown.get("original").asText()).isEqualTo(HOSTILE);
    assertThat(shown.at("/headers/url").asText()).isEqualTo("https://herald.example/1");
    assertThat(shown.get("cut").asBoolean()).isFalse();
    HttpResponse<String> file = server.ask("GET", "/rejected/" + id + "/original", "");
    assertThat(file.body()).isEqualTo(HOSTILE);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"rejected-");
    assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void aRetryPutsTheOriginalBackOnce() throws Exception {
    String key = Services.uniqueId();
    String id = reject("no text", key, 1);

    assertThat(server.json(200, "POST", "/rejected/" + id + "/retry", "").get("putBack").asText())
        .isEqualTo(Topics.RAW);

    List<ConsumerRecord<byte[], byte[]>> back = new ArrayList<>();
    TopicSnapshot.readAll(
        config,
        Topics.RAW,
        record -> {
          if (new String(record.value(), UTF_8).equals(key)) {
            back.add(record);
          }
        });
    assertThat(back).hasSize(1);
    assertThat(back.get(0).headers().lastHeader("rejected-stage")).isNull();
    assertThat(server.error(404, "POST", "/rejected/" + id + "/retry", "")).contains(id);
    assertThat(server.error(404, "GET", "/rejected/" + id, "")).contains(id);
    assertThat(server.get("/rejected?stage=" + stage).get("records")).isEmpty();
  }

  @Test
  void whatIsWrongIsAnsweredWithTheReason() throws Exception {
    String unplaced =
        send(new Rejection(stage, "404", Topics.FEEDS, -1, -1, Instant.now()), "x", 1);

    assertThat(server.error(400, "POST", "/rejected/" + unplaced + "/retry", ""))
        .contains("it was on no topic");
    assertThat(server.error(404, "GET", "/rejected/0:99999999", "")).contains("0:99999999");
    assertThat(server.error(404, "GET", "/rejected/x", "")).contains("x");
    assertThat(server.error(400, "GET", "/rejected?limit=3", "")).contains("size");
  }

  @Test
  void withoutKafkaTheListSaysSoSoon() throws Exception {
    NewswireConfig away =
        config
            .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1")
            .with("kafka.default.api.timeout.ms", 1_000);
    try (RejectedTopic none = new RejectedTopic(away);
        RejectedRoutes without = new RejectedRoutes(away, none);
        ApiServer alone = new ApiServer(away, without)) {
      assertThat(alone.error(503, "GET", "/rejected", "")).contains("news.rejected");
    }
  }

  private static List<String> counts(JsonNode page) {
    List<String> counts = new ArrayList<>();
    page.get("counts")
        .forEach(
            it ->
                counts.add(
                    it.get("stage").asText()
                        + " "
                        + it.get("count").asInt()
                        + " "
                        + it.get("kind").asText()));
    return counts;
  }

  private String reject(String reason, String original, int number) throws Exception {
    Instant at = Instant.now().minusSeconds(100 - number);
    return send(new Rejection(stage, reason, Topics.RAW, 0, number, at), original, number);
  }

  private String send(Rejection rejection, String original, int number) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.REJECTED, null, original.getBytes(UTF_8));
    record.headers().add(RawHeaders.URL, ("https://herald.example/" + number).getBytes(UTF_8));
    rejection.writeTo(record.headers());
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      RecordMetadata at = producer.send(record).get();
      return at.partition() + ":" + at.offset();
    }
  }
}
