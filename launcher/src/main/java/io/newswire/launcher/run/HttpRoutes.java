package io.newswire.launcher.run;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.desk.Desk;
import io.newswire.desk.wire.EmbargoedArticles;
import io.newswire.index.search.NewsSearch;
import io.newswire.launcher.api.AlertRoutes;
import io.newswire.launcher.api.AllRuleRoutes;
import io.newswire.launcher.api.ArticleRecordRoutes;
import io.newswire.launcher.api.FeedRoutes;
import io.newswire.launcher.api.NameRoutes;
import io.newswire.launcher.api.NewsFeedRoutes;
import io.newswire.launcher.api.OpenApiRoutes;
import io.newswire.launcher.api.RejectedRoutes;
import io.newswire.launcher.api.RunningSearch;
import io.newswire.launcher.api.SearchRoutes;
import io.newswire.launcher.api.StatusRoutes;
import io.newswire.launcher.mcp.McpRoutes;
import io.newswire.launcher.mcp.McpTools;
import io.newswire.model.config.ConfigKeys;
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
        new ArrayList<>(ofKafka(config, search, new IndexedEmbargoes(search), closer));
    routes.add(new SearchRoutes(search));
    routes.add(new NewsFeedRoutes(search));
    routes.add(closer.add(new ArticleRecordRoutes(config, search)));
    return routes;
  }

  /** The routes of a process that knows none: what searches is not there. */
  public static List<EndpointGroup> withoutSearch(NewswireConfig config, Closer closer) {
    return ofKafka(config, HttpRoutes::noSearch, EmbargoedArticles.NONE, closer);
  }

  private static Optional<NewsSearch> noSearch() {
    throw new ElasticsearchUnavailableException(
        "this process knows no Elasticsearch: set " + ConfigKeys.ELASTICSEARCH_URL);
  }

  private static List<EndpointGroup> ofKafka(
      NewswireConfig config,
      Supplier<Optional<NewsSearch>> search,
      EmbargoedArticles embargoed,
      Closer closer) {
    Desk desk = closer.add(new Desk(config, embargoed));
    desk.start();
    AllRuleRoutes rules = closer.add(new AllRuleRoutes(config, search, desk.alerts()::activity));
    RejectedTopic rejected = closer.add(new RejectedTopic(config));
    return List.of(
        desk,
        new AlertRoutes(desk.alerts()),
        rules,
        closer.add(new FeedRoutes(config)),
        new McpRoutes(new McpTools(new RunningSearch(search)::ask, rules.store())),
        new NameRoutes(config),
        new OpenApiRoutes(),
        closer.add(new RejectedRoutes(config, rejected)),
        closer.add(new StatusRoutes(config, rules.store(), rejected, search)));
  }
}
