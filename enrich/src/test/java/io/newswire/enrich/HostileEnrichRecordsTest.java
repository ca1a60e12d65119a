package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.StreamsJob;
import io.newswire.kafka.StreamsSettings;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.RecordWork;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Digest;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.HostileRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Whatever stands on the topics that the enrichment reads, the good articles go through. */
class HostileEnrichRecordsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static final String ARTICLE =
      json(
          TestArticles.article("hostile", "“Rain,” they said in Velmora.")
              .with(
                  it ->
                      it.title("Rain")
                          .authors(List.of("Nora Whitfield"))
                          .keywords(List.of("rain"))
                          .publishedAt(PublicationTime.parse("2026-11-22"))
                          .embargoedUntil(NOON)
                          .receivedAt(NOON)
                          .version(1)));

  private static final String RULE =
      json(
          AlertRule.of("hostile", "rain AND (storm OR hail)")
              .with(
                  it ->
                      it.sources(List.of("Herald"))
                          .languages(List.of("en"))
                          .throttle(Duration.ofHours(1))
                          .snoozedUntil(NOON)
                          .digest(new Digest(LocalTime.of(8, 0), ZoneId.of("Europe/Vienna")))
                          .destinations(List.of("log"))
                          .updatedAt(NOON)));

  private static final String MATCH =
      json(
          AlertBuilder.builder()
              .id("alert")
              .kind(AlertKind.MATCH)
              .sequence(1)
              .ruleId("hostile")
              .ruleName("Hostile")
              .articleId("a")
              .destinations(List.of("log"))
              .changedAt(NOON)
              .matchedAt(NOON)
              .build());

  /** A throttle that leads beyond all calendars. */
  private static final String ENDLESS = "PT2562047788015215H";

  private static Path stateDir;
  private static RuleRegistry rules;
  private static TopologyTestDriver driver;
  private static TestInputTopic<byte[], byte[]> articles;
  private static TestInputTopic<byte[], byte[]> changes;
  private static TestInputTopic<byte[], byte[]> matches;
  private static TestOutputTopic<byte[], byte[]> enriched;
  private static TestOutputTopic<byte[], byte[]> alerts;
  private static TestOutputTopic<byte[], byte[]> rejected;
  private static int pushed;

  @BeforeContainer
  static void start() throws IOException {
    stateDir = Files.createTempDirectory("hostile");
    rules = new RuleRegistry();
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                "localhost:9092",
                ConfigKeys.DATA_DIR,
                stateDir.toString()));
    Topology topology =
        EnrichTopology.build(
            TestArticles.enricher(),
            rules,
            config.maxMessageBytes(),
            new WakeUps(),
            new CommitPace(Duration.ofMillis(100)));
    StreamsJob job =
        new StreamsJob(
            config,
            topology,
            "enrich",
            "enrichment",
            Topics.ARTICLES,
            List.of(),
            Optional.empty(),
            1,
            Duration.ofMillis(100),
            new WakeUps());
    driver = new TopologyTestDriver(topology, StreamsSettings.of(job), NOON);
    articles = input(Topics.ARTICLES);
    changes = input(Topics.ALERT_RULES);
    matches = input(Topics.ALERT_MATCHES);
    enriched = output(Topics.ENRICHED);
    alerts = output(Topics.ALERTS);
    rejected = output(Topics.REJECTED);
  }

  private static TestInputTopic<byte[], byte[]> input(String topic) {
    return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static TestOutputTopic<byte[], byte[]> output(String topic) {
    return driver.createOutputTopic(
        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @AfterContainer
  static void stop() {
    driver.close();
    rules.close();
  }

  @Provide
  Arbitrary<byte[]> articles() {
    return HostileRecords.like(ARTICLE);
  }

  @Property(tries = 300)
  void anArticleOfAnyKindIsRejectedAndTheNextGoesOn(@ForAll("articles") byte[] value) {
    drain();
    articles.pipeInput(new TestRecord<>(bytes("hostile"), value, NOON));

    List<TestRecord<byte[], byte[]>> refused = rejected.readRecordsToList();
    boolean readable = RecordWork.find(() -> Json.read(value, Article.class)).isPresent();
    assertThat(refused).hasSizeBetween(readable ? 0 : 1, 1);
    for (TestRecord<byte[], byte[]> record : refused) {
      Rejection rejection = Rejection.readFrom(record.headers());
      assertThat(rejection.topic()).isEqualTo(Topics.ARTICLES);
      assertThat(rejection.reason()).isNotBlank();
      assertThat(record.value()).isEqualTo(value);
    }
    aGoodArticleGoesThrough();
  }

  @Provide
  Arbitrary<byte[]> rules() {
    return HostileRecords.like(RULE);
  }

  @Property(tries = 300)
  void aRuleOfAnyKindLeavesTheOthersAtWork(
      @ForAll("rules") byte[] value, @ForAll boolean withoutKey) {
    changes.pipeInput(withoutKey ? null : bytes("hostile"), value);

    aGoodArticleGoesThrough();
  }

  @Provide
  Arbitrary<byte[]> matches() {
    return HostileRecords.like(MATCH);
  }

  @Property(tries = 300)
  void aMatchOfAnyKindIsRejectedAndTheNextGoesOn(@ForAll("matches") byte[] value) {
    drain();
    matches.pipeInput(bytes("hostile"), value);
    drain();
    String rule = "good-" + ++pushed;
    matches.pipeInput(
        bytes(rule),
        bytes(MATCH.replace("hostile", rule).replace("\"alert\"", "\"" + rule + "\"")));

    assertThat(alerts.readRecordsToList())
        .extracting(record -> new String(record.key(), UTF_8))
        .containsExactly(rule);
  }

  @Example
  void aMatchThatIsNoAlertIsRejectedWholeWithItsPlace() {
    for (String value : List.of("no JSON", "{}", MATCH.replace("\"id\"", "\"x\""))) {
      drain();
      matches.pipeInput(bytes("hostile"), bytes(value));

      TestRecord<byte[], byte[]> record = rejected.readRecord();
      assertThat(Rejection.readFrom(record.headers()).topic()).isEqualTo(Topics.ALERT_MATCHES);
      assertThat(Rejection.readFrom(record.headers()).stage()).isEqualTo("read-matches");
      assertThat(new String(record.value(), UTF_8)).isEqualTo(value);
    }
  }

  @Example
  void whatAProcessorFailsOnIsRejectedWithItsPlace() {
    changes.pipeInput(
        bytes("endless"), bytes(RULE.replace("hostile", "endless").replace("PT1H", ENDLESS)));
    await().until(() -> rules.rule("endless") != null);
    drain();
    for (String id : List.of("one", "two")) {
      matches.pipeInput(
          bytes("endless"),
          bytes(MATCH.replace("hostile", "endless").replace("\"alert\"", "\"" + id + "\"")));
    }

    assertThat(alerts.readValuesToList()).hasSize(1);
    TestRecord<byte[], byte[]> record = rejected.readRecord();
    assertThat(new String(record.value(), UTF_8)).contains("two");
    assertThat(Rejection.readFrom(record.headers()).topic()).isEqualTo(Topics.ALERT_MATCHES);
  }

  private static void aGoodArticleGoesThrough() {
    drain();
    String id = "good-" + ++pushed;
    Article good = TestArticles.article(id, "Rain in Velmora.");
    articles.pipeInput(new TestRecord<>(bytes(id), Json.bytes(good), NOON));
    assertThat(enriched.readRecordsToList())
        .extracting(record -> new String(record.key(), UTF_8))
        .containsExactly(id);
    assertThat(rejected.isEmpty()).isTrue();
  }

  private static void drain() {
    enriched.readRecordsToList();
    alerts.readRecordsToList();
    rejected.readRecordsToList();
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
