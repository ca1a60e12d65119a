package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Reads the committed records of a topic, and then those that come, in the thread that calls it,
 * until that is interrupted. Joins no group. A record that its reader cannot take is left out, as
 * by {@link TopicSnapshot#read}. Every method fails with an {@link
 * UnknownTopicOrPartitionException} if there is no such topic, and with a {@link TimeoutException}
 * if Kafka does not answer.
 */
public final class TopicFollower {
  private static final Duration IDLE_POLL = Duration.ofSeconds(2);

  private static final Map<String, Object> SETTINGS =
      Map.of(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FetchWait.FOLLOWER_MILLIS);

  private TopicFollower() {}

  /** Hands on the records that come from now on. */
  public static void follow(NewswireConfig config, String topic, RecordReader reader) {
    followTail(config, topic, 0, reader, () -> {});
  }

  /**
   * Hands on the last records of each partition and then those that come.
   *
   * @param last how many offsets before its end each partition is read from
   * @param atEnd called once, when all that was there at the beginning has been handed on
   */
  public static void followTail(
      NewswireConfig config, String topic, long last, RecordReader reader, Runnable atEnd) {
    follow(config, topic, snapshot -> snapshot.seekBack(last), reader, atEnd);
  }

  /**
   * Hands on the records from that time on and then those that come.
   *
   * @param atEnd called once, when all that was there at the beginning has been handed on
   */
  public static void followSince(
      NewswireConfig config, String topic, Instant since, RecordReader reader, Runnable atEnd) {
    follow(config, topic, snapshot -> snapshot.seek(since), reader, atEnd);
  }

  private static void follow(
      NewswireConfig config,
      String topic,
      Consumer<TopicSnapshot> position,
      RecordReader reader,
      Runnable atEnd) {
    try (TopicSnapshot snapshot = new TopicSnapshot(config, SETTINGS)) {
      try {
        snapshot.assign(topic);
        if (snapshot.isOfMissingTopic()) {
          throw new UnknownTopicOrPartitionException("there is no topic " + topic);
        }
        Map<TopicPartition, Long> ends = snapshot.ends();
        position.accept(snapshot);
        poll(snapshot, ends, reader, atEnd);
      } catch (InterruptException e) {
        // The consumer is closed in order only by a thread that is not interrupted.
        Thread.interrupted();
      }
    }
    Thread.currentThread().interrupt();
  }

  private static void poll(
      TopicSnapshot snapshot, Map<TopicPartition, Long> ends, RecordReader reader, Runnable atEnd) {
    boolean behind = true;
    while (true) {
      if (behind && snapshot.open(ends).isEmpty()) {
        behind = false;
        atEnd.run();
      }
      snapshot.poll(behind ? TopicSnapshot.POLL : IDLE_POLL, reader);
    }
  }
}
