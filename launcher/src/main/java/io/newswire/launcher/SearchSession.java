package io.newswire.launcher;

import io.newswire.index.ElasticsearchConnection;
import io.newswire.index.search.NewsSearch;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;

/** A short connection to the index, for one command. */
final class SearchSession implements AutoCloseable {
  private final ElasticsearchConnection connection;
  private final NewsSearch search;

  private SearchSession(ElasticsearchConnection connection) {
    this.connection = connection;
    this.search = new NewsSearch(connection.client());
  }

  /**
   * Connects to the Elasticsearch of the configuration, or of the running instance.
   *
   * @throws UserError if it does not answer
   */
  static SearchSession open(NewswireConfig config) {
    NewswireConfig connected = Instance.connect(config, ConfigKeys.ELASTICSEARCH_URL);
    ElasticsearchConnection connection =
        ElasticsearchConnection.open(connected, connected.elasticsearchUrl());
    if (!connection.ready()) {
      connection.close();
      throw new UserError("Elasticsearch at " + connected.elasticsearchUrl() + " does not answer");
    }
    return new SearchSession(connection);
  }

  NewsSearch search() {
    return search;
  }

  @Override
  public void close() {
    connection.close();
  }
}
