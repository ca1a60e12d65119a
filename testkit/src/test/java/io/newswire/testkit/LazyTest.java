package io.newswire.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void valueIsMadeOnceWhenAskedFor() {
    Lazy<Integer> lazy = new Lazy<>(calls::incrementAndGet);

    assertThat(lazy.ifMade()).isEmpty();
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(lazy.ifMade()).contains(1);
  }

  @Test
  void failureIsRememberedAndNotTriedAgain() {
    Lazy<Integer> lazy =
        new Lazy<>(
            () -> {
              throw new IllegalStateException("try " + calls.incrementAndGet());
            });

    assertThatThrownBy(lazy::get).hasMessage("try 1");
    assertThatThrownBy(lazy::get).hasMessage("try 1");
    assertThat(lazy.ifMade()).isEmpty();
  }
}
