package io.newswire.desk.live;

import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.limit.RequestPermits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Answers requests with what comes on a live stream, as server-sent events. The parameter {@code
 * after} says how far the client has read; {@code Last-Event-ID} goes before it.
 */
public final class LiveEvents {
  private static final int UNAVAILABLE = 503;

  /** One owner gets at most half of it; a reader holds a connection, and no thread. */
  private static final int READERS = 1_000;

  private final LiveStream<?> stream;
  private final RequestPermits permits =
      new RequestPermits(READERS, "too many live streams are open for you: close some");

  public LiveEvents(LiveStream<?> stream) {
    this.stream = stream;
  }

  /** Answers 503: the stream is not ready. */
  public static void unavailable(Context context, String what) {
    HttpServer.retryAfter(context, UNAVAILABLE);
    HttpServer.reply(
        context,
        UNAVAILABLE,
        Map.of(
            "error",
            "the newest %s are being read from Kafka; ask again a little later".formatted(what)));
  }

  /** Answers with events until the client is gone; 503 while the stream is not ready. */
  public void answer(Context context, String what) {
    if (!stream.isReady()) {
      unavailable(context, what);
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
    LiveSubscriber reader;
    try {
      reader =
          LiveSubscriber.start(
              context.req().getAsyncContext(), AccessFilter.permission(context.req()));
    } catch (IOException e) {
      place.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
    reader.done().thenRun(place::close);
    stream.follow(reader, from);
  }
}
