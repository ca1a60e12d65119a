package io.newswire.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.admin.InvalidInputException;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutedQueryTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

  @Test
  void theSameWordsInAnyCaseAreOneMute() {
    AlertRule mute = MutedQuery.of(" Daily Horoscope ");

    assertThat(mute.query()).isEqualTo("Daily Horoscope");
    assertThat(mute.name()).isEqualTo("muted: Daily Horoscope");
    assertThat(mute.id()).isEqualTo(MutedQuery.of("daily horoscope").id());
    assertThat(mute.id()).isNotEqualTo(MutedQuery.of("daily horoscopes").id());
  }

  @Test
  void aDisabledMuteIsAtWorkAgainWhenItsWordsAreMutedAgain() {
    AlertRule off = MutedQuery.of("horoscope").withEnabled(false);

    assertThat(RuleMerge.merge(off, MutedQuery.of("horoscope"), NOW).get().active()).isTrue();
  }

  @Test
  void mutesAreCountedBesideTheRules() {
    StoredRule mute = new StoredRule("m", MutedQuery.of("horoscope"), null, List.of());
    StoredRule rule = new StoredRule("r", AlertRule.of("r", "ferry"), null, List.of());

    assertThat(RuleCounts.of(List.of(mute, rule))).hasToString("1 rule, 1 muting others");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \t"})
  void noWordsAreRefused(String words) {
    assertThatThrownBy(() -> MutedQuery.of(words))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("say which to mute");
  }
}
