package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

class SessionLoopTest {
  private final Health health = new Health(SessionLoopTest.class);
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /** Counts what is done with it, and fails once where a failure is given. */
  private final class CountedSession implements Session {
    private final CountDownLatch woken = new CountDownLatch(1);

    CountedSession() {
      calls.add("open");
    }

    @Override
    public Optional<String> work() throws InterruptedException {
      RuntimeException now = failure.getAndSet(null);
      if (now != null) {
        throw now;
      }
      calls.add("works");
      woken.await();
      throw new WakeupException();
    }

    @Override
    public void wakeUp() {
      woken.countDown();
    }

    @Override
    public void close() {
      calls.add("close");
    }
  }

  @Test
  void aSessionThatFailsIsClosedAndAnotherOneWorks() {
    failure.set(new TimeoutException("no answer"));
    try (SessionLoop loop = new SessionLoop("test", 1, health, CountedSession::new)) {
      loop.start();
      await().until(() -> calls.contains("works"));
      assertThat(health.problem()).get().asString().contains("test waits for Kafka", "no answer");
    }

    assertThat(calls).containsExactly("open", "close", "open", "works", "close");
    assertThat(health.problem()).as("when it is closed").isEmpty();
  }

  @Test
  void aProblemLastsUntilTheSessionHasNone() {
    AtomicBoolean away = new AtomicBoolean(true);
    Session session = () -> away.get() ? Optional.of("nothing to read") : Optional.empty();
    try (SessionLoop loop = new SessionLoop("test", 2, health, () -> session)) {
      loop.start();
      await().until(() -> health.problem().isPresent());
      assertThat(health.problem()).contains("nothing to read");

      away.set(false);
      await().until(() -> health.problem().isEmpty());
    }
  }

  @Test
  void aSessionThatCannotBeOpenedIsOpenedLater() {
    AtomicBoolean first = new AtomicBoolean(true);
    try (SessionLoop loop =
        new SessionLoop(
            "test",
            1,
            health,
            () -> {
              if (first.getAndSet(false)) {
                throw new SessionException("the index is not ready", null);
              }
              return new CountedSession();
            })) {
      loop.start();
      await().until(() -> health.problem().isPresent() || !calls.isEmpty());
      assertThat(health.problem()).contains("the index is not ready");
      await().until(() -> calls.contains("works"));
    }
  }

  @Test
  void onlyAThreadThatEndedMakesItFatalAndAnyProblemMakesItNotReady() {
    AtomicReference<Error> error = new AtomicReference<>();
    Session session =
        () -> {
          if (error.get() != null) {
            throw error.get();
          }
          return Optional.of("nothing to read");
        };
    try (SessionLoop loop = new SessionLoop("test", 1, health, () -> session)) {
      loop.start();
      await().until(() -> loop.notReady().isPresent());
      assertThat(loop.notReady()).contains("nothing to read");
      assertThat(loop.fatal()).isEmpty();

      error.set(new NoClassDefFoundError("a.B"));
      await().dontCatchUncaughtExceptions().until(() -> loop.fatal().isPresent());
      assertThat(loop.fatal()).get().asString().contains("start the service again", "a.B");
    }
  }
}
