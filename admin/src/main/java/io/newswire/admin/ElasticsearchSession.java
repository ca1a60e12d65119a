package io.newswire.admin;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.admin.names.NameStore;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/** A connection to Elasticsearch for one task. */
public final class ElasticsearchSession implements AutoCloseable {
  private final ElasticsearchConnection connection;
  private final NewsSearch search;

  private ElasticsearchSession(ElasticsearchConnection connection, NewswireConfig config) {
    this.connection = connection;
    this.search = new NewsSearch(connection.client(), config, NameStore.listed(config));
  }

  /**
   * Connects, and checks that Elasticsearch answers.
   *
   * @param config with {@code elasticsearch.url}
   * @throws ElasticsearchUnavailableException if it does not, or cannot use all of its shards
   */
  public static ElasticsearchSession open(NewswireConfig config) {
    ElasticsearchConnection connection =
        ElasticsearchConnection.open(config, config.elasticsearchUrl());
    Optional<String> problem = connection.problem();
    if (problem.isPresent()) {
      connection.close();
      throw new ElasticsearchUnavailableException(
          "Elasticsearch at " + config.elasticsearchUrl() + " " + problem.get());
    }
    return new ElasticsearchSession(connection, config);
  }

  /** Searches, as long as this session is open. */
  public NewsSearch search() {
    return search;
  }

  /** The client, as long as this session is open. */
  public ElasticsearchClient client() {
    return connection.client();
  }

  @Override
  public void close() {
    connection.close();
  }
}
