package io.newswire.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.http.access.LoginThrottle.Limit;
import io.newswire.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginThrottleTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T08:00:00Z"));
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void anAddressHasTenTriesAndThenOneAMinute() {
    for (int i = 0; i < 10; i++) {
      assertThat(take("192.0.2.1", "ana" + i)).as("try %d", i).isZero();
    }

    assertThat(take("192.0.2.1", "ben")).isEqualTo(Duration.ofMinutes(1));
    clock.add(Duration.ofSeconds(59));
    assertThat(take("192.0.2.1", "ben")).isEqualTo(Duration.ofSeconds(1));
    clock.add(Duration.ofSeconds(1));
    assertThat(take("192.0.2.1", "ben")).isZero();
    assertThat(take("192.0.2.1", "ben")).isEqualTo(Duration.ofMinutes(1));
    assertThat(take("192.0.2.2", "ben")).as("somebody else").isZero();
  }

  @Test
  void aRefusedTryTakesNothing() {
    for (int i = 0; i < 1_000; i++) {
      take("192.0.2.1", "ana");
    }

    clock.add(Duration.ofMinutes(1));
    assertThat(take("192.0.2.1", "ana")).isZero();
  }

  @Test
  void oneAddressLocksNoNameOut() {
    for (int i = 0; i < 1_000; i++) {
      take("192.0.2.1", "ana");
    }

    assertThat(take("192.0.2.2", "ana")).isZero();
  }

  @Test
  void manyAddressesHaveAHundredTriesOfAName() {
    for (int i = 0; i < 100; i++) {
      assertThat(take("192.0.2." + i, "ana")).isZero();
    }

    assertThat(take("192.0.2.200", "ana")).isEqualTo(Duration.ofSeconds(6));
    assertThat(take("192.0.2.200", "ben")).as("another name").isZero();
    assertThat(throttle.take(List.of(Limit.ofBrowser("ana's own")))).isZero();
  }

  @Test
  void whoLogsInHasTakenNoTry() {
    List<Limit> limits = limits("192.0.2.1", "ana");
    for (int i = 0; i < 200; i++) {
      assertThat(throttle.take(limits)).isZero();
      throttle.giveBack(limits);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1:f:f:f:f, true",
    "[2001:db8:0:1:0:0:0:1], [2001:db8:0:1:0:0:0:2], true",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:2:0:0:0:1, false",
    "192.0.2.1, 192.0.2.2, false",
  })
  void aNetworkOfIpv6IsOneAddress(String one, String other, boolean same) {
    assertThat(Limit.ofAddress(one).equals(Limit.ofAddress(other))).isEqualTo(same);
  }

  private Duration take(String address, String name) {
    return throttle.take(limits(address, name));
  }

  private static List<Limit> limits(String address, String name) {
    return List.of(Limit.ofAddress(address), Limit.ofName(name));
  }
}
