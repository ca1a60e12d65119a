package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.params.provider.ValueSource;

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
  private static final Article RELEASED =
      at(FIRST.withText("It did not sink.").withStatus(PublishingStatus.USABLE), 2);

  @TempDir private Path stateDir;
  private EnrichDriver driver;
  private Map<String, TestInputTopic<String, byte[]>> inputs;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, byte[]> urgent;

  @BeforeEach
  void start() {
    driver = new EnrichDriver(stateDir);
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
        // A kill is never late, but for content that was received after it and says it is usable.
        arguments(List.of(FIRST, SECOND.withReceivedAt(RELEASED.receivedAt()), KILL), KILL),
        arguments(List.of(FIRST, at(RELEASED, 9), KILL), at(RELEASED, 9)),
        // Clocks may differ by a minute.
        arguments(List.of(FIRST, RELEASED, KILL), KILL),
        arguments(List.of(KILL, at(SECOND, 9)), KILL),
        // The publisher's versions go before the times of receipt.
        arguments(List.of(KILL.withVersion(3), at(SECOND, 9).withVersion(2)), KILL.withVersion(3)),
        arguments(List.of(KILL.withVersion(2), FIRST.withVersion(3)), FIRST.withVersion(3)),
        // Urgent content of a Kafka client waits on news.raw while a kill passes it.
        arguments(List.of(KILL, FIRST_URGENT), KILL),
        arguments(List.of(EMPTY_KILL, FIRST_URGENT), EMPTY_KILL),
        arguments(List.of(WITHHELD, FIRST_URGENT), WITHHELD),
        arguments(List.of(WITHHELD, FIRST_URGENT, FIRST), WITHHELD));
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

  @ParameterizedTest
  @ValueSource(
      strings = {"1970-01-01T00:00:00.007Z", "1999-06-01T00:00:00Z", "2031-01-01T00:00:00Z"})
  void anUrgentRecordOfAnyTimeHasItsOwn(Instant time) {
    Article article = KILL.withReceivedAt(null);
    inputs
        .get(Topics.ARTICLES_URGENT)
        .pipeInput(new TestRecord<>(article.id(), Json.bytes(article), null, time));

    TestRecord<String, byte[]> out = enriched.readRecord();
    assertThat(out.getRecordTime()).isEqualTo(time);
    assertThat(out.headers()).isEmpty();
    assertThat(read(out.value()).firstSeenAt()).isEqualTo(time);
  }

  /** What the topics may make of articles that were received in this order. */
  static Stream<List<Arriving>> received() {
    return Stream.of(
        List.of(onRaw(FIRST), onRawUrgent(KILL)),
        List.of(onRaw(FIRST_URGENT), onRawUrgent(WITHHELD)),
        List.of(onRaw(FIRST_URGENT), onRawUrgent(EMPTY_KILL), onRaw(RELEASED)),
        List.of(onRaw(FIRST_URGENT), onRawUrgent(SECOND_URGENT), onRaw(RELEASED)),
        List.of(onRawUrgent(FIRST_URGENT), onRaw(SECOND), onRaw(at(SECOND_URGENT, 2))),
        List.of(onRaw(FIRST_URGENT), onRaw(SECOND), onRawUrgent(at(KILL, 2))),
        List.of(onRaw(FIRST), onRawUrgent(KILL), onRaw(RELEASED), onRawUrgent(at(KILL, 3))),
        List.of(onRaw(FIRST_URGENT), onRawUrgent(KILL), onRaw(RELEASED), onRaw(at(KILL, 3))),
        List.of(onRaw(FIRST), onRaw(SECOND_URGENT), onRawUrgent(at(FIRST, 3)), onRaw(at(KILL, 4))));
  }

  @ParameterizedTest
  @MethodSource("received")
  void whateverOvertakesTheLastThatWasReceivedStandsAndNothingKilledIsShown(
      List<Arriving> received) {
    Arriving last = received.get(received.size() - 1);
    int number = 0;
    for (List<Arriving> order : orders(received)) {
      String id = "order-" + number++;
      order.forEach(it -> push(it.withId(id)));

      List<byte[]> revisions = enriched.readValuesToList();
      Article stands = read(revisions.get(revisions.size() - 1));
      boolean killedLate = last.article().usable() && !stands.usable();
      if (!killedLate) {
        assertThat(stands.text()).as("%s", order).isEqualTo(last.article().text());
        assertThat(stands.status()).as("%s", order).isEqualTo(last.article().status());
      }
    }
    assertThat(number).isGreaterThan(1);
  }

  /** All orders in which what came by the same topics keeps its order. */
  private static List<List<Arriving>> orders(List<Arriving> received) {
    if (received.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Arriving>> orders = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    for (Arriving next : received) {
      if (begun.add(next.rawTopic() + next.topic())) {
        List<Arriving> others = new ArrayList<>(received);
        others.remove(next);
        for (List<Arriving> rest : orders(others)) {
          orders.add(Stream.concat(Stream.of(next), rest.stream()).toList());
        }
      }
    }
    return orders;
  }

  /** An article on its way, and the topic that its document came by. */
  private record Arriving(String rawTopic, Article article) {
    String topic() {
      return rawTopic.equals(Topics.RAW_URGENT) || article.isUrgent(3)
          ? Topics.ARTICLES_URGENT
          : Topics.ARTICLES;
    }

    Arriving withId(String id) {
      return new Arriving(rawTopic, article.withId(id));
    }
  }

  private static Arriving onRaw(Article article) {
    return new Arriving(Topics.RAW, article);
  }

  private static Arriving onRawUrgent(Article article) {
    return new Arriving(Topics.RAW_URGENT, article);
  }

  private static Article read(byte[] enriched) {
    try {
      return Json.read(enriched, EnrichedArticle.class).article();
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  /** Over HTTP what takes back goes to the urgent topic, and all else here is of a Kafka client. */
  private void push(Article article) {
    push(article.usable() ? onRaw(article) : onRawUrgent(article));
  }

  private void push(Arriving arriving) {
    Article article = arriving.article();
    TestRecord<String, byte[]> record = new TestRecord<>(article.id(), Json.bytes(article));
    new RawPosition(arriving.rawTopic(), 0, 0).writeTo(record.headers());
    inputs.get(arriving.topic()).pipeInput(record);
  }

  private static Article at(Article article, int minutes) {
    return article.withReceivedAt(NOON.plusSeconds(60L * minutes));
  }
}
