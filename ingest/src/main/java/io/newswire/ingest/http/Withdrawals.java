package io.newswire.ingest.http;

import static io.newswire.ingest.http.RequestDocument.refusal;

import io.javalin.http.Context;
import io.newswire.http.JsonAnswer;
import io.newswire.http.access.AccessException;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Publisher;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Withdraws articles: publishes what a publisher would send itself to take one back, {@code
 * "status": "canceled"} with what names it. Whether there is such an article is not looked at; one
 * that comes in later but was received before is withdrawn too. Thread-safe.
 */
record Withdrawals(Backlog backlog, RawDelivery delivery) {
  private static final String ID = "id";

  /** {@code DELETE /articles/{id}}: by the article's id. */
  void byId(Context context) {
    String id = context.pathParam(ID);
    if (!ArticleId.isOne(id)) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "'%s' is no article's id, which has 32 hexadecimal digits: DELETE /articles?url=... and"
                  .formatted(id)
              + " DELETE /articles?source=...&id=... name an article as its publisher does");
    }
    Publisher publisher = AccessFilter.publisher(context.req());
    if (publisher.isBound()) {
      throw AccessException.forbidden(
          "an id does not tell whose the article is: publisher %s withdraws its own with"
                  .formatted(publisher.name())
              + " DELETE /articles?url=... or DELETE /articles?id=...");
    }
    withdraw(context, id, document().key(id).build(), Map.of(ID, id));
  }

  /** {@code DELETE /articles?url=}, or {@code ?source=&id=}: as its publisher names it. */
  void byName(Context context) {
    Publisher publisher = AccessFilter.publisher(context.req());
    RawDocument named = publisher.own(RequestDocument.known(context));
    if (named.url() != null) {
      publisher.checkUrl(named.url());
      withdraw(
          context,
          ArticleId.ofUrl(named.url()),
          document(named).url(named.url()).build(),
          Map.of("url", named.url()));
      return;
    }
    if (named.source() == null || named.key() == null) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "which article? Name it by url, or by source and its publisher's id");
    }
    withdraw(
        context,
        ArticleId.ofPublisherId(named.source(), named.key()),
        document(named).build(),
        Map.of(ID, named.key()));
  }

  private static RawDocumentBuilder document(RawDocument named) {
    return document().source(named.source()).publisher(named.publisher());
  }

  private static RawDocumentBuilder document() {
    return RawDocumentBuilder.builder().contentType(JsonAnswer.JSON).receivedAt(Instant.now());
  }

  private void withdraw(
      Context context, String articleId, RawDocument document, Map<String, String> name) {
    Map<String, Object> cancel = new LinkedHashMap<>(name);
    cancel.put("status", PublishingStatus.CANCELED);
    RawDocument withdrawal =
        document.with(it -> it.content(Json.bytes(cancel)).trace(RequestDocument.trace(context)));
    Backlog.Place place = backlog.take(AccessFilter.owner(context.req()));
    CompletableFuture<Receipt> taken = delivery.deliver(withdrawal, articleId, place);
    JsonAnswer.send(context, taken.thenApply(Receipt::alone));
  }
}
