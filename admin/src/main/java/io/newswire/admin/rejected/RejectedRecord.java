package io.newswire.admin.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.model.HeaderText;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record on {@code news.rejected}.
 *
 * @param id its position, {@code partition:offset}
 */
public record RejectedRecord(
    String id, Rejection rejection, ConsumerRecord<byte[], byte[]> record) {

  private static final String UNKNOWN = "unknown";

  /** Reads a record; one that another program wrote has the stage {@code unknown}. */
  public static RejectedRecord of(ConsumerRecord<byte[], byte[]> record) {
    return new RejectedRecord(
        record.partition() + ":" + record.offset(), rejection(record), record);
  }

  /** Whether it can be put back: its topic is known, and its original was kept. */
  public boolean canBePutBack() {
    return !rejection.stage().equals(UNKNOWN) && record.value() != null && hasPlace();
  }

  /** Why it cannot be put back, and what to do instead. */
  public String whyNotPutBack() {
    if (rejection.stage().equals(UNKNOWN)) {
      return "another program wrote it";
    }
    return hasPlace()
        ? "its original was not kept; push it again"
        : "it was on no topic; push its page, or wait until the feed changes the entry";
  }

  /** Whether it was on a topic before. An entry of a feed that could not be fetched was not. */
  public boolean hasPlace() {
    return rejection.offset() >= 0;
  }

  private static Rejection rejection(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Rejection.readFrom(record.headers());
    } catch (RuntimeException e) {
      return new Rejection(
          UNKNOWN,
          "written to the topic by another program: " + e.getMessage(),
          record.topic(),
          record.partition(),
          record.offset(),
          Instant.ofEpochMilli(record.timestamp()));
    }
  }

  /** Its URL, else its file name, else its key. */
  public String name() {
    for (String header : new String[] {RawHeaders.URL, RawHeaders.FILE}) {
      String found = HeaderText.get(record.headers(), header);
      if (found != null) {
        return found;
      }
    }
    if (record.key() == null) {
      return "(no URL, file name or key)";
    }
    String key = new String(record.key(), UTF_8);
    return rejection.topic().equals(Topics.DELIVERIES) ? RedactedDestination.of(key) : key;
  }
}
