package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Matches of a rule on their way to what compares them, and the clock; hours count from a start.
 */
final class RhythmDriver implements AutoCloseable {
  static final Instant START = Instant.parse("2026-08-03T00:00:00Z");
  static final int WEEK = 7 * 24;

  private final AlertTrigger on;
  private final EnrichDriver enrich;
  private final FamilyDriver family;
  private final TestInputTopic<String, byte[]> matches;
  private int articles;

  RhythmDriver(Path stateDir, AlertTrigger on) {
    this.on = on;
    enrich = new EnrichDriver(stateDir);
    family = new FamilyDriver(enrich);
    family.put(rule());
    matches = enrich.input(Topics.ALERT_MATCHES);
  }

  AlertRule rule() {
    return AlertRule.of("ferry", "ferry").withOn(on).withDestinations(List.of("log"));
  }

  FamilyDriver family() {
    return family;
  }

  EnrichDriver enrich() {
    return enrich;
  }

  static Instant at(double hour) {
    return START.plus(Duration.ofSeconds(Math.round(hour * 3_600)));
  }

  /** A match that was published in an hour and received at once; returns its article. */
  String match(double hour) {
    String id = "article" + articles++;
    put(alert(id, hour));
    return id;
  }

  Alert alert(String id, double hour) {
    return alert(on, "ferry", id, at(hour));
  }

  /** A match of an article that was published at a time and received at once. */
  static Alert alert(AlertTrigger on, String ruleId, String id, Instant at) {
    return AlertBuilder.builder()
        .id(AlertId.of(ruleId, id))
        .kind(AlertKind.MATCH)
        .sequence(1)
        .ruleId(ruleId)
        .ruleName(ruleId)
        .ruleVersion(1)
        .destinations(List.of("log"))
        .articleId(id)
        .source("herald.example")
        .title("Ferry " + id)
        .matchedWords(List.of("ferry"))
        .volume(AlertVolume.uncounted(on, at))
        .publishedAt(PublicationTime.of(at.atOffset(ZoneOffset.UTC)))
        .receivedAt(at)
        .changedAt(at)
        .build();
  }

  void recall(String id, double hour, String reason) {
    put(alert(id, hour).with(it -> it.kind(AlertKind.RECALL).reason(reason).sequence(2)));
  }

  void put(Alert alert) {
    matches.pipeInput(alert.ruleId(), Json.bytes(alert));
  }

  /** All articles of a partition that were received before an hour were matched. */
  void tick(int partition, int hour) {
    long number = START.getEpochSecond() / 3_600 + hour;
    matches.pipeInput(
        "\0clock", "{\"partition\":%d,\"hour\":%d}".formatted(partition, number).getBytes(UTF_8));
  }

  void tick(int hour) {
    tick(0, hour);
  }

  /** Hours from one to before another with two matches each; the clock is at the latter. */
  void usual(int from, int until) {
    for (int hour = from; hour < until; hour++) {
      tick(hour);
      match(hour + 0.2);
      match(hour + 0.7);
    }
    tick(until);
  }

  List<Alert> alerts() throws Exception {
    return family.alerts();
  }

  String stored(String... names) {
    StringBuilder values = new StringBuilder();
    for (String name : names) {
      try (KeyValueIterator<String, Object> all = enrich.<Object>store(name).all()) {
        all.forEachRemaining(it -> values.append(new String(Json.bytes(it.value), UTF_8)));
      }
    }
    return values.toString();
  }

  @Override
  public void close() {
    family.close();
  }
}
