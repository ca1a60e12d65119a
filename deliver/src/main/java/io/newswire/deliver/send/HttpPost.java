package io.newswire.deliver.send;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Posts JSON, and reads the answer for what it means. One for all destinations. */
final class HttpPost {
  private static final int SHOWN = 200;

  private final HttpClient client;
  private final Duration timeout;

  /**
   * Connects to nothing yet.
   *
   * @param timeout for all of an exchange
   */
  HttpPost(Duration timeout) {
    this.timeout = timeout;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** As {@link Sender#send}. */
  CompletableFuture<Answer> post(URI url, Map<String, String> headers, byte[] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .POST(BodyPublishers.ofByteArray(json))
            .header("Content-Type", "application/json")
            .header("User-Agent", "Newswire");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<String>> exchange =
        client.sendAsync(request.build(), ShortBody.handler());
    return exchange
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              exchange.cancel(true);
              return failure == null ? answer(url, response) : away(url, failure);
            });
  }

  private Answer answer(URI url, HttpResponse<String> response) {
    String body = new Hiding(url).hide(response.body()).replaceAll("\\s+", " ").strip();
    String shown = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
    String detail = "answered " + response.statusCode() + (shown.isEmpty() ? "" : ": " + shown);
    return HttpAnswers.read(response.statusCode(), response.headers(), detail);
  }

  /** Words of our own: messages of the libraries may show the address. */
  private Answer away(URI url, Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    String host = url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    if (cause instanceof TimeoutException || cause instanceof HttpConnectTimeoutException) {
      return Answer.away(host + " did not answer within " + timeout.toMillis() + " ms");
    }
    if (isUnknown(cause)) {
      return Answer.away("the host " + host + " is not known");
    }
    if (cause instanceof ConnectException) {
      return Answer.away(host + " refuses connections, or cannot be reached");
    }
    if (cause instanceof SSLException) {
      return Answer.away("no TLS with " + host + ": " + new Hiding(url).hide(cause.getMessage()));
    }
    return Answer.away(
        "the connection to %s broke (%s)".formatted(host, cause.getClass().getSimpleName()));
  }

  private static boolean isUnknown(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }
}
