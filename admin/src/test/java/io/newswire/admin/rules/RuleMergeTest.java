package io.newswire.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RuleMergeTest {
  private static final Instant MORNING = Instant.parse("2026-11-16T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
  private static final AlertRule THERE =
      AlertRule.of("ferry", "ferry").withUpdatedAt(MORNING).withEnabled(false);

  @Test
  void theSameAgainIsNoChange() {
    assertThat(RuleMerge.merge(THERE, AlertRule.of("ferry", "ferry"), NOON)).isEmpty();
  }

  @Test
  void anotherQueryIsANewVersionAndStaysOff() {
    AlertRule next = RuleMerge.merge(THERE, AlertRule.of("ferry", "ferries OR pier"), NOON).get();

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.updatedAt()).isEqualTo(NOON);
    assertThat(next.active()).isFalse();
  }

  @Test
  void aRuleThatAsksTheSameKeepsItsVersionSoThatItsAlertsCanBeRecalled() {
    AlertRule wanted = THERE.withThrottle(Duration.ofHours(1)).withSnoozedUntil(NOON);

    assertThat(RuleMerge.merge(THERE, wanted, NOON).get().version()).isEqualTo(1);
  }

  @Test
  void aNewRuleFiresOncePerFamilyAndOneOfAnOlderReleaseStaysAsItIs() {
    AlertRule wanted = AlertRule.of("ferry", "ferries");

    assertThat(RuleMerge.merge(null, wanted, NOON).get().per()).isEqualTo(AlertPer.FAMILY);
    assertThat(RuleMerge.merge(THERE, wanted, NOON).get().per()).isNull();
    AlertRule asked = RuleMerge.merge(THERE, wanted.withPer(AlertPer.FAMILY), NOON).get();
    assertThat(asked.often()).isEqualTo(AlertPer.FAMILY);
    assertThat(RuleMerge.merge(asked, wanted.withQuery("x"), NOON).get().often())
        .isEqualTo(AlertPer.FAMILY);
    assertThat(RuleMerge.merge(null, wanted.withPer(AlertPer.STORY), NOON).get().often())
        .isEqualTo(AlertPer.STORY);
  }

  @Test
  void aRuleThatFiresOnSomethingElseIsANewVersionAndKeepsThatUntilItIsAskedForAgain() {
    AlertRule wanted = AlertRule.of("ferry", "ferry");
    AlertRule change = RuleMerge.merge(THERE, wanted.withOn(AlertTrigger.CHANGE), NOON).get();

    assertThat(change.trigger()).isEqualTo(AlertTrigger.CHANGE);
    assertThat(change.version()).isEqualTo(2);
    assertThat(RuleMerge.merge(change, wanted, NOON)).isEmpty();
    AlertRule match = RuleMerge.merge(change, wanted.withOn(AlertTrigger.MATCH), NOON).get();
    assertThat(match.trigger()).isEqualTo(AlertTrigger.MATCH);
    assertThat(match.version()).isEqualTo(3);
    assertThat(RuleMerge.merge(THERE, wanted.withOn(AlertTrigger.MATCH), NOON).get().version())
        .isEqualTo(1);
  }

  @Test
  void anIdIsMadeOfTheNamesLettersAndDigits() {
    assertThat(RuleNames.idOf(" Harbour: fraud, 2026! ")).isEqualTo("harbour-fraud-2026");
    assertThat(RuleNames.idOf("Überfahrt")).isEqualTo("überfahrt");
    assertThatThrownBy(() -> RuleNames.idOf("?!")).hasMessageContaining("'?!'");
  }
}
