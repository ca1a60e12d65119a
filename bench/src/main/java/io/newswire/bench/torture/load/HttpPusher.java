package io.newswire.bench.torture.load;

import io.newswire.bench.BenchException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** {@code POST} and {@code DELETE} of {@code /articles}. */
final class HttpPusher implements Pusher {
  static final String NAME = "HTTP";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ACCEPTED = 202;

  /** The answers of a server that cannot take it now. */
  private static final int TIMEOUT = 408;

  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private final URI server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  HttpPusher(URI server) {
    this.server = server;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void push(int article, Step step) throws IOException {
    Edition edition = new Edition(article, step.version());
    HttpRequest.Builder request =
        switch (step.action()) {
          case PUBLISH -> post(edition.json("usable"));
          case CANCEL -> post(edition.json("canceled"));
          case WITHDRAW ->
              HttpRequest.newBuilder(server.resolve("/articles/" + Edition.id(article))).DELETE();
        };
    HttpResponse<String> answer = send(request.timeout(PATIENCE).build());
    int status = answer.statusCode();
    if (status == ACCEPTED) {
      return;
    }
    if (status == TIMEOUT || status == TOO_MANY || status >= SERVER) {
      throw new IOException("HTTP " + status);
    }
    throw new BenchException(
        "the HTTP server refuses %s of article %d: %d %s"
            .formatted(step, article, status, answer.body()));
  }

  private HttpRequest.Builder post(byte[] json) {
    return HttpRequest.newBuilder(server.resolve("/articles"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(json));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
