package io.newswire.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.write.Batch;
import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.ParallelBulkWriter;
import io.newswire.index.write.Refusal;
import io.newswire.index.write.Task;
import io.newswire.kafka.Health;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Span;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.HostileRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Whatever stands on the topics that are indexed becomes documents or a refusal. */
class HostileIndexRecordsTest {
  private static final BulkClient SENDER = new BulkClient(null, () -> 1);
  private static final EnrichedArticle GOOD = TestArticles.full("good");

  private static final String ALERT =
      new String(
          Json.bytes(
              AlertBuilder.builder()
                  .id("alert")
                  .kind(AlertKind.MATCH)
                  .ruleId("storm")
                  .articleId("good")
                  .people(List.of("Zoë Kürten"))
                  .publishedAt(PublicationTime.parse("2026-11-22"))
                  .receivedAt(TestArticles.FIRST_SEEN)
                  .snippets(List.of(new Snippet(0, "a storm", List.of(new Span(2, 7, "storm")))))
                  .build()),
          UTF_8);

  @Provide
  Arbitrary<byte[]> articles() {
    return HostileRecords.like(new String(Json.bytes(GOOD), UTF_8));
  }

  @Provide
  Arbitrary<byte[]> alerts() {
    return HostileRecords.like(ALERT);
  }

  @Property(tries = 300)
  void anArticleOfAnyKindIsRefusedOrWritten(@ForAll("articles") byte[] value) {
    isRefusedOrWritten(record(Topics.ENRICHED, value));
  }

  @Property(tries = 300)
  void anAlertOfAnyKindIsRefusedOrWritten(@ForAll("alerts") byte[] value) {
    isRefusedOrWritten(record(Topics.ALERTS, value));
  }

  @Provide
  Arbitrary<List<Header>> headers() {
    Arbitrary<byte[]> values =
        Arbitraries.of("", "x", "-1", "99999999999999999999", "2026-11-22T12:00:00Z", "news.raw")
            .map(text -> text.getBytes(UTF_8))
            .injectNull(0.2);
    return Arbitraries.of("stage", "reason", "topic", "partition", "offset", "at")
        .flatMap(name -> values.map(value -> (Header) new RecordHeader("rejected-" + name, value)))
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 300)
  void aRejectionWithAnyHeadersIsRefusedOrWritten(@ForAll("headers") List<Header> headers) {
    ConsumerRecord<byte[], byte[]> record = record(Topics.REJECTED, null);
    headers.forEach(record.headers()::add);
    isRefusedOrWritten(record);
  }

  private static void isRefusedOrWritten(ConsumerRecord<byte[], byte[]> hostile) {
    ConsumerRecord<byte[], byte[]> good =
        new ConsumerRecord<>(Topics.ENRICHED, 0, 8, "good".getBytes(UTF_8), Json.bytes(GOOD));
    try (ParallelBulkWriter lanes =
        new ParallelBulkWriter(
            new NewswireConfig(Map.of()),
            SENDER,
            pause -> {},
            new Health(HostileIndexRecordsTest.class))) {
      Batch batch =
          new BatchWriter(
                  lanes,
                  SENDER.storedQuotes(),
                  pause -> {},
                  new Health(HostileIndexRecordsTest.class))
              .prepare(List.of(hostile, good));

      assertThat(batch.refused()).allMatch(refusal -> refusal.origin() == hostile);
      assertThat(batch.refused()).extracting(Refusal::reason).allMatch(reason -> !reason.isBlank());
      assertThat(batch.tasks()).extracting(task -> task.origin().offset()).contains(8L);
      if (hostile.value() != null) {
        assertThat(
                Stream.concat(
                    batch.refused().stream().map(Refusal::origin),
                    batch.tasks().stream().map(Task::origin)))
            .as("neither lost nor ignored")
            .contains(hostile);
      }
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, byte[] value) {
    return new ConsumerRecord<>(topic, 0, 7, "hostile".getBytes(UTF_8), value);
  }
}
