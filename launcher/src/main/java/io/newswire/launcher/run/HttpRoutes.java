package io.newswire.launcher.run;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.desk.Desk;
import io.newswire.desk.wire.EmbargoedArticles;
import io.newswire.index.search.NewsSearch;
import io.newswire.launcher.api.NewsFeedRoutes;
import io.newswire.launcher.api.RuleRoutes;
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
    List<EndpointGroup> routes =
        new ArrayList<>(common(config, new IndexedEmbargoes(search), closer));
    routes.add(new SearchRoutes(search));
    routes.add(new NewsFeedRoutes(search));
    return routes;
  }

  /** The routes of a process that knows none: what searches is not there. */
  public static List<EndpointGroup> withoutSearch(NewswireConfig config, Closer closer) {
    return common(config, EmbargoedArticles.NONE, closer);
  }

  private static List<EndpointGroup> common(
      NewswireConfig config, EmbargoedArticles embargoed, Closer closer) {
    Desk desk = closer.add(new Desk(config, embargoed));
    desk.start();
    return List.of(desk, closer.add(new RuleRoutes(config)));
  }
}
