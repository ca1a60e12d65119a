package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitPaceTest {
  private static final long BEGIN = 1_000_000;

  /** Records of one second of which each is still committed at once. */
  private static final int FEW = 20;

  private final CommitPace pace = new CommitPace(Duration.ofMillis(100));

  private long last(CommitPace pace, int records, long at) {
    long due = 0;
    for (int i = 0; i < records; i++) {
      due = pace.record(at);
    }
    return due;
  }

  @Test
  void fewRecordsAreDueAtOnce() {
    assertThat(last(pace, FEW, BEGIN)).isEqualTo(BEGIN);
  }

  @Test
  void manyRecordsAreDueAfterTheInterval() {
    last(pace, FEW, BEGIN);
    pace.commit(BEGIN + 5);

    assertThat(pace.record(BEGIN + 10)).isEqualTo(BEGIN + 105);
    assertThat(pace.record(BEGIN + 90)).isEqualTo(BEGIN + 105);
  }

  @Test
  void theSecondAfterOneWithManyBeginsWithTheInterval() {
    last(pace, FEW + 1, BEGIN);
    pace.commit(BEGIN + 990);

    assertThat(pace.record(BEGIN + 1_000)).isEqualTo(BEGIN + 1_090);
    assertThat(pace.record(BEGIN + 2_000)).isEqualTo(BEGIN + 2_000);
  }

  @Test
  void afterASilenceTheFirstIsDueAtOnce() {
    last(pace, FEW + 1, BEGIN);

    assertThat(pace.record(BEGIN + 2_000)).isEqualTo(BEGIN + 2_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 40_000, 86_400_000})
  void clockThatIsSetBackDelaysNoLongerThanTheInterval(long back) {
    last(pace, FEW + 1, BEGIN);
    pace.commit(BEGIN);

    long now = BEGIN - back;
    assertThat(last(pace, FEW + 1, now)).isBetween(now, now + 100);
  }

  @Test
  void withoutAnIntervalEachIsDueAtOnce() {
    CommitPace prompt = new CommitPace(Duration.ZERO);
    prompt.commit(BEGIN);

    assertThat(last(prompt, 10 * FEW, BEGIN)).isEqualTo(BEGIN);
  }
}
