package io.newswire.deliver;

import static io.newswire.deliver.TestAlerts.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.deliver.queue.InFlightSends;
import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.testkit.DescribedTopics;
import io.newswire.testkit.TestFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology with scripted destinations and a clock of its own. All records that it writes are as
 * described.
 */
final class DeliveryDriver implements AutoCloseable {
  static final Duration GIVE_UP = Duration.ofHours(24);

  private static final Duration STEP = Duration.ofSeconds(1);

  private final TestFolder folder = new TestFolder();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> alerts;
  private final TestInputTopic<String, byte[]> deliveries;
  private final TestOutputTopic<String, String> rejectedTopic;
  private final TestOutputTopic<String, String> reportTopic;
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<String, DeliveryReport> reports = new LinkedHashMap<>();

  record Rejected(String key, String value, Rejection rejection) {}

  /** Starts it at {@link TestAlerts#NOON}. */
  DeliveryDriver(ScriptedDestinations destinations) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.next("state").toString());
    DeliverySettings deliverySettings =
        new DeliverySettings(
            destinations,
            new DigestBuilder(1 << 20),
            Duration.ofMinutes(1),
            GIVE_UP,
            new InFlightSends(),
            new WakeUps());
    driver =
        new TopologyTestDriver(DeliveryTopology.build(deliverySettings, 1 << 20), settings, NOON);
    alerts = input(Topics.ALERTS);
    deliveries = input(Topics.DELIVERIES);
    rejectedTopic = output(Topics.REJECTED);
    reportTopic = output(Topics.DELIVERY_REPORTS);
  }

  private TestInputTopic<String, byte[]> input(String topic) {
    return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
  }

  private TestOutputTopic<String, String> output(String topic) {
    return driver.createOutputTopic(
        topic,
        new StringDeserializer(),
        new StringDeserializer() {
          @Override
          public String deserialize(String from, Headers headers, byte[] value) {
            DescribedTopics.check(from, headers, value);
            return super.deserialize(from, headers, value);
          }
        });
  }

  void put(Alert alert) {
    alerts.pipeInput(alert.ruleId(), Json.bytes(alert));
  }

  void put(Alert alert, Headers headers) {
    alerts.pipeInput(new TestRecord<>(alert.ruleId(), Json.bytes(alert), headers));
  }

  void putAlert(String key, String json) {
    putAlert(key, json.getBytes(UTF_8));
  }

  void putAlert(String key, byte[] value) {
    alerts.pipeInput(key, value);
  }

  void putDelivery(String key, String json) {
    putDelivery(key, json.getBytes(UTF_8));
  }

  void putDelivery(String key, byte[] value) {
    deliveries.pipeInput(key, value);
  }

  void putBack(Rejected record) {
    deliveries.pipeInput(record.key(), record.value().getBytes(UTF_8));
  }

  /** Lets time pass, in steps as a running service would notice it. */
  void advance(Duration time) {
    Duration step = time.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofSeconds(20) : STEP;
    for (Duration left = time; !left.isNegative() && !left.isZero(); left = left.minus(step)) {
      driver.advanceWallClockTime(step);
    }
  }

  List<Rejected> rejected() {
    for (TestRecord<String, String> record : rejectedTopic.readRecordsToList()) {
      rejected.add(
          new Rejected(record.key(), record.value(), Rejection.readFrom(record.headers())));
    }
    return List.copyOf(rejected);
  }

  /** The last of each delivery, in the order in which they were first reported. */
  List<DeliveryReport> latestReports() {
    for (TestRecord<String, String> record : reportTopic.readRecordsToList()) {
      if (record.value() == null) {
        reports.remove(record.key());
      } else {
        reports.put(record.key(), report(record.value()));
      }
    }
    return List.copyOf(reports.values());
  }

  int waiting(String destination) {
    KeyValueStore<String, PendingDelivery> store = driver.getKeyValueStore(DeliveryTopology.OUTBOX);
    int count = 0;
    try (KeyValueIterator<String, PendingDelivery> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, PendingDelivery> next = all.next();
        count += next.value.delivery().destination().equals(destination) ? 1 : 0;
      }
    }
    return count;
  }

  private static DeliveryReport report(String json) {
    try {
      return Json.read(json.getBytes(UTF_8), DeliveryReport.class);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    driver.close();
    folder.close();
  }
}
