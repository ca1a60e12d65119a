package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The baseline of the index stage: the same documents as prepared NDJSON, in bulk requests of the
 * same size, two in parallel, without versions, sent by Java's HTTP client. The requests are in
 * files, so that they do not occupy the heap of the stage measured in alternation.
 */
final class BulkBaseline implements AutoCloseable {
  private static final int UNDER_WAY = 2;
  private static final int TOO_MANY = 429;
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final URI bulk;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final List<Body> bodies = new ArrayList<>();
  private long firstAt;
  private int first;
  private long lastAt;

  /** Writes the requests to a temporary folder, which is deleted on close. */
  BulkBaseline(NewswireConfig config, List<EnrichedArticle> articles) throws IOException {
    this.bulk = URI.create(config.elasticsearchUrl() + "/_bulk?filter_path=errors");
    this.folder = Files.createTempDirectory(config.dataDir(), "bulk");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int count = 0;
    for (EnrichedArticle article : articles) {
      add(article, lines);
      if (++count >= config.indexBulkMaxDocuments() || lines.size() >= config.indexBulkMaxBytes()) {
        keep(count, lines);
        count = 0;
      }
    }
    if (count > 0) {
      keep(count, lines);
    }
  }

  private void keep(int articles, ByteArrayOutputStream lines) throws IOException {
    Path file = folder.resolve(bodies.size() + ".ndjson");
    Files.write(file, lines.toByteArray());
    bodies.add(new Body(articles, file, lines.size()));
    lines.reset();
  }

  private record Body(int articles, Path lines, long bytes) {}

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

  /** The size of all requests in bytes. */
  long bytes() {
    return bodies.stream().mapToLong(Body::bytes).sum();
  }

  /** Sends all requests once. */
  Rate run() throws IOException {
    long start = System.nanoTime();
    first = 0;
    Semaphore places = new Semaphore(UNDER_WAY);
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    int articles = 0;
    for (Body body : bodies) {
      articles += body.articles();
      HttpRequest request = request(body);
      places.acquireUninterruptibly();
      sent.add(
          send(request)
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

  /** Sends a request; retries on 429, as the index stage does. */
  private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenCompose(
            answer ->
                answer.statusCode() == TOO_MANY
                    ? CompletableFuture.supplyAsync(() -> request, LATER).thenCompose(this::send)
                    : CompletableFuture.completedFuture(answer));
  }

  private HttpRequest request(Body body) throws IOException {
    return HttpRequest.newBuilder(bulk)
        .header("Content-Type", "application/x-ndjson")
        .POST(HttpRequest.BodyPublishers.ofFile(body.lines()))
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

  @Override
  public void close() throws IOException {
    for (Body body : bodies) {
      Files.delete(body.lines());
    }
    Files.delete(folder);
  }
}
