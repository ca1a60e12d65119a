package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume.Counted;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a kill or another rule makes of an alert on a number of articles, and of what it counted.
 */
class VolumeRecallsTest {
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
  void anArticleThatIsKilledBeforeItFiresIsNotCounted() throws Exception {
    volume.push("a", 0);
    volume.push("b", 1);
    volume.kill("b");
    volume.push("c", 2);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("d", 3);
    assertThat(volume.family().alerts().get(0).volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("a", "c", "d");
  }

  @Test
  void aKillOfOneThatWasCountedRecallsTheAlertOnceAndLeavesNoWords() throws Exception {
    volume.push("a", 0);
    volume.push("b", 1);
    volume.push("c", 2);
    Alert fired = volume.family().alerts().get(0);

    volume.kill("a");
    volume.kill("b");

    List<Alert> recalls = volume.family().alerts();
    assertThat(recalls)
        .singleElement()
        .returns(fired.id(), Alert::id)
        .returns(AlertKind.RECALL, Alert::kind)
        .returns("canceled", Alert::reason)
        .returns(2, Alert::sequence)
        .returns(true, Alert::audible);
    assertThat(recalls.get(0).volume().articles()).isEmpty();
    assertThat(volume.stored()).doesNotContain("sank in a");
  }

  @Test
  void anAlertOfARuleThatBeganToCountAfterItIsRecalled() throws Exception {
    volume.family().put(VolumeDriver.RULE.withOn(AlertTrigger.MATCH).withVersion(2));
    volume.push("a", 0);
    assertThat(volume.family().alertsInShort()).containsExactly("a");
    volume.family().put(VolumeDriver.RULE.withVersion(3));
    volume.revise("a", 1);
    assertThat(volume.family().alertsInShort()).containsExactly("a silent");
    volume.family().put(VolumeDriver.RULE.withOn(AlertTrigger.MATCH).withVersion(4));
    volume.revise("a", 2);

    volume.kill("a");

    assertThat(volume.family().alertsInShort()).containsExactly("a silent", "a recalled");
  }

  @Test
  void anAlertOfARuleThatCeasedToCountAfterItIsRecalled() throws Exception {
    volume.push("a", 0);
    volume.push("b", 1);
    volume.push("c", 2);
    Alert fired = volume.family().alerts().get(0);
    for (AlertTrigger on : List.of(AlertTrigger.MATCH, AlertTrigger.CHANGE)) {
      volume.family().put(VolumeDriver.RULE.withOn(on).withVersion(2 + on.kind().ordinal()));
      volume.revise("a", 3 + on.kind().ordinal());
    }
    assertThat(volume.family().alerts()).isEmpty();

    volume.kill("a");

    assertThat(volume.family().alerts())
        .singleElement()
        .returns(fired.id(), Alert::id)
        .returns(AlertKind.RECALL, Alert::kind)
        .returns(true, Alert::audible);
    assertThat(volume.stored()).doesNotContain("sank in a");
  }

  @Test
  void afterARecallTheOtherArticlesCountAgainUnlessTheyAreTooOld() throws Exception {
    volume.push("a", 0);
    volume.push("b", 30);
    volume.push("c", 40);
    volume.kill("c");
    assertThat(volume.family().alertsInShort()).containsExactly("c", "c recalled");

    volume.push("d", 50);
    Alert again = volume.family().alerts().get(0);
    assertThat(again.volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("a", "b", "d");

    volume.kill("d");
    volume.family().alerts();
    volume.push("e", 75);
    assertThat(volume.family().alerts()).isEmpty();
    volume.push("f", 80);
    assertThat(volume.family().alerts().get(0).volume().articles())
        .extracting(Counted::articleId)
        .containsExactly("b", "e", "f");
  }

  @Test
  void theSameArticlesFireAgainAfterARecallAsALaterRecordOfTheAlert() throws Exception {
    volume.push("a", 0);
    volume.push("b", 1);
    volume.push("c", 2);
    volume
        .family()
        .pipe(
            FamilyDriver.article("c", "Nothing of that.")
                .withTitle("Sorry")
                .withReceivedAt(VolumeDriver.at(3)));
    volume.push("c", 2, 4);
    volume.kill("b");

    List<Alert> alerts = volume.family().alerts();
    assertThat(alerts).extracting(Alert::id).containsOnly(alerts.get(0).id());
    assertThat(alerts)
        .extracting(Alert::sequence, Alert::kind)
        .containsExactly(
            tuple(1, AlertKind.MATCH),
            tuple(2, AlertKind.RECALL),
            tuple(3, AlertKind.MATCH),
            tuple(4, AlertKind.RECALL));
  }

  @Test
  void aRecallReadsNoOtherAlertsOfItsRule() throws Exception {
    for (int i = 0; i < 6; i++) {
      volume.push("a" + i, i);
    }
    volume.family().alerts();
    KeyValueStore<String, Alert> fired = volume.enrich().store("volume-alerts");
    Alert other;
    try (KeyValueIterator<String, Alert> all = fired.all()) {
      other = all.next().value;
    }
    fired.put("ferry/unreadable", other.withVolume(null));

    volume.kill("a5");

    assertThat(volume.family().alertsInShort()).containsExactly("a5 recalled");
  }
}
