package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry of a state store that cannot be read holds up no other. */
class UnreadableStateTest {
  /** No value of any store. */
  private static final Object UNREADABLE =
      Map.of("alert", "none", "changedAt", "never", "articles", 3, "open", "no");

  private static final Duration FORGOTTEN = Duration.ofDays(31);

  /** Before all other keys. */
  private static final String FIRST = "!";

  @TempDir private Path stateDir;

  @ParameterizedTest
  @CsvSource({"told, a/ferry", "throttles, ferry", "throttle-counts, ", "volumes, count"})
  void entriesBehindItAreForgottenInTime(String name, String key) throws Exception {
    try (EnrichDriver enrich = new EnrichDriver(stateDir)) {
      FamilyDriver driver = new FamilyDriver(enrich);
      driver.put(AlertRule.of("ferry", "ferry").withThrottle(Duration.ofHours(1)));
      driver.put(AlertRule.of("count", "ferry").withOn(AlertTrigger.of("count 3/1h")));
      driver.pipe(FamilyDriver.article("a", "The ferry sank."));
      driver.pipe(FamilyDriver.article("b", "Another ferry sank."));
      KeyValueStore<String, Object> store = enrich.store(name);
      String old = key == null ? AlertId.of("ferry", "a") : key;
      assertThat(store.get(old)).isNotNull();
      store.put(FIRST, UNREADABLE);

      driver.advance(FORGOTTEN);

      assertThat(store.get(old)).isNull();
      assertThatThrownBy(() -> store.get(FIRST)).hasMessageContaining(name);
    }
  }

  @Test
  void theHoursOfOtherRulesEndAndTheirSurgesFire() throws Exception {
    try (RhythmDriver driver = new RhythmDriver(stateDir, AlertTrigger.SURGE)) {
      driver.enrich().<Object>store("rhythm-hours").put(FIRST, UNREADABLE);
      driver.usual(0, 2 * RhythmDriver.WEEK + 10);
      for (int i = 0; i < 40; i++) {
        driver.match(2 * RhythmDriver.WEEK + 10 + i / 50.0);
      }

      assertThat(driver.alerts()).hasSize(1);
    }
  }
}
