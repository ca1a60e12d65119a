package io.newswire.launcher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What Elasticsearch takes at most: the documents of articles as ready NDJSON in bulks of the index
 * stage's size, two under way at once, without versions, sent by Java's own HTTP client.
 */
final class BulkCeiling {
  private static final int UNDER_WAY = 2;
  private static final int TOO_MANY = 429;
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final URI bulk;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Body> bodies = new ArrayList<>();
  private long firstAt;
  private int first;
  private long lastAt;

  /** Prepares the requests. */
  BulkCeiling(NewswireConfig config, List<EnrichedArticle> articles) {
    this.bulk = URI.create(config.elasticsearchUrl() + "/_bulk?filter_path=errors");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int count = 0;
    for (EnrichedArticle article : articles) {
      add(article, lines);
      if (++count >= config.indexBulkMaxDocuments() || lines.size() >= config.indexBulkMaxBytes()) {
        bodies.add(new Body(count, lines.toByteArray()));
        lines.reset();
        count = 0;
      }
    }
    if (count > 0) {
      bodies.add(new Body(count, lines.toByteArray()));
    }
  }

  private record Body(int articles, byte[] lines) {}

  private static void add(EnrichedArticle article, ByteArrayOutputStream lines) {
    for (Write write : writes(article)) {
      lines.writeBytes(
          "{\"index\":{\"_index\":\"%s\",\"_id\":\"%s\"}}\n"
              .formatted(write.index(), write.id())
              .getBytes(UTF_8));
      lines.writeBytes(write.document());
      lines.write('\n');
    }
  }

  private static List<Write> writes(EnrichedArticle article) {
    try {
      return ArticleDocuments.of(article, Instant.now(), Instant.now());
    } catch (RejectedException e) {
      throw new BenchException(e.getMessage(), e);
    }
  }

  /** Size of all requests. */
  long bytes() {
    return bodies.stream().mapToLong(body -> body.lines().length).sum();
  }

  /** Writes all once. */
  Rate run() {
    long start = System.nanoTime();
    first = 0;
    Semaphore places = new Semaphore(UNDER_WAY);
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    int articles = 0;
    for (Body body : bodies) {
      articles += body.articles();
      places.acquireUninterruptibly();
      sent.add(
          send(body)
              .thenAccept(answer -> note(body, answer))
              .whenComplete((nothing, failure) -> places.release()));
    }
    try {
      sent.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new BenchException("a plain bulk failed: " + e.getCause(), e);
    }
    return Rate.between(start, firstAt, first, lastAt, articles);
  }

  /** A busy Elasticsearch (429) is asked again, as the index stage does. */
  private CompletableFuture<HttpResponse<String>> send(Body body) {
    return http.sendAsync(request(body), HttpResponse.BodyHandlers.ofString())
        .thenCompose(
            answer ->
                answer.statusCode() == TOO_MANY
                    ? CompletableFuture.supplyAsync(() -> body, LATER).thenCompose(this::send)
                    : CompletableFuture.completedFuture(answer));
  }

  private HttpRequest request(Body body) {
    return HttpRequest.newBuilder(bulk)
        .header("Content-Type", "application/x-ndjson")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.lines()))
        .build();
  }

  private synchronized void note(Body body, HttpResponse<String> answer) {
    if (answer.statusCode() != 200 || !answer.body().contains("\"errors\":false")) {
      throw new BenchException("a plain bulk was not taken: " + answer.body());
    }
    lastAt = System.nanoTime();
    if (first == 0) {
      first = body.articles();
      firstAt = lastAt;
    }
  }
}
