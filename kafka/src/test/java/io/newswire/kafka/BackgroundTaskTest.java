package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTaskTest {
  @ParameterizedTest
  @MethodSource("failures")
  void whoWaitsIsToldOfEveryFailure(Throwable failure) {
    CompletableFuture<Void> done =
        BackgroundTask.run(
            "test",
            () -> {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (Exception) failure;
            });

    assertThatThrownBy(() -> done.get(60, TimeUnit.SECONDS)).hasCause(failure);
  }

  static Throwable[] failures() {
    return new Throwable[] {
      new IllegalStateException("closed"), new UnsatisfiedLinkError("rocksdb"), new Exception("x")
    };
  }
}
