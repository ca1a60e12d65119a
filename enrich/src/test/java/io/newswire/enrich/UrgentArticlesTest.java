package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles of one id that come by two topics, in every order. */
class UrgentArticlesTest {
  private static final Instant NOON = EnrichDriver.NOON;

  private static final Article FIRST =
      TestArticles.article("a", "The ferry sank.").withReceivedAt(NOON);
  private static final Article FIRST_URGENT = FIRST.withUrgency(1);
  private static final Article SECOND = at(FIRST.withText("The ferry is late."), 1);
  private static final Article SECOND_URGENT = SECOND.withUrgency(2);
  private static final Article KILL = at(FIRST.withStatus(PublishingStatus.CANCELED), 1);
  private static final Article EMPTY_KILL = KILL.withText(null);
  private static final Article WITHHELD = at(FIRST.withStatus(PublishingStatus.WITHHELD), 1);
  private static final Article RELEASED = at(FIRST.withText("It did not sink."), 2);

  @TempDir private Path stateDir;
  private EnrichDriver driver;
  private Map<String, TestInputTopic<String, byte[]>> inputs;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, byte[]> urgent;

  @BeforeEach
  void start() {
    driver =
        new EnrichDriver(
            stateDir, new Enricher(TestArticles::tagCapitals, TestArticles::findMarks), 1 << 20);
    inputs =
        Map.of(
            Topics.ARTICLES, driver.articles(),
            Topics.ARTICLES_URGENT, driver.input(Topics.ARTICLES_URGENT));
    enriched = driver.output(Topics.ENRICHED);
    urgent = driver.output(Topics.ENRICHED_URGENT);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        arguments(List.of(FIRST, KILL), KILL),
        arguments(List.of(KILL, FIRST), KILL),
        arguments(List.of(EMPTY_KILL, FIRST), EMPTY_KILL),
        arguments(List.of(WITHHELD, FIRST), WITHHELD),
        arguments(List.of(KILL, FIRST, KILL), KILL),
        arguments(List.of(FIRST, SECOND_URGENT), SECOND_URGENT),
        arguments(List.of(SECOND_URGENT, FIRST), SECOND_URGENT),
        arguments(List.of(FIRST_URGENT, SECOND), SECOND),
        arguments(List.of(SECOND, FIRST_URGENT), SECOND),
        arguments(List.of(FIRST_URGENT, SECOND_URGENT), SECOND_URGENT),
        arguments(List.of(FIRST, KILL, RELEASED), RELEASED),
        arguments(List.of(KILL, FIRST, RELEASED), RELEASED),
        arguments(List.of(FIRST, SECOND, KILL), KILL),
        arguments(List.of(KILL, FIRST, SECOND.withReceivedAt(NOON)), KILL),
        // A kill is never late: what came again may stay hidden, but nothing killed is shown.
        arguments(List.of(FIRST, RELEASED, KILL), KILL),
        // The publisher's versions go before the times of receipt.
        arguments(List.of(KILL.withVersion(3), at(SECOND, 9).withVersion(2)), KILL.withVersion(3)),
        arguments(List.of(KILL.withVersion(2), FIRST.withVersion(3)), FIRST.withVersion(3)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theLastThatWasReceivedStands(List<Article> arrivals, Article last) throws Exception {
    arrivals.forEach(this::push);

    List<byte[]> revisions = enriched.readValuesToList();
    Article stands =
        Json.read(revisions.get(revisions.size() - 1), EnrichedArticle.class).article();
    assertThat(stands.text()).isEqualTo(last.text());
    assertThat(stands.usable()).isEqualTo(last.usable());
    assertThat(stands.receivedAt()).isEqualTo(last.receivedAt());
  }

  @Test
  void contentOfOneTopicIsInTheOrderOfTheTopicWhateverTheClocksSay() throws Exception {
    push(SECOND);
    push(FIRST);
    push(SECOND_URGENT);
    push(FIRST_URGENT);

    assertThat(enriched.readValuesToList())
        .extracting(json -> Json.read(json, EnrichedArticle.class).article().receivedAt())
        .containsExactly(
            SECOND.receivedAt(), NOON, SECOND_URGENT.receivedAt(), FIRST_URGENT.receivedAt());
  }

  @Test
  void anUrgentArticleStandsOnBothTopicsAndAnyOtherOnOne() {
    push(FIRST);
    push(KILL);

    List<byte[]> revisions = enriched.readValuesToList();
    assertThat(revisions).hasSize(2);
    assertThat(urgent.readValuesToList()).containsExactly(revisions.get(1));
  }

  @Test
  void recordsHaveTheirOwnTime() {
    push(KILL);
    inputs
        .get(Topics.ARTICLES_URGENT)
        .pipeInput(new TestRecord<>("broken", new byte[0], null, NOON));

    assertThat(enriched.readRecord().getRecordTime()).isEqualTo(NOON);
    assertThat(urgent.readRecord().getRecordTime()).isEqualTo(NOON);
    Rejection rejection = Rejection.readFrom(driver.output(Topics.REJECTED).readRecord().headers());
    assertThat(rejection.topic()).isEqualTo(Topics.ARTICLES_URGENT);
    assertThat(rejection.offset()).isEqualTo(1);
  }

  private void push(Article article) {
    String topic = article.isUrgent(3) ? Topics.ARTICLES_URGENT : Topics.ARTICLES;
    inputs.get(topic).pipeInput(article.id(), Json.bytes(article));
  }

  private static Article at(Article article, int minutes) {
    return article.withReceivedAt(NOON.plusSeconds(60L * minutes));
  }
}
