package io.newswire.launcher.cli;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.admin.AdminException;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/** A connection to Elasticsearch for one command that looks after the indices. */
public final class IndexSession implements AutoCloseable {
  private final NewswireConfig config;
  private final ElasticsearchConnection connection;

  private IndexSession(NewswireConfig config) {
    this.config = config;
    this.connection = ElasticsearchConnection.open(config, config.elasticsearchUrl());
  }

  /**
   * Connects to the Elasticsearch of the configuration, or of the running instance.
   *
   * @throws AdminException if it cannot be asked; the message says why
   */
  public static IndexSession open(NewswireConfig config) {
    IndexSession session = new IndexSession(Instance.connect(config, ConfigKeys.ELASTICSEARCH_URL));
    Optional<String> problem = session.connection.problem();
    if (problem.isPresent()) {
      session.close();
      throw new AdminException(
          "Elasticsearch at " + session.config.elasticsearchUrl() + " " + problem.get());
    }
    return session;
  }

  public NewswireConfig config() {
    return config;
  }

  public ElasticsearchClient client() {
    return connection.client();
  }

  @Override
  public void close() {
    connection.close();
  }
}
