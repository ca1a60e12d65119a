package io.newswire.bench.torture.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.bench.BenchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

  @Test
  void aServerThatAnswersInTimeGetsEveryStepInOrder() throws Exception {
    AtomicReference<LoadWorker> worker = new AtomicReference<>();
    Map<Integer, List<Step>> taken = new TreeMap<>();
    AtomicInteger failures = new AtomicInteger(3);
    Pusher slow =
        new Pusher() {
          @Override
          public String name() {
            return "HTTP";
          }

          @Override
          public void push(int article, Step step) throws IOException {
            worker.get().finish();
            if (failures.getAndDecrement() > 0) {
              throw new IOException("503");
            }
            taken.computeIfAbsent(article, it -> new ArrayList<>()).add(step);
          }
        };
    AtomicInteger next = new AtomicInteger(1);
    LoadGate gate = new LoadGate(1_000);
    worker.set(
        new LoadWorker(
            slow, null, new Ledger(), gate, next::getAndIncrement, Duration.ofMinutes(1), 1, 0));

    worker.get().run();

    assertThat(taken).hasSize(next.get() - 1);
    taken.forEach((article, steps) -> assertThat(steps).isEqualTo(ArticleScript.of(1, article)));
  }
}
