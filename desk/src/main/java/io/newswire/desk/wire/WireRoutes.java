package io.newswire.desk.wire;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.desk.live.LiveEvents;
import io.newswire.desk.live.LiveSnapshot;
import io.newswire.desk.live.LiveStream;
import io.newswire.http.HttpServer;
import java.util.Optional;

/**
 * {@code GET /wire}: the newest articles as JSON, with the position behind them. {@code GET
 * /wire/events?after=POSITION}: what comes after it, see {@link LiveEvents}. Both answer 503 until
 * Kafka has been read.
 */
public final class WireRoutes implements EndpointGroup {
  private static final int OK = 200;
  private static final int SHOWN = 100;
  private static final String ARTICLES = "articles";

  private final LiveStream<WireArticle> wire;
  private final LiveEvents events;

  public WireRoutes(LiveStream<WireArticle> wire) {
    this.wire = wire;
    events = new LiveEvents(wire);
  }

  @Override
  public void addEndpoints() {
    get("/wire", this::latest);
    get("/wire/events", context -> events.answer(context, ARTICLES));
  }

  private void latest(Context context) {
    Optional<LiveSnapshot<WireArticle>> snapshot = wire.latest(SHOWN);
    if (snapshot.isPresent()) {
      HttpServer.reply(
          context, OK, new WireSnapshot(snapshot.get().position(), snapshot.get().items()));
    } else {
      LiveEvents.unavailable(context, ARTICLES);
    }
  }
}
