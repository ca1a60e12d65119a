package io.newswire.launcher;

import io.newswire.index.ElasticsearchConnection;
import io.newswire.index.search.NewsSearch;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/** A short connection to the index, for one command. */
final class SearchSession implements AutoCloseable {
  private final ElasticsearchConnection connection;
  private final NewsSearch search;

  private SearchSession(ElasticsearchConnection connection, NewswireConfig config) {
    this.connection = connection;
    this.search = new NewsSearch(connection.client(), config);
  }

  /**
   * Connects to the Elasticsearch of the configuration, or of the running instance.
   *
   * @throws UserError if it cannot be asked; the message says why
   */
  static SearchSession open(NewswireConfig config) {
    NewswireConfig connected = Instance.connect(config, ConfigKeys.ELASTICSEARCH_URL);
    ElasticsearchConnection connection =
        ElasticsearchConnection.open(connected, connected.elasticsearchUrl());
    Optional<String> problem = connection.problem();
    if (problem.isPresent()) {
      connection.close();
      throw new UserError("Elasticsearch at " + connected.elasticsearchUrl() + " " + problem.get());
    }
    return new SearchSession(connection, connected);
  }

  NewsSearch search() {
    return search;
  }

  @Override
  public void close() {
    connection.close();
  }
}
