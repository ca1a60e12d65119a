package io.newswire.bench.torture.load;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.bench.BenchException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadWorkerTest {
  private static final Pusher UNANSWERED =
      new Pusher() {
        @Override
        public String name() {
          return "HTTP";
        }

        @Override
        public void push(int article, Step step) throws IOException {
          throw new IOException("connection refused");
        }
      };

  @Test
  void aServerThatNeverAnswersAgainEndsTheLoadAndIsNamed() {
    LoadWorker worker =
        new LoadWorker(
            UNANSWERED, null, new Ledger(), new LoadGate(1_000), () -> 1, Duration.ZERO, 1, 0);

    assertThatThrownBy(worker::run)
        .isInstanceOf(BenchException.class)
        .hasMessageContaining(Edition.url(1))
        .hasMessageContaining("not acknowledged")
        .hasMessageContaining("connection refused");
  }
}
