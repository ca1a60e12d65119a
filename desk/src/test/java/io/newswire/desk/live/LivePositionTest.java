package io.newswire.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions as readers of a live stream write them, and how far they are. */
class LivePositionTest {
  @ParameterizedTest
  @CsvSource({"5.0-7, false", "5.0-8, true", "5.1-0, true", "5, false", "9.0-3.1-0, true"})
  void whoHasReadMoreIsAhead(String reader, boolean ahead) {
    LivePosition log = LivePosition.parse("5.0-7").orElseThrow();

    assertThat(LivePosition.parse(reader).orElseThrow().isAheadOf(log)).isEqualTo(ahead);
  }

  @Test
  void aPositionOfThousandsOfPartitionsIsReadToo() {
    String text = "1" + ".0-1".repeat(100_000);

    assertThat(LivePosition.parse(text)).hasValueSatisfying(p -> assertThat(p.offset(0)).isOne());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1.2", "-1", "1.1-2-3", "1.-1-2", "1..1-2", "99999999999999999999"})
  void whatIsNoPositionIsNotTakenForOne(String text) {
    assertThat(LivePosition.parse(text)).isEmpty();
  }
}
