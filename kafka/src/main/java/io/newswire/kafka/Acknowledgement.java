package io.newswire.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Kafka's answer to a record that was sent, awaited for a limited time.
 *
 * <p>A new producer that loses its broker before it has a producer id asks for one without end.
 * Meanwhile {@code Sender.runOnce} of Kafka 4.3.1 does not expire records, so that neither {@link
 * ProducerConfig#DELIVERY_TIMEOUT_MS_CONFIG} nor {@code KafkaProducer.close()} ends the wait. Close
 * a producer with a limit too.
 */
public final class Acknowledgement {
  /** The delivery timeout that a producer has by default, and half a minute. */
  private static final Duration LIMIT = Duration.ofSeconds(150);

  private Acknowledgement() {}

  /**
   * Waits for one record.
   *
   * @throws ExecutionException with Kafka's exception if the record was refused, and with a {@link
   *     TimeoutException} if Kafka did not answer; the record may have been written then
   */
  public static RecordMetadata await(Future<RecordMetadata> sent)
      throws ExecutionException, InterruptedException {
    try {
      return sent.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new ExecutionException(
          new TimeoutException("no acknowledgement within %d s".formatted(LIMIT.toSeconds()), e));
    }
  }
}
