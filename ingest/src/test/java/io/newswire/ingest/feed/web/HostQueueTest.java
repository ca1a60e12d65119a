package io.newswire.ingest.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostQueueTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aHostIsAskedOnceAtATimeWhileOthersAreAskedToo() {
    AtomicInteger atOnce = new AtomicInteger();
    List<Integer> seen = new CopyOnWriteArrayList<>();
    CountDownLatch bothHosts = new CountDownLatch(2);
    try (HostQueue queue = new HostQueue(4, host -> Duration.ZERO)) {
      for (String host : List.of("herald.example", "ledger.example")) {
        queue.submit(host, false, () -> meet(bothHosts));
      }
      IntStream.range(0, 50)
          .forEach(
              number ->
                  queue.submit(
                      "herald.example",
                      false,
                      () -> {
                        seen.add(atOnce.incrementAndGet());
                        atOnce.decrementAndGet();
                      }));

      await("all tasks are done").atMost(PATIENCE).until(() -> seen.size() == 50);
    }
    assertThat(seen).containsOnly(1);
    assertThat(bothHosts.getCount()).as("both hosts were asked side by side").isZero();
  }

  @Test
  void thereIsAPauseBetweenTwoTasksOfAHostAndUrgentOnesGoFirst() {
    List<String> order = new CopyOnWriteArrayList<>();
    List<Long> times = new CopyOnWriteArrayList<>();
    Duration pause = Duration.ofMillis(40);
    CountDownLatch allThere = new CountDownLatch(1);
    try (HostQueue queue = new HostQueue(4, host -> pause)) {
      queue.submit("herald.example", false, () -> awaitQuietly(allThere));
      for (String name : List.of("page 1", "page 2")) {
        queue.submit("herald.example", false, () -> note(order, times, name));
      }
      queue.submit("herald.example", true, () -> note(order, times, "feed"));
      allThere.countDown();

      await("all tasks are done").atMost(PATIENCE).until(() -> times.size() == 3);
    }
    assertThat(order).containsExactly("feed", "page 1", "page 2");
    assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(pause.toNanos());
    assertThat(times.get(2) - times.get(1)).isGreaterThanOrEqualTo(pause.toNanos());
  }

  @Test
  void aTaskThatFailsHoldsUpNothing() {
    List<String> done = new CopyOnWriteArrayList<>();
    try (HostQueue queue = new HostQueue(1, host -> Duration.ZERO)) {
      queue.submit(
          "herald.example",
          false,
          () -> {
            throw new IllegalStateException("as intended");
          });
      queue.submit("herald.example", false, () -> done.add("next"));

      await("the next task is done").atMost(PATIENCE).until(() -> !done.isEmpty());
    }
  }

  private static void note(List<String> order, List<Long> times, String name) {
    order.add(name);
    times.add(System.nanoTime());
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    awaitQuietly(all);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
