package io.newswire.launcher.run;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.desk.Desk;
import io.newswire.index.search.NewsSearch;
import io.newswire.launcher.api.AlertRoutes;
import io.newswire.launcher.api.AllRuleRoutes;
import io.newswire.launcher.api.SearchRoutes;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the HTTP server of the ingest service answers beside the pushing of articles. */
public final class HttpRoutes {
  private HttpRoutes() {}

  /**
   * The routes of a process that knows an Elasticsearch.
   *
   * @param search empty until Elasticsearch has started
   * @param closer closes what the routes keep open
   */
  public static List<EndpointGroup> withSearch(
      NewswireConfig config, Supplier<Optional<NewsSearch>> search, Closer closer) {
    List<EndpointGroup> routes = new ArrayList<>(all(config, search, closer));
    routes.add(new SearchRoutes(search));
    return routes;
  }

  /** The routes of a process that knows none: what searches is not there. */
  public static List<EndpointGroup> withoutSearch(NewswireConfig config, Closer closer) {
    return all(config, Optional::empty, closer);
  }

  private static List<EndpointGroup> all(
      NewswireConfig config, Supplier<Optional<NewsSearch>> search, Closer closer) {
    Desk desk = closer.add(new Desk(config));
    desk.start();
    return List.of(
        desk,
        new AlertRoutes(desk.alerts()),
        closer.add(new AllRuleRoutes(config, search, desk.alerts()::activity)));
  }
}
