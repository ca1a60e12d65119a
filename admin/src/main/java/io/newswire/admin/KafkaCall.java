package io.newswire.admin;

import io.newswire.model.config.NewswireConfig;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What Kafka is asked to do.
 *
 * @param <T> the answer; {@link Void} for none
 */
@FunctionalInterface
public interface KafkaCall<T> {
  /** Asks, and waits for the answer. */
  T call() throws ExecutionException, InterruptedException;

  /**
   * Makes a call.
   *
   * @param task what it does, such as {@code read news.feeds}; part of the message of a failure
   * @throws KafkaUnavailableException if Kafka does not answer or refuses
   * @throws InterruptException if the thread is interrupted; it stays interrupted
   */
  static <T> T make(NewswireConfig config, String task, KafkaCall<T> call) {
    try {
      return call.call();
    } catch (ExecutionException e) {
      throw new KafkaUnavailableException(task, config.kafkaBootstrapServers(), e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      throw new KafkaUnavailableException(task, config.kafkaBootstrapServers(), e);
    }
  }

  /** Makes a call that has no answer; see {@link #make}. */
  static void run(NewswireConfig config, String task, Runnable call) {
    make(
        config,
        task,
        () -> {
          call.run();
          return null;
        });
  }
}
