package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.history.EarlierRevision;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Whatever arrives in whatever order, and however often: what is shown in the end is what the rules
 * say of the same articles in the order of their editors.
 */
class KillOrdersTest {
  private static final Instant NOON = EnrichDriver.NOON;
  private static final Instant EMBARGO = NOON.plus(Duration.ofDays(1));
  private static final String REPORT =
      " The harbour master said that the ship came in too fast and that nobody on the bridge had"
          + " answered the radio for several turns. The port was closed for the rest of the day"
          + " while divers looked at the hull.";

  /** In the order of the editors, with the number of the ten minutes in which they are received. */
  private enum Item {
    V1(1, 1, null),
    V2(2, 2, null),
    V3_EMBARGOED(3, 3, null),
    KILL(null, 4, PublishingStatus.CANCELED),
    KILL_WITH_VERSION(4, 4, PublishingStatus.CANCELED),
    USABLE_AGAIN(5, 5, PublishingStatus.USABLE),
    EMBARGO_LIFTED(6, 6, PublishingStatus.USABLE),
    LATE_V1(1, 7, null),
    COPY(null, 8, null);

    private final Integer version;
    private final int turn;
    private final PublishingStatus status;

    Item(Integer version, int turn, PublishingStatus status) {
      this.version = version;
      this.turn = turn;
      this.status = status;
    }

    boolean isKill() {
      return status == PublishingStatus.CANCELED;
    }

    Article article(String id) {
      Article article =
          TestArticles.article(this == COPY ? id + "-copy" : id, isKill() ? null : text())
              .withSource(this == COPY ? "copy.example" : "herald.example")
              .withLanguage("en")
              .withVersion(version)
              .withStatus(status)
              .withReceivedAt(NOON.plus(Duration.ofMinutes(10L * turn)));
      boolean embargoed = this == V3_EMBARGOED || this == USABLE_AGAIN;
      return embargoed ? article.withEmbargoedUntil(EMBARGO) : article;
    }

    private String text() {
      Item written = this == LATE_V1 || this == COPY ? V1 : this;
      return "The ferry hit the pier, says report " + written.turn + "." + REPORT;
    }
  }

  private static EnrichDriver driver;
  private static TestOutputTopic<String, byte[]> enriched;
  private static TestOutputTopic<String, byte[]> alerts;
  private static int tries;

  @BeforeContainer
  static void start() throws IOException {
    driver = new EnrichDriver(Files.createTempDirectory("kill-orders"));
    enriched = driver.output(Topics.ENRICHED);
    alerts = driver.output(Topics.ALERTS);
    AlertRule rule = AlertRule.of("ferry", "ferry").withPer(AlertPer.ARTICLE);
    driver.input(Topics.ALERT_RULES).pipeInput("ferry", Json.bytes(rule));
    await().until(() -> driver.rules().rule("ferry") != null);
  }

  @AfterContainer
  static void stop() {
    driver.close();
  }

  @Provide
  Arbitrary<List<Item>> arrivals() {
    return Arbitraries.of(Item.values()).list().ofMinSize(1).ofMaxSize(14);
  }

  @Property(tries = 500)
  void whatIsShownIsWhatTheRulesSayOfTheArticlesInTheOrderOfTheirEditors(
      @ForAll("arrivals") List<Item> arrivals) throws Exception {
    String id = "try-" + tries++;
    arrivals.forEach(item -> push(item.article(id)));

    EnrichedArticle last = last(id);
    List<Alert> sent = alertsOf(id);
    Optional<Item> shown = expected(arrivals);
    if (shown.isPresent()) {
      Article wanted = shown.get().article(id);
      assertThat(last.article().usable()).isTrue();
      assertThat(last.article().text()).isEqualTo(wanted.text());
      assertThat(last.article().embargoedUntil()).isEqualTo(wanted.embargoedUntil());
      assertThat(sent.get(sent.size() - 1).kind()).isEqualTo(AlertKind.MATCH);
    } else if (arrivals.stream().anyMatch(Item::isKill)) {
      assertThat(last.article().status()).isEqualTo(PublishingStatus.CANCELED);
      assertThat(last.history()).isEmpty();
      assertThat(driver.<EarlierRevision>store("earlier-revisions").get(id)).isNull();
      assertThat(driver.<byte[]>store("signatures").get(id)).isNull();
      assertThat(sent.isEmpty() || sent.get(sent.size() - 1).kind() == AlertKind.RECALL).isTrue();
    }
    if (arrivals.contains(Item.COPY)) {
      assertThat(last(id + "-copy").article().usable()).isTrue();
      assertThat(alertsOf(id + "-copy")).extracting(Alert::kind).containsOnly(AlertKind.MATCH);
    }
    enriched.readRecordsToList();
  }

  /** The rules, applied to a set; empty if nothing is shown. */
  private static Optional<Item> expected(List<Item> arrivals) {
    Predicate<Item> counts = item -> item != Item.COPY;
    if (arrivals.contains(Item.KILL)) {
      counts = counts.and(item -> item.status == PublishingStatus.USABLE);
    }
    return arrivals.stream()
        .filter(counts)
        .filter(item -> item.version != null)
        .max(Comparator.comparing(item -> item.version))
        .filter(item -> !item.isKill());
  }

  private static List<TestRecord<String, byte[]>> records;

  private EnrichedArticle last(String id) throws Exception {
    if (!enriched.isEmpty()) {
      records = enriched.readRecordsToList();
    }
    byte[] json =
        records.stream()
            .filter(record -> record.key().equals(id))
            .reduce((first, second) -> second)
            .map(TestRecord::value)
            .orElse("{}".getBytes(StandardCharsets.UTF_8));
    return Json.read(json, EnrichedArticle.class);
  }

  private static final List<Alert> ALL = new ArrayList<>();

  private static List<Alert> alertsOf(String id) throws Exception {
    for (byte[] alert : alerts.readValuesToList()) {
      ALL.add(Json.read(alert, Alert.class));
    }
    return ALL.stream().filter(alert -> alert.articleId().equals(id)).toList();
  }

  private static void push(Article article) {
    String topic = article.usable() ? Topics.ARTICLES : Topics.ARTICLES_URGENT;
    driver.input(topic).pipeInput(article.id(), Json.bytes(article));
  }
}
