package io.newswire.ingest.feed.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks that ask hosts: of one host never two at a time, and with a pause between them; of
 * different hosts side by side. Thread-safe.
 */
public final class HostQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HostQueue.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Function<String, Duration> pause;
  private final Map<String, Deque<Runnable>> tasks = new HashMap<>();
  private final DelayQueue<Turn> turns = new DelayQueue<>();
  private final List<Thread> threads;
  private volatile boolean closed;

  /** When a host may be asked again; each host that has tasks or pauses has one. */
  private record Turn(String host, long atNanos) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(atNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  /**
   * Starts the threads.
   *
   * @param pause how long to leave a host alone after a task
   */
  public HostQueue(int threads, Function<String, Duration> pause) {
    this.pause = pause;
    this.threads =
        IntStream.range(0, threads)
            .mapToObj(number -> new Thread(this::run, "fetch-" + number))
            .toList();
    this.threads.forEach(Thread::start);
  }

  /**
   * Queues a task behind those of its host.
   *
   * @param urgent whether to go before those that are not
   */
  public synchronized void submit(String host, boolean urgent, Runnable task) {
    Deque<Runnable> waiting = tasks.get(host);
    if (waiting == null) {
      waiting = new ArrayDeque<>();
      tasks.put(host, waiting);
      turns.add(new Turn(host, System.nanoTime()));
    }
    if (urgent) {
      waiting.addFirst(task);
    } else {
      waiting.addLast(task);
    }
  }

  private void run() {
    try {
      while (!closed) {
        String host = turns.take().host();
        Runnable task = next(host);
        if (task != null) {
          run(task);
          turns.add(new Turn(host, System.nanoTime() + pause.apply(host).toNanos()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Null if the host has had its pause and nothing more to do. */
  private synchronized Runnable next(String host) {
    Runnable task = tasks.get(host).pollFirst();
    if (task == null) {
      tasks.remove(host);
    }
    return task;
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("a task failed", e);
    }
  }

  /** Drops what waits, interrupts what runs, and waits for its end up to 10 seconds. */
  @Override
  public void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
