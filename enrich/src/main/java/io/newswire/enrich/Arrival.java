package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.HeaderText;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.Topics;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * When an article was received, and the topics it came by. Articles of one id are in the order of
 * receipt only if they came by the same topics, because nothing waits for the other topic.
 *
 * @param seenAt when it was received
 * @param receivedClock the name of the clock that says so; null if it is not known
 * @param rawTopic the topic of the document it was made from
 * @param topic {@code news.articles} or {@code news.articles-urgent}
 */
record Arrival(Instant seenAt, String receivedClock, String rawTopic, String topic) {

  /** The arrival of an article that was read from a record. */
  static Arrival of(ConsumerRecord<?, ?> record, Article article) {
    return new Arrival(
        article.receivedAt() == null
            ? Instant.ofEpochMilli(record.timestamp())
            : article.receivedAt(),
        HeaderText.get(record.headers(), RawHeaders.RECEIVED_CLOCK),
        RawPosition.readFrom(record.headers()).map(RawPosition::topic).orElse(Topics.RAW),
        record.topic());
  }

  boolean isUrgent() {
    return topic.equals(Topics.ARTICLES_URGENT);
  }

  boolean isRawUrgent() {
    return rawTopic.equals(Topics.RAW_URGENT);
  }
}
