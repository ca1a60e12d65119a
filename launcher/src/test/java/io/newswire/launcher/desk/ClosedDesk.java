package io.newswire.launcher.desk;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.HttpServer;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.ingest.http.ArticleRoutes;
import io.newswire.launcher.run.Closer;
import io.newswire.launcher.run.HttpRoutes;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestPublishers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP server of {@code run ingest} with publishers, in front of the articles of a running
 * Newswire.
 */
public final class ClosedDesk implements AutoCloseable {
  private final Closer closer = new Closer();
  private final HttpServer server;

  /** Starts it with those of {@link TestPublishers}. */
  public ClosedDesk(String kafka, String elasticsearchUrl, Path folder) throws IOException {
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                kafka,
                ConfigKeys.ELASTICSEARCH_URL,
                elasticsearchUrl,
                ConfigKeys.DATA_DIR,
                folder.toString(),
                ConfigKeys.INGEST_HTTP_PORT,
                0,
                ConfigKeys.INGEST_HTTP_PUBLISHERS,
                TestPublishers.write(folder).toString()));
    ElasticsearchConnection elasticsearch =
        closer.add(ElasticsearchConnection.open(config, config.elasticsearchUrl()));
    NewsSearch search = new NewsSearch(elasticsearch.client(), config);
    List<EndpointGroup> routes =
        new ArrayList<>(HttpRoutes.withSearch(config, () -> Optional.of(search), closer));
    routes.add(
        new ArticleRoutes(
            config, new StandardExtractor(config), closer.add(new RawPublisher(config))));
    server = closer.add(new HttpServer(config, routes));
    server.start();
  }

  /** Its address, without the last slash. */
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    closer.close();
  }
}
