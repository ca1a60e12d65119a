package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.KnownName;
import io.newswire.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSnapshotTest {
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private int reads;

  private List<KnownName> read() {
    reads++;
    return List.of();
  }

  @Test
  void theNamesAreReadOnceInSomeSecondsAndAfterAChange() {
    NameSnapshot names = new NameSnapshot(this::read, clock);
    names.names();
    names.names();
    assertThat(reads).isEqualTo(1);

    clock.add(Duration.ofSeconds(5));
    names.names();
    names.names();
    assertThat(reads).isEqualTo(2);

    names.clear();
    names.names();
    assertThat(reads).isEqualTo(3);
  }
}
