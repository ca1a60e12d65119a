package io.newswire.desk.wire;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.limit.RequestPermits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * {@code GET /wire}: the newest articles as JSON, with the position behind them. {@code GET
 * /wire/events?after=POSITION}: what comes after it, as server-sent events. {@code Last-Event-ID}
 * goes before {@code after}. Both answer 503 until Kafka has been read.
 */
public final class WireRoutes implements EndpointGroup {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final int SHOWN = 100;

  /** One owner gets at most half of it; a reader holds a connection, and no thread. */
  private static final int READERS = 1_000;

  private final Wire wire;
  private final RequestPermits permits =
      new RequestPermits(READERS, "too many live streams are open for you: close some");

  public WireRoutes(Wire wire) {
    this.wire = wire;
  }

  @Override
  public void addEndpoints() {
    get("/wire", this::latest);
    get("/wire/events", this::events);
  }

  private void latest(Context context) {
    Optional<WireSnapshot> snapshot = wire.latest(SHOWN);
    if (snapshot.isPresent()) {
      HttpServer.reply(context, OK, snapshot.get());
    } else {
      unavailable(context);
    }
  }

  private static void unavailable(Context context) {
    HttpServer.retryAfter(context, UNAVAILABLE);
    HttpServer.reply(
        context,
        UNAVAILABLE,
        Map.of("error", "the newest articles are being read from Kafka; ask again a little later"));
  }

  private void events(Context context) {
    if (!wire.isReady()) {
      unavailable(context);
      return;
    }
    String id = context.header("Last-Event-ID");
    String from = id == null ? context.queryParam("after") : id;
    RequestPermits.Place place = permits.take(AccessFilter.owner(context.req()));
    context.contentType("text/event-stream").header("X-Accel-Buffering", "no");
    context.future(
        () -> {
          follow(context, from, place);
          // Never completed: the reader ends the answer. Javalin would end it a second time where
          // the client is gone, and repeat that for ever.
          return new CompletableFuture<Void>();
        });
  }

  private void follow(Context context, String from, RequestPermits.Place place) {
    WireSubscriber reader;
    try {
      reader =
          WireSubscriber.start(
              context.req().getAsyncContext(), AccessFilter.permission(context.req()));
    } catch (IOException e) {
      place.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
    reader.done().thenRun(place::close);
    wire.follow(reader, from);
  }
}
