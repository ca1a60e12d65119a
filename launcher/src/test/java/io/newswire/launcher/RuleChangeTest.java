package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.AlertRule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RuleChangeTest {
  private static final Instant MORNING = Instant.parse("2026-11-16T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
  private static final AlertRule THERE =
      AlertRule.of("ferry", "ferry").withUpdatedAt(MORNING).withEnabled(false);

  @Test
  void theSameAgainIsNoChange() {
    assertThat(RuleChange.of(THERE, AlertRule.of("ferry", "ferry"), NOON)).isEmpty();
  }

  @Test
  void anotherQueryIsANewVersionAndStaysOff() {
    AlertRule next = RuleChange.of(THERE, AlertRule.of("ferry", "ferries OR pier"), NOON).get();

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.updatedAt()).isEqualTo(NOON);
    assertThat(next.active()).isFalse();
  }

  @Test
  void aRuleThatAsksTheSameKeepsItsVersionSoThatItsAlertsCanBeRecalled() {
    AlertRule wanted = THERE.withThrottle(Duration.ofHours(1)).withSnoozedUntil(NOON);

    assertThat(RuleChange.of(THERE, wanted, NOON).get().version()).isEqualTo(1);
  }

  @Test
  void anIdIsMadeOfTheNamesLettersAndDigits() {
    assertThat(RuleChange.idOf(" Harbour: fraud, 2026! ")).isEqualTo("harbour-fraud-2026");
    assertThat(RuleChange.idOf("Überfahrt")).isEqualTo("überfahrt");
    assertThatThrownBy(() -> RuleChange.idOf("?!")).hasMessageContaining("'?!'");
  }
}
