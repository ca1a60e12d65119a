package io.newswire.admin;

import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A topic that is read to its end whenever it is asked for; each read after the first continues
 * where the last one ended. One thread reads; calls that come before a read begins share it.
 * Thread-safe.
 *
 * @param <T> what is known of the topic
 */
public final class GrowingTopic<T> implements AutoCloseable {
  /** What is known of a topic. Called by one thread at a time. */
  public interface View<T> extends RecordReader {
    /**
     * Forgets the records that Kafka has deleted, of a view that keeps single ones.
     *
     * @param beginnings the first offset that each partition still has
     */
    default void forgetBefore(Map<Integer, Long> beginnings) {}

    /** Forgets all records: the topic is read from its beginning again. */
    void clear();

    /** Returns what the records so far say; immutable. */
    T get();
  }

  private final NewswireConfig config;
  private final String name;
  private final View<T> view;
  private final ExecutorService thread;
  private TopicSnapshot topic;
  private CompletableFuture<T> next;

  /** Connects to Kafka when it is first read. */
  public GrowingTopic(NewswireConfig config, String name, View<T> view) {
    this.config = config;
    this.name = name;
    this.view = view;
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread reading = new Thread(task, "read-" + name);
              reading.setDaemon(true);
              return reading;
            });
  }

  /**
   * Reads what is new and returns what is known then. A read that takes longer goes on, and the
   * next call finds it further.
   *
   * @param patience how long to wait
   * @throws KafkaUnavailableException if Kafka does not answer, or the read takes longer
   */
  public T read(Duration patience) {
    return KafkaCall.make(config, "read " + name, () -> await(patience));
  }

  /** As {@link #read(Duration)}, waiting 20 s. */
  public T read() {
    return read(TopicSnapshot.PATIENCE);
  }

  private T await(Duration patience) throws ExecutionException, InterruptedException {
    try {
      return nextRead().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("no answer for %d s".formatted(patience.toSeconds()), e);
    }
  }

  /** A read that has begun may miss what its caller has just written. */
  private synchronized CompletableFuture<T> nextRead() {
    if (next == null) {
      next = CompletableFuture.supplyAsync(this::readNow, thread);
    }
    return next;
  }

  private synchronized void beginRead() {
    next = null;
  }

  private T readNow() {
    beginRead();
    if (topic != null && topic.isOfMissingTopic()) {
      closeTopic();
    }
    if (topic == null) {
      topic = TopicSnapshot.since(config, name, Instant.EPOCH);
    }
    try {
      topic.readToEnd(view);
      view.forgetBefore(topic.beginnings());
    } catch (TimeoutException e) {
      throw e;
    } catch (RuntimeException e) {
      // It may be behind records that were not taken: the next read begins anew.
      closeTopic();
      view.clear();
      throw e;
    }
    return view.get();
  }

  private void closeTopic() {
    if (topic != null) {
      topic.close();
      topic = null;
    }
  }

  @Override
  public void close() {
    thread.execute(this::closeTopic);
    thread.shutdown();
  }
}
