package io.newswire.desk;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.desk.alerts.AlertStream;
import io.newswire.desk.live.LiveStream;
import io.newswire.desk.page.PageRoutes;
import io.newswire.desk.wire.EmbargoedArticles;
import io.newswire.desk.wire.WireArticle;
import io.newswire.desk.wire.WireRoutes;
import io.newswire.desk.wire.WireSource;
import io.newswire.http.access.KeylessRoutes;
import io.newswire.model.config.NewswireConfig;
import jakarta.servlet.http.HttpServletRequest;

/**
 * All that the desk adds to the HTTP server: the page, and the live streams of articles and alerts.
 */
public final class Desk implements EndpointGroup, KeylessRoutes, AutoCloseable {
  private final PageRoutes pages = new PageRoutes();
  private final LiveStream<WireArticle> wire;
  private final WireRoutes wireRoutes;
  private final AlertStream alerts;

  /** Makes a desk that is not started, and knows no article under embargo that came long ago. */
  public Desk(NewswireConfig config) {
    this(config, EmbargoedArticles.NONE);
  }

  /**
   * Makes a desk that is not started.
   *
   * @param embargoed knows the articles under embargo that came long ago
   */
  public Desk(NewswireConfig config, EmbargoedArticles embargoed) {
    wire = new LiveStream<>(config, new WireSource(embargoed));
    wireRoutes = new WireRoutes(wire);
    alerts = new AlertStream(config);
  }

  /** Begins to read articles and alerts; does not wait for Kafka. */
  public void start() {
    wire.start();
    alerts.start();
  }

  /** The alerts as they come. */
  public AlertStream alerts() {
    return alerts;
  }

  @Override
  public void addEndpoints() {
    pages.addEndpoints();
    wireRoutes.addEndpoints();
  }

  /** The page and its files show nothing stored; what the page asks for needs a key. */
  @Override
  public boolean isKeyless(HttpServletRequest request) {
    return pages.isKeyless(request);
  }

  @Override
  public void close() {
    wire.close();
    alerts.close();
  }
}
