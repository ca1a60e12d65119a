package io.newswire.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.http.JsonAnswer;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What became of a document, for its sender.
 *
 * @param line its number in a request of many; null in one of a single document
 * @param status as HTTP has them; null in a request of a single document, which has its own
 * @param id of the article, where the document was read at once
 * @param error what is wrong and what to change; null if it was taken
 * @param topic where it stands, with {@code partition} and {@code offset}; null if it was not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
    Long line,
    Integer status,
    String id,
    String error,
    String topic,
    Integer partition,
    Long offset) {
  /**
   * It stands on the topic.
   *
   * @param id null if it is not known yet
   */
  static Receipt at(RecordMetadata place, String id) {
    return new Receipt(
        null, HttpStatus.SC_ACCEPTED, id, null, place.topic(), place.partition(), place.offset());
  }

  static Receipt refused(int status, String error) {
    return new Receipt(null, status, null, error, null, null, null);
  }

  Receipt ofLine(long number) {
    return new Receipt(number, status, id, error, topic, partition, offset);
  }

  /** The answer to a request of this document alone. */
  JsonAnswer alone() {
    Receipt receipt = new Receipt(null, null, id, error, topic, partition, offset);
    return JsonAnswer.of(status, receipt, status == HttpStatus.SC_ACCEPTED);
  }
}
