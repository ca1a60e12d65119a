package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.kafka.Health;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchWriterTest {
  private final BulkClient sender = new BulkClient(null, () -> 1);
  private final ParallelBulkWriter lanes =
      new ParallelBulkWriter(
          new NewswireConfig(Map.of()), sender, pause -> {}, new Health(BatchWriterTest.class));
  private final BatchWriter writer =
      new BatchWriter(lanes, sender.storedQuotes(), pause -> {}, new Health(BatchWriterTest.class));

  @AfterEach
  void close() {
    lanes.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "{\"id\":\"fog\",\"entities\":[null]}",
        "{\"id\":\"fog\",\"quotes\":[null]}",
        "{\"id\":\"fog\",\"withdrawnQuotes\":[null]}"
      })
  void aRecordNoDocumentsCanBeMadeOfIsRefusedAndTheNextOnesTurnComes(String value) {
    List<Refusal> refusals = writer.write(List.of(record(0, value), record(1, "no JSON")));

    assertThat(refusals).extracting(refusal -> refusal.origin().offset()).containsExactly(0L, 1L);
    assertThat(refusals).extracting(Refusal::reason).doesNotContainNull().doesNotContain("");
  }

  @Test
  void nullIsRefusedAsSuch() {
    assertThat(writer.write(List.of(record(0, "null"))))
        .extracting(Refusal::reason)
        .containsExactly("not a JSON EnrichedArticle: it is null");
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
    return new ConsumerRecord<>(
        Topics.ENRICHED, 0, offset, "fog".getBytes(UTF_8), value.getBytes(UTF_8));
  }
}
