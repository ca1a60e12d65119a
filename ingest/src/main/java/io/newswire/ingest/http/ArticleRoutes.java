package io.newswire.ingest.http;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.ForeseenId;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;

/**
 * {@code POST /articles} takes one document of any type, with its {@code url}, {@code source} and
 * {@code id} as parameters or headers where they are known, or many articles as lines of JSON.
 * {@code DELETE /articles/{id}} withdraws one.
 *
 * <p>It answers 202 with the place on {@code news.raw} only when Kafka has acknowledged the
 * document; 400, 413 or 415 with the reason if the document cannot be used; 429 while so many wait
 * for Kafka that there is no room; 503 if Kafka does not acknowledge it within about 15 seconds. On
 * both it may be sent again. Documents in JSON are tried at once, so their sender hears what is
 * wrong with them. The answer has the article's id wherever the document tells it.
 *
 * <p>A request of many is answered with a line for each, and with the status that all lines share,
 * or 207 where they differ.
 */
public final class ArticleRoutes implements EndpointGroup {
  private final DocumentRequests one;
  private final BatchRequests many;
  private final Withdrawals withdrawals;

  /** The extractor and the publisher stay their owner's, who closes them. */
  public ArticleRoutes(NewswireConfig config, ArticleExtractor extractor, RawPublisher publisher) {
    SizeLimit limit = new SizeLimit(config.maxDocumentBytes());
    Prevalidation prevalidation = new Prevalidation(limit, extractor, new ForeseenId());
    Backlog backlog = new Backlog(config);
    RawDelivery delivery = new RawDelivery(publisher, backlog);
    Intake intake = new Intake(limit, prevalidation, backlog, delivery, new IdempotencyKeys());
    one = new DocumentRequests(intake);
    many = new BatchRequests(intake, config.ingestHttpMaxRequestBytes());
    withdrawals = new Withdrawals(backlog, delivery);
  }

  @Override
  public void addEndpoints() {
    post("/articles", this::take);
    delete("/articles/{id}", withdrawals::byId);
    delete("/articles", withdrawals::byName);
  }

  private void take(Context context) throws IOException {
    if (BatchRequests.are(context)) {
      many.take(context);
    } else {
      one.take(context);
    }
  }
}
