package io.newswire.desk.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** A client of the live stream that reads all it gets; it breaks off when it is closed. */
final class EventReader implements Flow.Subscriber<String>, AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final int KEPT = 100;

  private final List<String> ids = new ArrayList<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final CompletableFuture<HttpResponse<Void>> response;
  private Flow.Subscription subscription;
  private String id;
  private String data;
  private String lastEventId;
  private boolean stopped;
  private volatile boolean reset;

  private EventReader(URI uri, String lastEventId, String cookie) {
    this.lastEventId = lastEventId;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).headers("Accept", "text/event-stream", "Cookie", cookie);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    response = CLIENT.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
  }

  /** A reader that the server has begun to answer. */
  static EventReader open(URI uri, String lastEventId) throws Exception {
    return open(uri, lastEventId, "no=cookie");
  }

  /** As {@link #open(URI, String)}, for somebody who has logged in. */
  static EventReader open(URI uri, String lastEventId, String cookie) throws Exception {
    EventReader reader = new EventReader(uri, lastEventId, cookie);
    CompletableFuture.anyOf(reader.opened, reader.response).get(30, TimeUnit.SECONDS);
    return reader;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    opened.complete(null);
    if (line.startsWith("id: ")) {
      id = line.substring(4);
    } else if (line.equals("event: reset")) {
      reset = true;
    } else if (line.startsWith("data: [")) {
      data = line.substring(6);
    } else if (line.isEmpty() && data != null) {
      dispatch();
      data = null;
    }
  }

  private synchronized void dispatch() {
    if (stopped) {
      return;
    }
    try {
      Json.MAPPER.readTree(data).forEach(this::take);
      lastEventId = id;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    opened.complete(null);
  }

  @Override
  public void onComplete() {
    opened.complete(null);
  }

  private void take(JsonNode article) {
    ids.add(article.get("id").asText());
    if (articles.size() < KEPT) {
      articles.add(article);
    }
  }

  /** The first hundred that came. */
  synchronized List<JsonNode> articles() {
    return List.copyOf(articles);
  }

  /** Of all that came, in their order. */
  synchronized List<String> ids() {
    return List.copyOf(ids);
  }

  /** Takes no more; returns the id of the last event it took. */
  synchronized String stop() {
    stopped = true;
    return lastEventId;
  }

  boolean wasReset() {
    return reset;
  }

  /** Whether the server has ended it. */
  boolean isOver() {
    return response.isDone();
  }

  @Override
  public void close() {
    subscription.cancel();
  }
}
