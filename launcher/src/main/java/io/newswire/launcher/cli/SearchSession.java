package io.newswire.launcher.cli;

import io.newswire.admin.AdminException;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/** A short connection to the index, for one command. */
public final class SearchSession implements AutoCloseable {
  private final ElasticsearchConnection connection;
  private final NewsSearch search;

  private SearchSession(ElasticsearchConnection connection, NewswireConfig config) {
    this.connection = connection;
    this.search = new NewsSearch(connection.client(), config);
  }

  /**
   * Connects to the Elasticsearch of the configuration, or of the running instance.
   *
   * @throws AdminException if it cannot be asked; the message says why
   */
  public static SearchSession open(NewswireConfig config) {
    NewswireConfig connected = Instance.connect(config, ConfigKeys.ELASTICSEARCH_URL);
    ElasticsearchConnection connection =
        ElasticsearchConnection.open(connected, connected.elasticsearchUrl());
    Optional<String> problem = connection.problem();
    if (problem.isPresent()) {
      connection.close();
      throw new AdminException(
          "Elasticsearch at " + connected.elasticsearchUrl() + " " + problem.get());
    }
    return new SearchSession(connection, connected);
  }

  public NewsSearch search() {
    return search;
  }

  @Override
  public void close() {
    connection.close();
  }
}
