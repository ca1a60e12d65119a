package io.newswire.enrich.alerts.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is usual in an hour. */
class RhythmTest {
  private static final long MONDAY = 1_000L * Hours.WEEK;

  @Test
  void inTheFirstWeekNothingIsUsual() {
    Rhythm rhythm = Rhythm.NONE;
    for (long hour = MONDAY; hour < MONDAY + Hours.WEEK; hour++) {
      assertThat(rhythm.usual(hour)).isNull();
      rhythm = rhythm.plus(hour, 3);
    }
    assertThat(rhythm.usual(MONDAY + Hours.WEEK + 1).hours()).isEqualTo(3);
    assertThat(rhythm.usual(MONDAY + Hours.WEEK + 1).mean()).isCloseTo(9.5 / 3, within(1e-9));
  }

  @Test
  void eachHourOfTheWeekHasItsOwnRhythm() {
    Rhythm rhythm = Rhythm.NONE;
    for (long hour = MONDAY; hour < MONDAY + 4 * Hours.WEEK; hour++) {
      long ofWeek = Math.floorMod(hour, Hours.WEEK);
      rhythm = rhythm.plus(hour, ofWeek % 24 >= 8 && ofWeek % 24 <= 18 && ofWeek < 120 ? 10 : 0);
    }
    long next = MONDAY + 4 * Hours.WEEK;

    assertThat(rhythm.usual(next + 12).mean()).isCloseTo(10, within(0.1));
    assertThat(rhythm.usual(next + 3).mean()).isLessThan(0.1);
    assertThat(rhythm.usual(next + 5 * 24 + 12).mean()).isLessThan(0.1);
    assertThat(rhythm.usual(next + 12).surge()).isBetween(20, 35);
    assertThat(rhythm.usual(next + 3).surge()).isEqualTo(UsualCount.FEWEST);
  }

  @Test
  void hoursThatAreUnknownAreComparedWithNone() {
    Rhythm rhythm = Rhythm.NONE;
    for (long hour = MONDAY; hour < MONDAY + 2 * Hours.WEEK; hour++) {
      boolean first = hour < MONDAY + Hours.WEEK;
      rhythm = rhythm.plus(hour, first ? 4 : Rhythm.UNKNOWN);
    }

    assertThat(rhythm.usual(MONDAY + 2 * Hours.WEEK + 50).hours()).isEqualTo(3);
    assertThat(rhythm.known()).isTrue();
    assertThat(Rhythm.NONE.plus(MONDAY, Rhythm.UNKNOWN).known()).isFalse();
  }

  @Test
  void itIsBoundedAndOldHoursLeaveIt() {
    Rhythm rhythm = Rhythm.NONE;
    for (long hour = MONDAY; hour < MONDAY + 12 * Hours.WEEK; hour++) {
      rhythm = rhythm.plus(hour, 1);
    }
    assertThat(rhythm.counts()).hasSize(8 * Hours.WEEK + 1);
    assertThat(rhythm.usual(MONDAY + 12 * Hours.WEEK).hours()).isEqualTo(24);
    assertThat(rhythm.plus(MONDAY + 99 * Hours.WEEK, 1).counts()).containsExactly(1);
    assertThat(rhythm.plus(rhythm.end() + 5, 7).counts())
        .endsWith(Rhythm.UNKNOWN, Rhythm.UNKNOWN, 7);
  }

  @Test
  void anHourThatIsOverIsCorrectedAndAnUnknownOneIsNot() {
    Rhythm rhythm = Rhythm.NONE.plus(5, 2).plus(6, Rhythm.UNKNOWN);

    assertThat(rhythm.corrected(5, 1).counts()).containsExactly(3, Rhythm.UNKNOWN);
    assertThat(rhythm.corrected(5, -1).counts()).containsExactly(1, Rhythm.UNKNOWN);
    assertThat(rhythm.corrected(6, 1)).isEqualTo(rhythm);
    assertThat(rhythm.corrected(7, 1)).isEqualTo(rhythm);
    assertThat(rhythm.corrected(4, 1)).isEqualTo(rhythm);
    assertThat(Rhythm.NONE.corrected(4, 1)).isEqualTo(Rhythm.NONE);
  }

  /** Poisson tails: with 10,000 hours of the same mean almost nothing is uncertain. */
  @ParameterizedTest
  @CsvSource({"1, 5, 0.00366", "4, 10, 0.00813", "10, 20, 0.00345"})
  void withMuchKnownTheChanceIsThatOfAPoissonNumber(int mean, int count, double chance) {
    UsualCount usual = UsualCount.of(Collections.nCopies(10_000, mean));

    assertThat(usual.chanceOfAtLeast(count)).isCloseTo(chance, within(0.0001));
    assertThat(usual.chanceOfNone()).isCloseTo(Math.exp(-mean), within(0.001));
  }

  @Test
  void theLessIsKnownAndTheMoreItVariesTheMoreIsNeeded() {
    int certain = UsualCount.of(Collections.nCopies(24, 10)).surge();
    int few = UsualCount.of(List.of(10, 10, 10)).surge();
    int bursts =
        UsualCount.of(IntStream.range(0, 24).mapToObj(i -> i % 6 == 0 ? 60 : 0).toList()).surge();

    assertThat(certain).isBetween(20, 30);
    assertThat(few).isGreaterThan(certain);
    assertThat(bursts).isGreaterThan(80);
    assertThat(UsualCount.of(List.of(10, 10))).isNull();
  }

  /** Of 20,000 hours of chance with a mean of 3, about two may be unusual. */
  @Test
  void chanceIsRarelyASurge() {
    Random random = new Random(7);
    int surges = 0;
    for (int i = 0; i < 20_000; i++) {
      UsualCount usual =
          UsualCount.of(IntStream.range(0, 24).mapToObj(it -> poisson(3, random)).toList());
      surges += poisson(3, random) >= usual.surge() ? 1 : 0;
    }
    assertThat(surges).isLessThan(8);
  }

  private static int poisson(double mean, Random random) {
    double product = random.nextDouble();
    int count = 0;
    while (product > Math.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
