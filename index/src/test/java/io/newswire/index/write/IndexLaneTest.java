package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.index.TestArticles;
import io.newswire.index.document.Write;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.kafka.Health;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two lanes with one {@link Health}, without Elasticsearch: a lane clears its own problems only.
 */
class IndexLaneTest {
  private static final NewswireConfig CONFIG = new NewswireConfig(Map.of());

  private final ElasticsearchConnection nowhere =
      ElasticsearchConnection.open(CONFIG, "http://127.0.0.1:1");
  private final Health health = new Health(IndexLaneTest.class);
  private final List<Optional<String>> problems = new CopyOnWriteArrayList<>();
  private final BulkClient urgentClient = new BulkClient(nowhere.client(), IndexLane.URGENT);
  private final ParallelBulkWriter urgent =
      new ParallelBulkWriter(CONFIG, urgentClient, IndexLaneTest::giveUp, health);
  private final BulkClient allClient = new BulkClient(nowhere.client(), IndexLane.ALL);

  @AfterEach
  void close() {
    urgent.close();
    nowhere.close();
  }

  @Test
  void aLaneWithNothingToSendDoesNotClearWhyTheOtherCannotWrite() {
    Consumer<Duration> rest = pauseAfter(() -> urgent.sendAll(List.of()));
    try (ParallelBulkWriter all = new ParallelBulkWriter(CONFIG, allClient, rest, health)) {
      List<Task> tasks =
          List.of(new Task(null, new Write("newswire-articles", "a", 1, "{}".getBytes(UTF_8))));

      assertThatThrownBy(() -> all.sendAll(tasks))
          .hasRootCauseInstanceOf(CancellationException.class);
    }
    assertThat(problems).singleElement().satisfies(it -> assertThat(it).isPresent());
    assertThat(health.problem()).isEmpty();
  }

  @Test
  void aLaneThatHasReadItsQuotesDoesNotClearWhyTheOtherCannot() {
    BatchWriter other =
        new BatchWriter(urgent, urgentClient.storedQuotes(), IndexLaneTest::giveUp, health);
    Consumer<Duration> rest = pauseAfter(() -> other.prepare(List.of(record(1))));
    try (ParallelBulkWriter all = new ParallelBulkWriter(CONFIG, allClient, rest, health)) {
      BatchWriter writer = new BatchWriter(all, allClient.storedQuotes(), rest, health);

      assertThatThrownBy(() -> writer.prepare(List.of(record(2))))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(problems).singleElement().satisfies(it -> assertThat(it).isPresent());
    assertThat(health.problem()).isEmpty();
  }

  private Consumer<Duration> pauseAfter(Runnable otherLane) {
    return time -> {
      otherLane.run();
      problems.add(health.problem());
      giveUp(time);
    };
  }

  private static ConsumerRecord<byte[], byte[]> record(int revision) {
    EnrichedArticle full = TestArticles.full("a");
    EnrichedArticle article = TestArticles.with(full, full.article().withRevision(revision));
    return new ConsumerRecord<>(Topics.ENRICHED, 0, 0, "a".getBytes(UTF_8), Json.bytes(article));
  }

  private static void giveUp(Duration time) {
    throw new CancellationException("no more attempts after " + time);
  }
}
