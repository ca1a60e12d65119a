package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertVolume.Counted;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that fire on a number of articles within a time. */
class VolumeAlertsTest {
  @TempDir private Path stateDir;
  private VolumeDriver volume;

  @BeforeEach
  void start() {
    volume = new VolumeDriver(stateDir);
  }

  @AfterEach
  void stop() {
    volume.close();
  }

  @Test
  void theThirdArticleWithinAnHourFiresOnceWithTheArticlesThatWereCounted() throws Exception {
    volume.push("a", 0);
    volume.push("b", 20);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("c", 59);

    List<Alert> alerts = volume.family().alerts();
    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0);
    assertThat(alert.kind()).isEqualTo(AlertKind.MATCH);
    assertThat(alert.audible()).isTrue();
    assertThat(alert.destinations()).containsExactly("log");
    assertThat(alert.articleId()).isEqualTo("c");
    assertThat(alert.volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("a", "b", "c");
    assertThat(alert.volume().inWords())
        .isEqualTo(
            "3 articles, published from 2026-11-22T12:00:00Z to 2026-11-22T12:59:00Z (count 3/1h),"
                + " by a.example, b.example, c.example");
  }

  @Test
  void eachArticleCountsOnceSoThatTheNextAlertNeedsAsManyAgain() throws Exception {
    for (int i = 0; i < 6; i++) {
      volume.push("a" + i, i);
      volume.push("a" + i, i);
    }

    assertThat(volume.family().alerts()).extracting(Alert::articleId).containsExactly("a2", "a5");
  }

  @Test
  void threeArticlesInMoreThanAnHourFireNothing() throws Exception {
    volume.push("a", 0);
    volume.push("b", 59);
    volume.push("c", 60);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("d", 100);
    assertThat(volume.family().alerts()).extracting(Alert::articleId).containsExactly("d");
  }

  @Test
  void lateArticlesCountWhereTheyBelongAndFireNothing() throws Exception {
    volume.push("a", 600);
    volume.push("b", 0, 601);
    volume.push("c", 1, 602);
    volume.push("d", 2, 603);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("e", 590, 604);
    volume.push("f", 605);
    assertThat(volume.family().alerts()).hasSize(1);
  }

  @Test
  void articlesThatAreDatedInTheFutureAreNotCountedAndBlindNothing() throws Exception {
    volume.push("a", 60 * 24 * 30, 0);
    volume.push("b", 60 * 24 * 30 + 1, 1);
    volume.push("c", 60 * 24 * 30 + 2, 2);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("d", 3);
    volume.push("e", 4);
    volume.push("f", 5);
    assertThat(volume.family().alerts()).extracting(Alert::articleId).containsExactly("f");
  }

  @Test
  void withoutATimeOfPublicationTheTimeOfReceiptCounts() throws Exception {
    for (String id : List.of("a", "b", "c")) {
      volume.family().pipe(FamilyDriver.article(id, "The ferry sank in " + id + "."));
    }

    assertThat(volume.family().alerts()).hasSize(1);
  }

  @Test
  void copiesAndFurtherRevisionsAreNotCounted() throws Exception {
    volume.family().put(VolumeDriver.RULE.withPer(AlertPer.FAMILY).withVersion(2));
    String report =
        "The ferry hit the pier and hurt 14 people. The harbour master said that the ship came in"
            + " too fast and that nobody on the bridge had answered the radio for several minutes."
            + " The port was closed for the rest of the day while divers looked at the hull.";
    volume.family().pipe(FamilyDriver.article("a", report));
    volume.family().pipe(FamilyDriver.article("b", report));
    volume.family().pipe(FamilyDriver.article("c", report));
    volume.family().pipe(FamilyDriver.article("a", report + " It is shut."));
    volume.push("d", 1);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("e", 2);
    assertThat(volume.family().alerts()).hasSize(1);
  }

  @Test
  void aLaterEmbargoAndHeadlineOfACountedArticleAreTakenOver() throws Exception {
    Instant embargo = VolumeDriver.at(600);
    volume.push("a", 0);
    volume
        .family()
        .pipe(
            FamilyDriver.article("a", "The ferry sank in a. It hurt 14 people.")
                .withTitle("A ferry sank again")
                .withEmbargoedUntil(embargo)
                .withReceivedAt(VolumeDriver.at(1)));
    volume.push("b", 2);
    volume.push("c", 3);

    Alert alert = volume.family().alerts().get(0);
    assertThat(alert.embargoedUntil()).isEqualTo(embargo);
    assertThat(alert.volume().articles().get(0))
        .isEqualTo(
            new Counted("a", "a.example", "A ferry sank again", embargo, VolumeDriver.at(0)));
  }

  @Test
  void theStateIsBounded() throws Exception {
    for (int i = 0; i < 300; i++) {
      volume.push("a" + i, 31 * i);
    }

    assertThat(volume.family().alerts()).isEmpty();
    assertThat(volume.stored().length()).isLessThan(1_000);
  }

  @Test
  void longHeadlinesAreShortenedInWhatIsStoredAndSent() throws Exception {
    for (String id : List.of("a", "b", "c")) {
      volume
          .family()
          .pipe(
              FamilyDriver.article(id, "The ferry sank in " + id + ".")
                  .withSource(id + ".example".repeat(10_000))
                  .withTitle("A ferry sank. ".repeat(50_000)));
    }

    Alert alert = volume.family().alerts().get(0).withSource(null);
    assertThat(alert.title()).startsWith("A ferry sank. A ferry").endsWith("…");
    assertThat(Json.bytes(alert.withMatches(List.of())).length).isLessThan(5_000);
  }

  @Test
  void aRecordThatCannotBeCountedIsRejectedAndTheNextOneIsCounted() throws Exception {
    String broken =
        "{\"id\":\"1\",\"kind\":\"match\",\"ruleId\":\"ferry\",\"changedAt\":\"2026-11-22T12:00:00Z\","
            + "\"volume\":{\"on\":\"%s\"}%s}";
    for (String json :
        List.of(
            broken.formatted("count 3/1h", ""),
            broken.formatted("match", ",\"articleId\":\"x\""),
            broken.formatted("count 0/1h", ",\"articleId\":\"x\""),
            broken.formatted("count 3/1h\",\"on\":null,\"x\":\"", ",\"articleId\":\"x\""))) {
      volume.enrich().input(Topics.ALERT_MATCHES).pipeInput("ferry", json.getBytes(UTF_8));
    }
    volume.push("a", 0);
    volume.push("b", 1);
    volume.push("c", 2);

    assertThat(volume.enrich().output(Topics.REJECTED).readValuesToList()).hasSize(4);
    assertThat(volume.family().alerts()).hasSize(1);
  }
}
