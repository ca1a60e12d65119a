package io.newswire.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Alert;
import io.newswire.model.Delivery;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.util.LinkedHashSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * From an alert to a delivery for each of its destinations. A silent alert goes nowhere, but for
 * one that may still wait for its digest, which it brings up to date.
 */
final class Route implements Processor<byte[], byte[], byte[], byte[]> {
  private ProcessorContext<byte[], byte[]> context;
  private Positions positions;
  private Exits exits;

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
    positions = new Positions(context, DeliveryTopology.ROUTED);
    exits = new Exits(context);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (positions.isNew(record)) {
      route(record);
    }
  }

  private void route(Record<byte[], byte[]> record) {
    try {
      Alert alert = read(record.value());
      if (!alert.audible() && alert.digest() == null) {
        return;
      }
      for (String destination : new LinkedHashSet<>(alert.destinations())) {
        context.forward(
            record
                .withKey(destination.getBytes(UTF_8))
                .withValue(Json.bytes(Delivery.of(alert, destination))),
            DeliveryTopology.DELIVERIES);
      }
    } catch (RejectedException e) {
      exits.reject(record, e.getMessage());
    }
  }

  private static Alert read(byte[] json) throws RejectedException {
    Alert alert = Json.read(json == null ? new byte[0] : json, Alert.class);
    require(alert.id(), "id");
    require(alert.kind(), "kind");
    require(alert.ruleId(), "ruleId");
    require(alert.changedAt(), "changedAt");
    return alert;
  }

  private static void require(Object value, String field) throws RejectedException {
    if (value == null) {
      throw new RejectedException(
          "the alert has no %s; give it the field '%s'".formatted(field, field));
    }
  }
}
