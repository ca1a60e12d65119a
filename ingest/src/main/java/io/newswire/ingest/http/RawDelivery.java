package io.newswire.ingest.http;

import io.newswire.ingest.RawPublisher;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.util.concurrent.CompletableFuture;

/** Hands documents to Kafka, and tells what became of them only then. Thread-safe. */
final class RawDelivery {
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final RawPublisher publisher;
  private final Backlog backlog;

  RawDelivery(RawPublisher publisher, Backlog backlog) {
    this.publisher = publisher;
    this.backlog = backlog;
  }

  /**
   * Publishes a document.
   *
   * @param articleId for the answer; null if it is not known yet
   * @param place is given back when Kafka has answered
   * @return completes with 202, 400 or 503, and never fails
   */
  CompletableFuture<Receipt> deliver(RawDocument document, String articleId, Backlog.Place place) {
    return publisher
        .publish(document)
        .handle(
            (where, failure) -> {
              place.close();
              if (failure instanceof RejectedException) {
                return Receipt.refused(BAD_REQUEST, failure.getMessage());
              }
              backlog.answered(failure == null ? null : failure.getMessage());
              return failure == null
                  ? Receipt.at(where, articleId)
                  : Receipt.refused(UNAVAILABLE, Backlog.gone(failure.getMessage()));
            });
  }
}
