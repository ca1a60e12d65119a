package io.newswire.enrich;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An article between two steps of the topology.
 *
 * @param origin the record on {@code news.articles}, for a rejection
 * @param revision the revision to store after the last step
 * @param value the result of the previous step
 */
record InFlightArticle<T>(ConsumerRecord<byte[], byte[]> origin, Revision revision, T value) {

  <U> InFlightArticle<U> then(Function<T, U> step) {
    return new InFlightArticle<>(origin, revision, step.apply(value));
  }

  InFlightArticle<T> withTraceparent(String traceparent) {
    return new InFlightArticle<>(origin, revision.withTraceparent(traceparent), value);
  }
}
