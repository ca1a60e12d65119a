package io.newswire.deliver;

import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static io.newswire.deliver.TestAlerts.traced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryState;
import io.newswire.model.alert.Digest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Alerts that wait for their digest. */
class DigestTopologyTest {
  private static final String DESK = "webhook:desk";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Digest MORNING = new Digest(LocalTime.of(8, 0), ZoneOffset.UTC);

  private final ScriptedDestinations destinations = new ScriptedDestinations().take(DESK);
  @AutoClose private final DeliveryDriver driver = new DeliveryDriver(destinations);

  @Test
  void aDigestBelongsToTheTraceOfItsLastPart() {
    String last = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
    driver.put(later("ferry", "One"), traced(last.replace("4bf9", "5bf9")));
    driver.put(later("ferry", "Two"), traced(last));
    driver.advance(Duration.ofHours(24));

    assertThat(destinations.titles(DESK)).containsExactly("One", "Two");
    assertThat(destinations.taken(DESK)).extracting(Delivery::traceparent).containsExactly(last);
  }

  @Test
  void aDigestTellsAllOfItOnceAtItsTime() {
    driver.put(later("pier", "Two"));
    driver.put(later("ferry", "One"));
    driver.put(later("pier", "Three"));
    driver.advance(Duration.ofHours(19));
    assertThat(destinations.taken(DESK)).isEmpty();

    driver.advance(Duration.ofHours(2));
    assertThat(destinations.taken(DESK)).hasSize(1);
    assertThat(destinations.taken(DESK).get(0).kind()).isEqualTo(DeliveryKind.DIGEST);
    assertThat(destinations.taken(DESK).get(0).dueAt())
        .isEqualTo(Instant.parse("2026-11-17T08:00:00Z"));
    assertThat(destinations.titles(DESK)).containsExactly("One", "Two", "Three");
    assertThat(driver.latestReports())
        .extracting(it -> it.kind(), it -> it.state(), it -> it.alertIds().size())
        .containsExactly(tuple(DeliveryKind.DIGEST, DeliveryState.DELIVERED, 3));

    driver.advance(Duration.ofDays(2));
    assertThat(destinations.taken(DESK)).hasSize(1);
  }

  @Test
  void inADigestTheAlertsOfOneStoryStandTogetherAlsoIfStoriesWereMerged() {
    driver.put(later("ferry", "One").withStoryId("a"));
    driver.put(later("ferry", "Two").withStoryId("b"));
    driver.put(later("ferry", "Three"));
    driver.put(later("ferry", "Four").withStoryId("a"));
    driver.put(later("ferry", "Five").withStoryId("d").withMergedStories(List.of("a")));
    driver.advance(Duration.ofHours(21));

    assertThat(destinations.titles(DESK)).containsExactly("One", "Four", "Five", "Two", "Three");
  }

  @Test
  void whatIsRecalledBeforeItsDigestIsLeftOutAndBehindItToldAtOnce() {
    Alert kept = later("ferry", "Kept");
    Alert gone = later("ferry", "Gone");
    driver.put(kept);
    driver.put(gone);
    driver.put(recall(gone));
    driver.advance(Duration.ofHours(21));

    assertThat(destinations.titles(DESK)).containsExactly("Kept");
    assertThat(driver.latestReports())
        .filteredOn(it -> it.alertIds().contains(gone.id()))
        .extracting(it -> it.state())
        .containsExactly(DeliveryState.RECALLED);

    driver.put(recall(kept));
    assertThat(destinations.taken(DESK)).hasSize(2);
    assertThat(destinations.taken(DESK).get(1).alerts().get(0).kind()).isEqualTo(AlertKind.RECALL);
  }

  @Test
  void aRecallDoesNotOvertakeTheDigestThatToldTheMatch() {
    destinations.answer(DESK, delivery -> DestinationAnswer.away("nobody at home"));
    Alert alert = later("ferry", "One");
    driver.put(alert);
    driver.advance(Duration.ofHours(21));
    driver.put(recall(alert));
    destinations.take(DESK);
    driver.advance(MINUTE.multipliedBy(3));

    assertThat(destinations.taken(DESK))
        .extracting(Delivery::kind)
        .containsExactly(DeliveryKind.DIGEST, DeliveryKind.ALERT);
  }

  @Test
  void whatWaitsForItsDigestIsBroughtUpToDate() {
    Alert alert = later("ferry", "One");
    driver.put(alert);
    driver.put(alert.with(it -> it.silent(true).sequence(2).throttled(7)));
    driver.advance(Duration.ofHours(21));

    assertThat(destinations.taken(DESK).get(0).alerts())
        .extracting(Alert::throttled, Alert::audible)
        .containsExactly(tuple(7, true));
  }

  private static Alert later(String rule, String title) {
    return alert(rule, title, DESK).withDigest(MORNING);
  }
}
