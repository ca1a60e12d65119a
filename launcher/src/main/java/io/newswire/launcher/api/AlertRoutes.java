package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.desk.alerts.AlertPage;
import io.newswire.desk.alerts.AlertStream;
import io.newswire.desk.live.LiveEvents;
import io.newswire.http.HttpServer;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /alerts}: what fired, the newest first, with the parameters of {@code newswire alerts
 * list}: {@code rule} and {@code since}, and {@code size} and {@code cursor} for pages. {@code GET
 * /alerts/events?after=POSITION}: what comes after it, see {@link LiveEvents}.
 *
 * <p>Both answer 503 until Kafka has been read.
 */
public final class AlertRoutes implements EndpointGroup {
  private static final String ALERTS = "alerts";

  private final AlertStream alerts;

  public AlertRoutes(AlertStream alerts) {
    this.alerts = alerts;
  }

  @Override
  public void addEndpoints() {
    get("/alerts", translate(this::list));
    get("/alerts/events", context -> alerts.events().answer(context, ALERTS));
  }

  private void list(Context context) {
    Optional<AlertPage> page = alerts.page(SearchParameters.alerts(context));
    if (page.isPresent()) {
      HttpServer.reply(context, HttpStatus.SC_OK, page.get());
    } else {
      LiveEvents.unavailable(context, ALERTS);
    }
  }
}
