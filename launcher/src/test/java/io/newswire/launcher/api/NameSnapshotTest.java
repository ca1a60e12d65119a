package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.KnownName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSnapshotTest {
  private Instant now = Instant.EPOCH;
  private int reads;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

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

    now = now.plus(Duration.ofSeconds(5));
    names.names();
    names.names();
    assertThat(reads).isEqualTo(2);

    names.clear();
    names.names();
    assertThat(reads).isEqualTo(3);
  }
}
