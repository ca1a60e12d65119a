package io.newswire.ingest.http;

import io.javalin.http.Context;
import io.newswire.http.JsonAnswer;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Publisher;
import io.newswire.model.Fingerprint;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.codec.digest.DigestUtils;

/** Takes requests of one document. Thread-safe. */
record DocumentRequests(Intake intake) {
  void take(Context context) throws IOException {
    Backlog.Place place = intake.backlog().take(AccessFilter.owner(context.req()));
    CompletableFuture<JsonAnswer> answer = null;
    try {
      answer = answer(context, place);
    } finally {
      if (answer == null) {
        place.close();
      }
    }
    JsonAnswer.send(context, answer);
  }

  private CompletableFuture<JsonAnswer> answer(Context context, Backlog.Place place)
      throws IOException {
    Publisher publisher = AccessFilter.publisher(context.req());
    RawDocument document = publisher.own(RequestDocument.read(context, intake.limit(), place));
    Optional<IdempotencyKeys.Key> key = IdempotencyKeys.key(context, publisher);
    if (key.isEmpty()) {
      return taken(document, publisher, place);
    }
    Optional<JsonAnswer> before = intake.idempotency().begin(key.get(), fingerprint(document));
    if (before.isPresent()) {
      place.close();
      IdempotencyKeys.markReplayed(context);
      return CompletableFuture.completedFuture(before.get());
    }
    CompletableFuture<JsonAnswer> made = null;
    try {
      made = taken(document, publisher, place);
    } finally {
      if (made == null) {
        intake.idempotency().end(key.get(), null);
      }
    }
    return made.whenComplete((answer, failure) -> intake.idempotency().end(key.get(), answer));
  }

  private CompletableFuture<JsonAnswer> taken(
      RawDocument document, Publisher publisher, Backlog.Place place) {
    String articleId = intake.prevalidation().articleId(document, publisher);
    return intake.delivery().deliver(document, articleId, place).thenApply(Receipt::alone);
  }

  private static String fingerprint(RawDocument document) {
    return Fingerprint.of(
        document.key(),
        document.url(),
        document.source(),
        document.contentType(),
        DigestUtils.sha256Hex(document.content()));
  }
}
