package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.history.EarlierRevision;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.history.Difference;
import io.newswire.model.history.HistoryEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history that articles carry on {@code news.enriched}. */
class HistoryTopologyTest {
  private static final Article FIRST =
      TestArticles.article("a", "It rained in Velmora.")
          .withLanguage("en")
          .withReceivedAt(EnrichDriver.NOON);
  private static final Article SECOND = later(1, "It snowed in Velmora.");
  private static final Article THIRD = later(2, "It snowed in Port Ansel.");

  @TempDir private Path stateDir;
  private EnrichDriver driver;
  private TestOutputTopic<String, byte[]> enriched;

  @BeforeEach
  void start() {
    driver = new EnrichDriver(stateDir);
    enriched = driver.output(Topics.ENRICHED);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void theNewestRecordHasTheWholeHistory() throws Exception {
    push(FIRST);
    push(SECOND);
    List<HistoryEntry> history = push(THIRD).history();

    assertThat(history).extracting(HistoryEntry::revision).containsExactly(1, 2, 3);
    assertThat(history.get(1).text())
        .containsExactly(new Difference("It", "rained", "snowed", "in Velmora"));
    assertThat(history.get(2).text())
        .containsExactly(new Difference("It snowed in", "Velmora", "Port Ansel", ""));
  }

  @Test
  void anArticleThatComesOnceHasNoHistoryAndOneThatComesAgainChangesNothing() throws Exception {
    assertThat(push(FIRST).history()).isEmpty();
    push(SECOND);
    driver.articles().pipeInput("a", Json.bytes(SECOND));

    assertThat(enriched.isEmpty()).isTrue();
    assertThat(push(THIRD).history()).hasSize(3);
  }

  @Test
  void aKillDeletesTheHistoryAndWhatTheNextRevisionWouldBeComparedWith() throws Exception {
    push(FIRST);
    push(SECOND);

    assertThat(push(later(3, null).withStatus(PublishingStatus.CANCELED)).history()).isEmpty();
    assertThat(stored("a")).isNull();
    assertThat(push(later(4, "It hailed.").withStatus(PublishingStatus.USABLE)).history())
        .singleElement()
        .returns(false, HistoryEntry::compared);
  }

  @Test
  void anArticleThatIsRejectedBehindTheComparisonIsNotRemembered() throws Exception {
    driver.close();
    driver = new EnrichDriver(stateDir.resolve("small"), 66_500);
    enriched = driver.output(Topics.ENRICHED);
    push(FIRST);
    driver.articles().pipeInput("a", Json.bytes(later(1, "It rained. ".repeat(500))));

    assertThat(enriched.isEmpty()).isTrue();
    assertThat(push(SECOND).history()).extracting(HistoryEntry::revision).containsExactly(1, 2);
  }

  @Test
  void whatHasNotChangedForAMonthIsGivenUpAndTheHistorySaysSo() throws Exception {
    push(FIRST);
    driver.advance(Duration.ofDays(31));
    assertThat(stored("a")).isNull();

    assertThat(push(SECOND).history())
        .singleElement()
        .returns(2, HistoryEntry::revision)
        .returns(false, HistoryEntry::compared);
  }

  @Test
  void aFullStoreIsGoneThroughInBoundedSteps() throws Exception {
    push(FIRST);
    KeyValueStore<String, EarlierRevision> store = driver.store("earlier-revisions");
    Instant old = EnrichDriver.NOON.minus(Duration.ofDays(31));
    int entries = 5_000;
    for (int i = 0; i < entries; i++) {
      store.put("z" + i, new EarlierRevision(old, new byte[0]));
    }

    driver.advance(Duration.ofMinutes(1));
    assertThat(size(store)).isBetween(entries / 2, entries - 1);
    for (int i = 0; i < 3; i++) {
      driver.advance(Duration.ofMinutes(1));
    }
    assertThat(size(store)).isEqualTo(1);
    assertThat(stored("a")).isNotNull();

    store.put("0", new EarlierRevision(old, new byte[0]));
    driver.advance(Duration.ofMinutes(1));
    assertThat(size(store)).isEqualTo(1);
  }

  private static int size(KeyValueStore<String, EarlierRevision> store) {
    int size = 0;
    try (KeyValueIterator<String, EarlierRevision> all = store.all()) {
      for (; all.hasNext(); all.next()) {
        size++;
      }
    }
    return size;
  }

  private EarlierRevision stored(String id) {
    return driver.<EarlierRevision>store("earlier-revisions").get(id);
  }

  private static Article later(int minutes, String text) {
    return FIRST.withText(text).withReceivedAt(EnrichDriver.NOON.plusSeconds(60L * minutes));
  }

  private EnrichedArticle push(Article article) throws RejectedException {
    driver.articles().pipeInput(article.id(), Json.bytes(article));
    return Json.read(enriched.readValue(), EnrichedArticle.class);
  }
}
