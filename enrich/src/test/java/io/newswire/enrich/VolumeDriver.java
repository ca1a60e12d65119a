package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Counts articles about ferries, three within an hour, each pushed by its minute after noon. */
final class VolumeDriver implements AutoCloseable {
  static final AlertRule RULE =
      AlertRule.of("ferry", "ferry")
          .withOn(AlertTrigger.of("count 3/1h"))
          .withPer(AlertPer.ARTICLE)
          .withDestinations(List.of("log"));

  private final EnrichDriver enrich;
  private final FamilyDriver family;
  private int minute;

  VolumeDriver(Path stateDir) {
    enrich = new EnrichDriver(stateDir);
    family = new FamilyDriver(enrich);
    family.put(RULE);
  }

  /** The topology of the same driver. */
  EnrichDriver enrich() {
    return enrich;
  }

  /** Articles and alerts of the same driver. */
  FamilyDriver family() {
    return family;
  }

  void revise(String id, int minute) {
    advanceTo(minute);
    family.pipe(
        FamilyDriver.article(id, "The ferry sank in " + id + ". It hurt " + minute + " people.")
            .withReceivedAt(at(minute)));
  }

  void kill(String id) {
    family.pipe(
        FamilyDriver.at(1, FamilyDriver.article(id, null)).withStatus(PublishingStatus.CANCELED));
  }

  String stored() {
    StringBuilder values = new StringBuilder();
    for (String name : List.of("volumes", "volume-alerts")) {
      try (KeyValueIterator<String, Object> all = enrich.<Object>store(name).all()) {
        all.forEachRemaining(it -> values.append(new String(Json.bytes(it.value), UTF_8)));
      }
    }
    return values.toString();
  }

  void push(String id, int minute) {
    push(id, minute, minute);
  }

  void push(String id, int published, int received) {
    advanceTo(received);
    Article article =
        FamilyDriver.article(id, "The ferry sank in " + id + ".")
            .withTitle("A ferry sank in " + id)
            .withStatus(PublishingStatus.USABLE)
            .withPublishedAt(PublicationTime.of(at(published).atOffset(ZoneOffset.UTC)))
            .withReceivedAt(at(received));
    family.pipe(article);
  }

  /** What is received later was not received yet. */
  private void advanceTo(int later) {
    if (later > minute) {
      family.advance(Duration.ofMinutes((long) later - minute));
      minute = later;
    }
  }

  static Instant at(int minute) {
    return EnrichDriver.NOON.plus(Duration.ofMinutes(minute));
  }

  @Override
  public void close() {
    enrich.close();
  }
}
