package io.newswire.desk;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.desk.page.PageRoutes;
import io.newswire.desk.wire.EmbargoedArticles;
import io.newswire.desk.wire.Wire;
import io.newswire.desk.wire.WireRoutes;
import io.newswire.http.access.KeylessRoutes;
import io.newswire.model.config.NewswireConfig;
import jakarta.servlet.http.HttpServletRequest;

/** All that the desk adds to the HTTP server: the page, and the live stream of articles. */
public final class Desk implements EndpointGroup, KeylessRoutes, AutoCloseable {
  private final PageRoutes pages = new PageRoutes();
  private final Wire wire;
  private final WireRoutes wireRoutes;

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
    wire = new Wire(config, embargoed);
    wireRoutes = new WireRoutes(wire);
  }

  /** Begins to read articles; does not wait for Kafka. */
  public void start() {
    wire.start();
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
  }
}
