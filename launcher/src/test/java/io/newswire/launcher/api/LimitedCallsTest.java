package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LimitedCallsTest {
  @Test
  void oneTooManyOfAnOwnerIsRefusedAndOthersAreNot() throws Exception {
    CountDownLatch started = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    try (LimitedCalls calls = new LimitedCalls("reading", 4, Duration.ofMinutes(1))) {
      CompletableFuture<?>[] running = new CompletableFuture<?>[2];
      for (int i = 0; i < running.length; i++) {
        running[i] =
            CompletableFuture.runAsync(
                () ->
                    calls.make(
                        "anna",
                        "",
                        () -> {
                          started.countDown();
                          end.await();
                          return null;
                        }));
      }
      started.await();

      assertThatExceptionOfType(HttpResponseException.class)
          .isThrownBy(() -> calls.make("anna", "", () -> 1))
          .matches(refusal -> refusal.getStatus() == 429);
      assertThat(calls.make("ben", "", () -> 7)).isEqualTo(7);
      end.countDown();
      CompletableFuture.allOf(running).join();
      assertThat(calls.make("anna", "", () -> 7)).isEqualTo(7);
    }
  }

  @Test
  void aCallThatTakesTooLongIsInterruptedAndTheAnswerSaysWhatToDo() {
    AtomicBoolean interrupted = new AtomicBoolean();
    try (LimitedCalls calls = new LimitedCalls("reading", 2, Duration.ofMillis(50))) {
      assertThatExceptionOfType(HttpResponseException.class)
          .isThrownBy(
              () ->
                  calls.make(
                      "anna",
                      "give a later time",
                      () -> {
                        try {
                          return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                        } catch (InterruptedException e) {
                          interrupted.set(true);
                          throw e;
                        }
                      }))
          .matches(refusal -> refusal.getStatus() == 503)
          .withMessageContaining("give a later time");
      await().untilTrue(interrupted);
    }
  }

  @Test
  void aCallThatIsNotWaitedForAnyMoreHoldsItsPlaceUntilItEnds() {
    CountDownLatch end = new CountDownLatch(1);
    try (LimitedCalls calls = new LimitedCalls("reading", 2, Duration.ofMillis(50))) {
      assertThatExceptionOfType(HttpResponseException.class)
          .isThrownBy(() -> calls.make("anna", "", () -> awaitWhateverInterrupts(end)))
          .matches(refusal -> refusal.getStatus() == 503);
      assertThatExceptionOfType(HttpResponseException.class)
          .isThrownBy(() -> calls.make("anna", "", () -> 1))
          .matches(refusal -> refusal.getStatus() == 429);
      end.countDown();
      await().ignoreExceptions().until(() -> calls.make("anna", "", () -> 1) == 1);
    }
  }

  private static boolean awaitWhateverInterrupts(CountDownLatch end) {
    while (true) {
      try {
        return end.await(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        // Work that does not look at interrupts goes on.
      }
    }
  }

  @Test
  void whatACallThrowsIsThrown() {
    try (LimitedCalls calls = new LimitedCalls("reading", 2, Duration.ofMinutes(1))) {
      assertThatThrownBy(
              () ->
                  calls.make(
                      "anna",
                      "",
                      () -> {
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(calls.make("anna", "", () -> 1)).isEqualTo(1);
    }
  }
}
