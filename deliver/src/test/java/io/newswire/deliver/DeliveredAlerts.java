package io.newswire.deliver;

import static io.newswire.deliver.TestAlerts.alert;

import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.WebhookReceiver;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Two webhooks, and a producer of alerts that a {@link DeliveryWorker} sends to them. */
final class DeliveredAlerts implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(2);
  static final File LOG = new File("target", "delivery-process.log");

  final String rule = Services.uniqueId();
  final WebhookReceiver desk = WebhookReceiver.start();
  final WebhookReceiver night = WebhookReceiver.start();
  final NewswireConfig config = settings(Map.of());
  private final KafkaProducer<String, byte[]> producer;

  DeliveredAlerts() throws IOException {
    TestTopics.create(config);
    producer = new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  /** The configuration of a delivery to these webhooks. */
  static NewswireConfig settings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("deliver.retry.max.ms", "1000");
    all.put("deliver.allowed.addresses", "127.0.0.1");
    return Services.kafkaConfig(all);
  }

  @Override
  public void close() {
    producer.close();
    desk.close();
    night.close();
  }

  static DeliveryWorker start(NewswireConfig config) {
    DeliveryWorker worker = new DeliveryWorker(config);
    worker.start();
    worker.awaitRunning(PATIENCE);
    return worker;
  }

  static String webhook(WebhookReceiver receiver) {
    return "webhook:" + receiver.url("/");
  }

  static List<String> titles(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Story " + i).toList();
  }

  /** Raises an alert of the rule. */
  void put(String title, String... destinations) {
    put(alert(rule, title, destinations));
  }

  /** A part of a digest that the desk gets at this time. */
  Delivery part(String title, Instant due) {
    Alert alert = alert(rule, title, webhook(desk));
    return Delivery.of(alert, webhook(desk)).with(it -> it.kind(DeliveryKind.PART).dueAt(due));
  }

  void put(Alert alert) {
    put(Topics.ALERTS, alert.ruleId(), Json.bytes(alert));
  }

  /** As {@link #put(Alert)}, with the time that Kafka has of the record. */
  void put(Alert alert, Instant writtenAt) {
    producer.send(
        new ProducerRecord<>(
            Topics.ALERTS, null, writtenAt.toEpochMilli(), alert.ruleId(), Json.bytes(alert)));
  }

  void put(Delivery delivery) {
    put(Topics.DELIVERIES, delivery.destination(), Json.bytes(delivery));
  }

  void put(String topic, String key, byte[] value) {
    producer.send(new ProducerRecord<>(topic, key, value));
  }

  /** Whether a delivery report is about an alert of the rule with this title. */
  boolean isFor(ConsumerRecord<String, byte[]> record, String title) {
    return record.value() != null && report(record).alertIds().contains(alert(rule, title).id());
  }

  static DeliveryState state(ConsumerRecord<String, byte[]> record) {
    return report(record).state();
  }

  private static DeliveryReport report(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.read(record.value(), DeliveryReport.class);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
