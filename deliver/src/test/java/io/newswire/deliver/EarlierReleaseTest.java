package io.newswire.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.deliver.queue.DigestBuffer;
import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.kafka.JsonSerde;
import io.newswire.model.Json;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as release 1060b3b wrote them to the state stores of the deliver service. */
class EarlierReleaseTest {
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          DeliveryTopology.OUTBOX, PendingDelivery.class,
          DeliveryTopology.PARTS, PendingDelivery.class,
          DeliveryTopology.ROUTED, ProcessedOffset.class,
          DeliveryTopology.TAKEN, ProcessedOffset.class);

  private static final Instant DUE = Instant.parse("2026-11-28T09:22:00Z");

  static Stream<JsonNode> values() throws Exception {
    try (InputStream file =
        EarlierReleaseTest.class.getResourceAsStream("/earlier-release/stores.jsonl")) {
      return new String(file.readAllBytes(), UTF_8).lines().map(EarlierReleaseTest::parse);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (Exception e) {
      throw new AssertionError(line, e);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void areReadWithoutLoss(JsonNode record) throws Exception {
    JsonNode value = record.get("value");

    Object read = Json.read(Json.bytes(value), (Class<?>) TYPES.get(record.get("in").asText()));

    assertThat(Json.MAPPER.readTree(Json.bytes(read))).isEqualTo(value);
  }

  @Test
  void partsOfADigestAreDueWhenTheyWereDue() throws Exception {
    KeyValueStore<String, PendingDelivery> parts = openStore();
    for (JsonNode record : values().filter(it -> it.get("in").asText().equals("parts")).toList()) {
      parts.put(
          record.get("key").asText(),
          Json.read(Json.bytes(record.get("value")), PendingDelivery.class));
    }

    DigestBuffer digests = new DigestBuffer(parts, null);

    assertThat(digests.wakesAt()).contains(DUE);
    assertThat(digests.due(DUE.minusMillis(1))).isEmpty();
    List<PendingDelivery> due = digests.due(DUE);
    assertThat(due)
        .extracting(
            part -> part.delivery().destination(),
            part -> part.delivery().alerts().get(0).ruleName(),
            part -> part.delivery().alerts().get(0).url())
        .containsExactly(
            tuple("log", "Daily Calloway", "https://ledger.example/2026/0"),
            tuple("webhook:desk", "Daily Calloway", "https://ledger.example/2026/90"));
    assertThat(digests.due(DUE)).isEmpty();
  }

  private static KeyValueStore<String, PendingDelivery> openStore() {
    KeyValueStore<String, PendingDelivery> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(DeliveryTopology.PARTS),
                Serdes.String(),
                JsonSerde.of(PendingDelivery.class, DeliveryTopology.PARTS))
            .withLoggingDisabled()
            .build();
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    store.init(context.getStateStoreContext(), store);
    return store;
  }
}
