package io.newswire.deliver;

import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.kafka.JsonSerde;
import io.newswire.model.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From an alert to all its destinations.
 *
 * <pre>
 * news.alerts -> route -> news.deliveries -> outbox -> the destinations
 *                  |                           |`----> news.delivery-reports
 *                  `---------------------------`-----> news.rejected
 * </pre>
 *
 * <p>All deliveries of one destination meet in one place, where its digests are made and where it
 * holds up nobody else. Records, the stores {@code outbox} and {@code parts} and the position on
 * the topics are committed together.
 */
final class DeliveryTopology {
  static final String ROUTE = "route";
  static final String OUTBOX = "outbox";
  static final String PARTS = "parts";
  static final String ROUTED = "routed";
  static final String TAKEN = "taken";
  static final String DELIVERIES = "deliveries";
  static final String REPORTS = "reports";
  static final String REJECTED = "rejected";

  private static final String ALERTS = "alerts";
  private static final String TO_DELIVER = "to-deliver";

  private DeliveryTopology() {}

  /**
   * The topology.
   *
   * @param maxMessageBytes the largest record of a store
   */
  static Topology build(DeliverySettings deliverySettings, int maxMessageBytes) {
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    ByteArraySerializer out = new ByteArraySerializer();
    return new Topology()
        .addSource(ALERTS, in, in, Topics.ALERTS)
        .addProcessor(ROUTE, AlertRouter::new, ALERTS)
        .addStateStore(positions(ROUTED), ROUTE)
        .addSink(DELIVERIES, Topics.DELIVERIES, out, out, ROUTE)
        .addSource(TO_DELIVER, in, in, Topics.DELIVERIES)
        .addProcessor(OUTBOX, () -> new DeliveryProcessor(deliverySettings), TO_DELIVER)
        .addStateStore(store(OUTBOX, maxMessageBytes), OUTBOX)
        .addStateStore(store(PARTS, maxMessageBytes), OUTBOX)
        .addStateStore(positions(TAKEN), OUTBOX)
        .addSink(REPORTS, Topics.DELIVERY_REPORTS, out, out, OUTBOX)
        .addSink(REJECTED, Topics.REJECTED, out, out, ROUTE, OUTBOX);
  }

  private static StoreBuilder<KeyValueStore<String, ProcessedOffset>> positions(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(name),
        Serdes.String(),
        JsonSerde.of(ProcessedOffset.class, name));
  }

  private static StoreBuilder<KeyValueStore<String, PendingDelivery>> store(
      String name, int maxMessageBytes) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name),
            Serdes.String(),
            JsonSerde.of(PendingDelivery.class, name))
        .withLoggingEnabled(Map.of(MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes)));
  }
}
