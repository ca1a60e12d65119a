package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.history.EarlierRevision;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.QuoteId;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertCopy;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * say of the same articles in the order of their editors, and nobody hears of an article before its
 * embargo ends from a rule that holds it.
 */
class KillOrdersTest {
  private static final Duration TO_EMBARGO = Duration.ofHours(3);
  private static final List<String> WORDS =
      List.of(
          ("the harbour master said that ship came in too fast and nobody on bridge had answered"
                  + " radio for several turns so port was closed while divers looked at hull of"
                  + " which they wrote in their report when storm began but engine had been"
                  + " repaired last week by company who owns it")
              .split(" "));

  private static EnrichDriver driver;
  private static TestOutputTopic<String, byte[]> enriched;
  private static TestOutputTopic<String, byte[]> alerts;
  private static Instant now = EnrichDriver.NOON;
  private static int tries;

  @BeforeContainer
  static void start() throws IOException {
    driver = new EnrichDriver(Files.createTempDirectory("kill-orders"));
    enriched = driver.output(Topics.ENRICHED);
    alerts = driver.output(Topics.ALERTS);
    AlertRule rule = AlertRule.of("article", "ferry").withPer(AlertPer.ARTICLE);
    put(rule);
    put(rule.withId("hold").withHoldEmbargo(true));
    put(rule.withId("family").withPer(AlertPer.FAMILY));
  }

  private static void put(AlertRule rule) {
    driver.input(Topics.ALERT_RULES).pipeInput(rule.id(), Json.bytes(rule));
    await().until(() -> driver.rules().rule(rule.id()) != null);
  }

  @AfterContainer
  static void stop() {
    driver.close();
  }

  @Provide
  Arbitrary<List<KillOrderItem>> arrivals() {
    return Arbitraries.of(KillOrderItem.values()).list().ofMinSize(1).ofMaxSize(14);
  }

  @Property(tries = 500)
  void whatIsShownIsWhatTheRulesSayOfTheArticlesInTheOrderOfTheirEditors(
      @ForAll("arrivals") List<KillOrderItem> arrivals) throws Exception {
    Story story = new Story("try-" + tries++, now);
    for (KillOrderItem item : arrivals) {
      story.arrives(item);
    }

    Optional<KillOrderItem> shown = expected(arrivals);
    if (shown.isPresent()) {
      assertShown(story, shown.get());
    } else if (arrivals.stream().anyMatch(KillOrderItem::isKill)) {
      assertKilled(story);
    }
    assertNobodyHeardEarly(story, arrivals);
    if (arrivals.contains(KillOrderItem.COPY)) {
      assertThat(story.last(story.copyId()).article().usable()).isTrue();
      assertThat(story.alerts("article", story.copyId()))
          .extracting(Alert::kind)
          .containsOnly(AlertKind.MATCH);
    }
    assertThat(
            Stream.of(story.id, story.copyId()).filter(id -> story.isStandingAndSent("family", id)))
        .as("one alert for the family of %s", story.sent)
        .hasSizeLessThanOrEqualTo(1);
  }

  /** The rules, applied to a set; empty if nothing is shown. */
  private static Optional<KillOrderItem> expected(List<KillOrderItem> arrivals) {
    Predicate<KillOrderItem> counts = item -> item.version != null;
    if (arrivals.contains(KillOrderItem.KILL)) {
      counts = counts.and(item -> item.status == PublishingStatus.USABLE);
    }
    return arrivals.stream()
        .filter(counts)
        .max(Comparator.comparing(item -> item.version))
        .filter(item -> !item.isKill());
  }

  private static void assertShown(Story story, KillOrderItem shown) {
    EnrichedArticle last = story.last(story.id);
    assertThat(last.article().usable()).isTrue();
    assertThat(last.article().text()).isEqualTo(story.text(shown));
    assertThat(last.article().embargoedUntil())
        .isEqualTo(shown.isEmbargoed() ? story.embargo : null);
    assertThat(story.quotes).containsExactlyElementsOf(QuoteId.ofAll(story.id, last.quotes()));
    assertThat(story.lastAlert("article").kind()).isEqualTo(AlertKind.MATCH);
    Alert held = story.lastAlert("hold");
    assertThat(held.kind()).isEqualTo(AlertKind.MATCH);
    assertThat(held.embargoedUntil()).isEqualTo(last.article().embargoedUntil());
    if (!shown.isEmbargoed() || story.embargoHasEnded) {
      assertThat(story.isStandingAndSent("hold", story.id)).isTrue();
    }
  }

  private static void assertKilled(Story story) {
    EnrichedArticle last = story.last(story.id);
    assertThat(last.article().status()).isEqualTo(PublishingStatus.CANCELED);
    assertThat(last.history()).isEmpty();
    assertThat(story.quotes).isEmpty();
    assertThat(driver.<EarlierRevision>store("earlier-revisions").get(story.id)).isNull();
    assertThat(driver.<byte[]>store("signatures").get(story.id)).isNull();
    for (String rule : List.of("article", "hold", "family")) {
      Alert alert = story.lastAlert(rule);
      assertThat(alert == null || alert.recallsKilled()).isTrue();
      assertThat(alert == null || alert.equals(alert.withoutText())).isTrue();
    }
  }

  private static void assertNobodyHeardEarly(Story story, List<KillOrderItem> arrivals) {
    boolean isPublic =
        story.embargoHasEnded
            || arrivals.stream()
                .anyMatch(it -> it.version != null && !it.isKill() && !it.isEmbargoed());
    assertThat(story.alerts("hold", story.id).stream().anyMatch(Alert::audible) && !isPublic)
        .isFalse();
  }

  /** An article of a try and its copy, with all that came of them. */
  private static final class Story {
    private final String id;
    private final Instant start;
    private final Instant embargo;
    private final String report;
    private final Map<String, EnrichedArticle> articles = new HashMap<>();
    private final List<Alert> sent = new ArrayList<>();
    private final Set<String> quotes = new TreeSet<>();
    private boolean embargoHasEnded;
    private boolean isCopied;

    Story(String id, Instant now) {
      this.id = id;
      this.start = now.minus(TO_EMBARGO);
      this.embargo = now.plus(TO_EMBARGO);
      Random random = new Random(id.hashCode());
      report =
          random
              .ints(80, 0, WORDS.size())
              .mapToObj(WORDS::get)
              .collect(Collectors.joining(" ", " ", "."));
    }

    String copyId() {
      return id + "-copy";
    }

    void arrives(KillOrderItem item) throws Exception {
      if (item != KillOrderItem.EMBARGO_ENDS) {
        Article article = article(item);
        String topic = article.usable() ? Topics.ARTICLES : Topics.ARTICLES_URGENT;
        driver.input(topic).pipeInput(article.id(), Json.bytes(article));
      } else if (!embargoHasEnded) {
        driver.advance(TO_EMBARGO);
        now = now.plus(TO_EMBARGO);
        embargoHasEnded = true;
      }
      readEnriched();
      readAlerts();
      isCopied |= item == KillOrderItem.COPY;
    }

    private void readEnriched() throws Exception {
      for (TestRecord<String, byte[]> record : enriched.readRecordsToList()) {
        EnrichedArticle article = Json.read(record.value(), EnrichedArticle.class);
        articles.put(record.key(), article);
        if (record.key().equals(id)) {
          article.withdrawnQuotes().forEach(quotes::remove);
          quotes.addAll(QuoteId.ofAll(id, article.quotes()));
        }
      }
    }

    private void readAlerts() throws Exception {
      for (byte[] json : alerts.readValuesToList()) {
        Alert alert = Json.read(json, Alert.class);
        sent.add(alert);
        if (alert.articleId().equals(id) && alert.recallsKilled()) {
          assertThat(alert.copies())
              .extracting(AlertCopy::articleId)
              .containsExactlyElementsOf(isCopied ? List.of(copyId()) : List.of());
        }
      }
    }

    private Article article(KillOrderItem item) {
      boolean isCopy = item == KillOrderItem.COPY;
      return TestArticles.article(isCopy ? copyId() : id, item.isKill() ? null : text(item))
          .withSource(isCopy ? "copy.example" : "herald.example")
          .withLanguage("en")
          .withVersion(item.version)
          .withStatus(item.status)
          .withEmbargoedUntil(item.isEmbargoed() ? embargo : null)
          .withReceivedAt(start.plus(Duration.ofMinutes(10L * item.turn)));
    }

    private String text(KillOrderItem item) {
      int turn =
          item == KillOrderItem.LATE_V1 || item == KillOrderItem.COPY
              ? KillOrderItem.V1.turn
              : item.turn;
      return "The ferry hit the pier. “We saw %d of them,” said the crew.".formatted(turn) + report;
    }

    private EnrichedArticle last(String articleId) {
      return articles.get(articleId);
    }

    private List<Alert> alerts(String rule, String articleId) {
      return sent.stream()
          .filter(it -> it.ruleId().equals(rule) && it.articleId().equals(articleId))
          .toList();
    }

    /** Null if there is none. */
    private Alert lastAlert(String rule) {
      return alerts(rule, id).stream().reduce((first, second) -> second).orElse(null);
    }

    private boolean isStandingAndSent(String rule, String articleId) {
      boolean isSent = false;
      for (Alert alert : alerts(rule, articleId)) {
        isSent = alert.kind() == AlertKind.MATCH && (isSent || alert.audible());
      }
      return isSent;
    }
  }
}
