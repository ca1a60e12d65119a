package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.telemetry.metrics.Scrape;

/** {@code GET /metrics}: all metrics of this process, for Prometheus. */
public final class MetricsRoute implements EndpointGroup {
  @Override
  public void addEndpoints() {
    get("/metrics", MetricsRoute::scrape);
  }

  private static void scrape(Context context) {
    Scrape scrape = Scrape.read(context.header("Accept"));
    context.contentType(scrape.contentType()).result(scrape.text());
  }
}
