package io.newswire.enrich;

import java.util.function.Function;
import org.apache.kafka.common.header.Headers;

/**
 * An article between two steps: what is known of it, which revision it is, and the record it came
 * in, whole, should a step reject it.
 *
 * @param revision what will be remembered once all steps are done
 * @param value what the step before made
 */
record Flight<T>(Origin origin, Revision revision, T value) {

  /**
   * The record on {@code news.articles}. Holds arrays, so it is never compared or used as a key.
   */
  record Origin(
      byte[] key, byte[] value, Headers headers, String topic, int partition, long offset) {}

  <U> Flight<U> then(Function<T, U> step) {
    return new Flight<>(origin, revision, step.apply(value));
  }
}
