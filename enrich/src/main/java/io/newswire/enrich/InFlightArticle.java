package io.newswire.enrich;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An article between two steps: what is known of it, which revision it is, and the record it came
 * in, whole, should a step reject it.
 *
 * @param origin as it stands on {@code news.articles}
 * @param revision what will be remembered once all steps are done
 * @param value what the step before made
 */
record InFlightArticle<T>(ConsumerRecord<byte[], byte[]> origin, Revision revision, T value) {

  <U> InFlightArticle<U> then(Function<T, U> step) {
    return new InFlightArticle<>(origin, revision, step.apply(value));
  }
}
