package io.newswire.deliver;

import io.newswire.model.Delivery;
import io.newswire.model.DeliveryKind;
import io.newswire.model.DeliveryState;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.streams.RejectionSink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps every delivery until it is told or given up. What is under way when it ends, or when what
 * it did is not committed, is sent again with the same id.
 */
final class Outbox implements Processor<byte[], byte[], byte[], byte[]> {
  private final DeliveryTools tools;
  private Positions positions;
  private Exits exits;
  private RejectionSink exit;
  private Queue queue;
  private Parts parts;
  private Courier courier;
  private Alarm alarm;

  Outbox(DeliveryTools tools) {
    this.tools = tools;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    positions = new Positions(context, DeliveryTopology.TAKEN);
    exits = new Exits(context);
    exit = new RejectionSink(Exits.STAGE, context, DeliveryTopology.REJECTED);
    queue = new Queue(context.getStateStore(DeliveryTopology.OUTBOX), tools.longestRest());
    parts = new Parts(context.getStateStore(DeliveryTopology.PARTS), exits);
    courier = new Courier(queue, tools.senders(), exits, tools.giveUp(), tools.gate());
    alarm = new Alarm(context, this::work);
    setAlarm(exits.now());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (positions.isNew(record)) {
      take(record);
    }
    work();
  }

  private void take(Record<byte[], byte[]> record) {
    Delivery delivery;
    try {
      delivery = RecordWork.attempt(() -> read(record.value()));
    } catch (RejectedException e) {
      exit.reject(exit.original(record), e);
      return;
    }
    take(Pending.of(delivery, exits.offset(), exits.now()));
  }

  private void take(Pending pending) {
    Optional<Pending> now =
        pending.delivery().kind() == DeliveryKind.PART ? parts.take(pending) : Optional.of(pending);
    now.ifPresent(this::queue);
  }

  private void queue(Pending pending) {
    queue.add(pending);
    exits.report(pending, DeliveryState.WAITING, null);
  }

  private void work() {
    Instant now = exits.now();
    List<Pending> due = parts.due(now);
    due.forEach(exits::forget);
    tools.digests().of(due).forEach(this::queue);
    courier.work(now);
    setAlarm(now);
  }

  private void setAlarm(Instant now) {
    alarm.set(
        Stream.of(courier.wakesAt(now), parts.wakesAt())
            .flatMap(Optional::stream)
            .min(Instant::compareTo),
        now);
  }

  private static Delivery read(byte[] json) throws RejectedException {
    Delivery delivery = Json.read(json, Delivery.class);
    boolean whole =
        delivery.id() != null
            && delivery.kind() != null
            && delivery.destination() != null
            && !delivery.alerts().isEmpty()
            && delivery.alerts().stream().allMatch(it -> it.id() != null && it.kind() != null)
            && (delivery.dueAt() != null || delivery.kind() != DeliveryKind.PART);
    if (!whole) {
      throw new RejectedException(
          "no whole delivery: it needs id, kind, destination and alerts with id and kind, a part of a"
              + " digest dueAt");
    }
    return delivery;
  }

  @Override
  public void close() {
    if (courier != null) {
      courier.close();
    }
  }
}
