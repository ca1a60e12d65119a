package io.newswire.ingest.extract.isolated;

import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on one document that may not take longer than a time. */
public final class TimeLimit {
  /** Something that reads a document. */
  @FunctionalInterface
  public interface Work<T> {
    T done() throws RejectedException, IOException;
  }

  private TimeLimit() {}

  /**
   * Does the work in a thread of its own, which is interrupted when the time is over.
   *
   * @throws RejectedException if the time is over, the caller is interrupted, or the work rejects
   * @throws UncheckedIOException if the work throws its cause
   */
  public static <T> T within(Duration longest, Work<T> work) throws RejectedException {
    FutureTask<T> task = new FutureTask<>(work::done);
    Thread thread = new Thread(task, "document-parser");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new RejectedException(
          RejectionClass.TIMEOUT,
          "the document could not be parsed within %s seconds; push its text instead"
              .formatted(seconds(longest)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedException("parsing was interrupted; push the document again", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  private static RejectedException thrown(Throwable cause) {
    if (cause instanceof RejectedException rejected) {
      return rejected;
    }
    if (cause instanceof IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1000.0);
  }
}
