package io.newswire.deliver;

import io.newswire.deliver.queue.DeliveryQueue;
import io.newswire.deliver.queue.DeliveryScheduler;
import io.newswire.deliver.queue.DigestBuffer;
import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.kafka.RejectionSink;
import io.newswire.kafka.WakeUpTimer;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps every delivery until it is sent or given up. What is under way when it ends, or when what
 * it did is not committed, is sent again with the same id.
 */
final class DeliveryProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private final DeliverySettings deliverySettings;
  private ProcessedOffsets processedOffsets;
  private DeliveryReporter reporter;
  private RejectionSink exit;
  private DeliveryQueue queue;
  private DigestBuffer digestBuffer;
  private DeliveryScheduler scheduler;
  private WakeUpTimer wakeUpTimer;

  DeliveryProcessor(DeliverySettings deliverySettings) {
    this.deliverySettings = deliverySettings;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    processedOffsets = new ProcessedOffsets(context, DeliveryTopology.TAKEN);
    reporter = new DeliveryReporter(context);
    exit = new RejectionSink(DeliveryReporter.STAGE, context, DeliveryTopology.REJECTED);
    queue =
        new DeliveryQueue(
            context.getStateStore(DeliveryTopology.OUTBOX), deliverySettings.longestRest());
    digestBuffer = new DigestBuffer(context.getStateStore(DeliveryTopology.PARTS), reporter);
    scheduler =
        new DeliveryScheduler(
            queue,
            deliverySettings.senders(),
            reporter,
            deliverySettings.giveUp(),
            deliverySettings.inFlightSends());
    wakeUpTimer = new WakeUpTimer(context, deliverySettings.wakeUps(), this::work);
    setAlarm(reporter.now());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (processedOffsets.isNew(record)) {
      take(record);
    }
    work();
  }

  private void take(Record<byte[], byte[]> record) {
    Delivery delivery;
    try {
      delivery = RecordWork.attempt(() -> read(record));
    } catch (RejectedException e) {
      exit.reject(exit.original(record), e);
      return;
    }
    take(PendingDelivery.of(delivery, reporter.offset(), reporter.now()));
  }

  private void take(PendingDelivery pending) {
    Optional<PendingDelivery> now =
        pending.delivery().kind() == DeliveryKind.PART
            ? digestBuffer.take(pending)
            : Optional.of(pending);
    now.ifPresent(this::queue);
  }

  private void queue(PendingDelivery pending) {
    queue.add(pending);
    reporter.report(pending, DeliveryState.WAITING, null);
  }

  private void work() {
    Instant now = reporter.now();
    List<PendingDelivery> due = digestBuffer.due(now);
    due.forEach(reporter::forget);
    deliverySettings.digests().of(due).forEach(this::queue);
    scheduler.work(now);
    setAlarm(now);
  }

  private void setAlarm(Instant now) {
    wakeUpTimer.set(
        Stream.of(scheduler.wakesAt(now), digestBuffer.wakesAt())
            .flatMap(Optional::stream)
            .min(Instant::compareTo),
        now);
  }

  private static Delivery read(Record<byte[], byte[]> record) throws RejectedException {
    Delivery delivery = Json.read(record.value(), Delivery.class);
    boolean whole =
        isGiven(delivery.id())
            && delivery.kind() != null
            && isGiven(delivery.destination())
            && !delivery.alerts().isEmpty()
            && delivery.alerts().stream().allMatch(it -> isGiven(it.id()) && it.kind() != null)
            && (delivery.dueAt() != null || delivery.kind() != DeliveryKind.PART);
    if (!whole) {
      throw new RejectedException(
          "no whole delivery: it needs id, kind, destination and alerts with id and kind, a part of a"
              + " digest dueAt");
    }
    return TraceParent.readFrom(record.headers())
        .map(trace -> delivery.withTraceparent(trace.toString()))
        .orElse(delivery);
  }

  /** The stores leave empty texts out, so that they would come back as null. */
  private static boolean isGiven(String text) {
    return text != null && !text.isEmpty();
  }

  @Override
  public void close() {
    if (scheduler != null) {
      scheduler.close();
      wakeUpTimer.cancel();
    }
  }
}
