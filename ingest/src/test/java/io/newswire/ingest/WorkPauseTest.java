package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkPauseTest {
  private final AtomicLong nanos = new AtomicLong(-7);
  private final WorkPause pause = new WorkPause(Duration.ofMillis(50), nanos::get);

  private void pass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void noneBeforeTheFirstWork() {
    assertThat(pause.left()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "8, 16", "25, 50", "60, 50", "86400000, 50"})
  void twiceAsLongAsTheWorkUpToTheLongest(long worked, long paused) {
    pause.begin();
    pass(worked);
    pause.end();

    assertThat(pause.left()).isEqualTo(Duration.ofMillis(paused));
  }

  @Test
  void isOverAfterThat() {
    pause.begin();
    pass(20);
    pause.end();

    pass(15);
    assertThat(pause.left()).isEqualTo(Duration.ofMillis(25));
    pass(26);
    assertThat(pause.left()).isZero();
  }

  @Test
  void worksWhereNanosOverflow() {
    nanos.set(Long.MAX_VALUE - 1_000);
    WorkPause late = new WorkPause(Duration.ofMillis(50), nanos::get);
    late.begin();
    pass(10);
    late.end();

    assertThat(late.left()).isEqualTo(Duration.ofMillis(20));
  }
}
