package io.newswire.launcher.cli.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedParallelTest {
  @Test
  void resultsComeInTheOrderOfTheInputsHoweverLongEachTakes() {
    List<Integer> results = new ArrayList<>();

    OrderedParallel.map(
        IntStream.range(0, 1000).iterator(),
        i -> {
          if (i % 7 == 0) {
            IntStream.range(0, 20_000).mapToDouble(Math::sqrt).sum();
          }
          return i * 2;
        },
        results::add);

    assertThat(results).isEqualTo(IntStream.range(0, 1000).map(i -> i * 2).boxed().toList());
  }

  @Test
  void readsOnlyAFewInputsAhead() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger furthestAhead = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();

    OrderedParallel.map(
        IntStream.range(0, 10_000).peek(i -> read.incrementAndGet()).iterator(),
        i -> i,
        i -> furthestAhead.accumulateAndGet(read.get() - done.incrementAndGet(), Math::max));

    assertThat(furthestAhead.get())
        .isLessThanOrEqualTo(16 * Runtime.getRuntime().availableProcessors() + 1);
  }

  @Test
  void aFailureOfTheFunctionEndsIt() {
    assertThatThrownBy(
            () ->
                OrderedParallel.map(
                    IntStream.range(0, 3).iterator(), i -> 1 / (i - 1), result -> {}))
        .hasRootCauseInstanceOf(ArithmeticException.class);
  }
}
