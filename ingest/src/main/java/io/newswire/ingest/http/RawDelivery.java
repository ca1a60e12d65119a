package io.newswire.ingest.http;

import io.newswire.ingest.RawPublisher;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.HttpStatus;

/** Hands documents to Kafka, and answers what became of them only then. Thread-safe. */
record RawDelivery(RawPublisher publisher, Backlog backlog) {
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
                return Receipt.refused(HttpStatus.SC_BAD_REQUEST, failure.getMessage());
              }
              backlog.answered(failure == null ? null : failure.getMessage());
              return failure == null
                  ? Receipt.at(where, articleId)
                  : Receipt.refused(
                      HttpStatus.SC_SERVICE_UNAVAILABLE, Backlog.gone(failure.getMessage()));
            });
  }
}
