package io.newswire.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Work on one record of a topic. Every stage runs it by {@link #attempt}, which separates the two
 * kinds of failure apart: one that is the record's own comes again however often it is tried, so
 * the record is rejected and the next goes on; one of its surroundings (Kafka or Elasticsearch
 * away, no memory) says nothing of the record, so it passes through and the record is tried again.
 *
 * @param <T> what it makes of the record
 */
@FunctionalInterface
public interface RecordWork<T> {
  /** Does it. */
  T run() throws RejectedException;

  /**
   * Does it, and turns every failure that is the record's own into a rejection.
   *
   * @throws RejectedException if the record cannot be used; the reason is for people
   */
  static <T> T attempt(RecordWork<T> work) throws RejectedException {
    try {
      return work.run();
    } catch (RuntimeException | StackOverflowError e) {
      if (!isOfRecord(e)) {
        throw e;
      }
      throw new RejectedException(rejectionClass(e), reason(e), e);
    }
  }

  /** As {@link #attempt}, where records that cannot be used are passed over: empty for those. */
  static <T> Optional<T> find(RecordWork<T> work) {
    try {
      return Optional.of(attempt(work));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  /** Whether what was thrown on a record is the record's own failure. */
  static boolean isOfRecord(Throwable thrown) {
    if (thrown instanceof UncheckedIOException io) {
      return io.getCause() instanceof JsonProcessingException;
    }
    if (thrown instanceof KafkaException) {
      return thrown instanceof SerializationException || thrown instanceof RecordTooLargeException;
    }
    return thrown instanceof RejectedException
        || thrown instanceof StackOverflowError
        || thrown instanceof RuntimeException && !(thrown instanceof CancellationException);
  }

  /** What a failure that is the record's own counts as. */
  static RejectionClass rejectionClass(Throwable thrown) {
    if (thrown instanceof RejectedException rejected) {
      return rejected.rejectionClass();
    }
    return thrown instanceof RecordTooLargeException
        ? RejectionClass.TOO_LARGE
        : RejectionClass.FAULT;
  }

  /** What a rejection says of a failure that is the record's own, on one line. */
  static String reason(Throwable thrown) {
    if (thrown instanceof RejectedException) {
      return thrown.getMessage();
    }
    Throwable cause = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
    return "it cannot be processed (%s); report it with this record"
        .formatted(cause.toString().lines().findFirst().orElse(cause.getClass().getName()));
  }
}
