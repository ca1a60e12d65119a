package io.newswire.launcher.cli.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Applies a function on all processors, and passes the results on in the order of the inputs. */
final class OrderedParallel {
  /** The number of inputs in memory at once, for each processor. */
  private static final int WINDOW_PER_CORE = 16;

  private OrderedParallel() {}

  /**
   * Runs to the end of the input.
   *
   * @throws IllegalStateException if the function throws; the results before it were passed on
   */
  static <I, O> void map(Iterator<I> inputs, Function<I, O> function, Consumer<O> outputs) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      Deque<Future<O>> window = new ArrayDeque<>();
      while (inputs.hasNext()) {
        I input = inputs.next();
        window.add(workers.submit(() -> function.apply(input)));
        if (window.size() >= cores * WINDOW_PER_CORE) {
          outputs.accept(get(window.remove()));
        }
      }
      while (!window.isEmpty()) {
        outputs.accept(get(window.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <O> O get(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
