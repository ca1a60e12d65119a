package io.newswire.deliver.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.kafka.JsonSerde;
import io.newswire.model.Json;
import io.newswire.model.alert.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** A delivery in the stores that cannot be read holds up no other. */
class UnreadableDeliveryTest {
  private static final Object UNREADABLE = Map.of("delivery", "none");

  @Test
  void theOthersAreTakenUpWhenTheStageStarts() throws Exception {
    KeyValueStore<String, Object> store = store();
    store.put("%016x".formatted(1), pending("log"));
    store.put("%016x".formatted(2), UNREADABLE);
    store.put("%016x".formatted(3), pending("webhook:pager"));

    assertThat(new DeliveryQueue(typed(store), Duration.ofMinutes(1)).destinationQueues())
        .hasSize(2);
  }

  @Test
  void theOthersOfADigestAreDue() throws Exception {
    KeyValueStore<String, Object> store = store();
    store.put("a", UNREADABLE);
    store.put("b", pending("log"));

    assertThat(new DigestBuffer(typed(store), null).wakesAt()).isPresent();
  }

  private static PendingDelivery pending(String destination) throws Exception {
    String json =
        "{\"id\":\"1\",\"kind\":\"part\",\"destination\":\"%s\",\"dueAt\":\"2026-11-22T12:00:00Z\","
            + "\"alerts\":[{\"id\":\"2\",\"kind\":\"match\",\"ruleId\":\"ferry\"}]}";
    Delivery delivery = Json.read(json.formatted(destination).getBytes(), Delivery.class);
    return PendingDelivery.of(delivery, 0, Instant.EPOCH);
  }

  private static KeyValueStore<String, Object> store() {
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    KeyValueStore<String, PendingDelivery> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("outbox"),
                Serdes.String(),
                JsonSerde.of(PendingDelivery.class, "outbox"))
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    return untyped(store);
  }

  @SuppressWarnings("unchecked")
  private static KeyValueStore<String, Object> untyped(KeyValueStore<String, ?> store) {
    return (KeyValueStore<String, Object>) store;
  }

  @SuppressWarnings("unchecked")
  private static KeyValueStore<String, PendingDelivery> typed(KeyValueStore<String, ?> store) {
    return (KeyValueStore<String, PendingDelivery>) store;
  }
}
