package io.newswire.launcher.api;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.newswire.index.document.AlertDocuments;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.launcher.NewsIndices;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.Alert;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.time.Instant;
import java.util.Optional;

/** A real Elasticsearch with what a test writes to it. */
final class IndexedNews implements AutoCloseable {
  private final ElasticsearchConnection connection;

  /** Begins with no documents. */
  IndexedNews(NewswireConfig config) throws Exception {
    connection = ElasticsearchConnection.open(config, Services.elasticsearch());
    NewsIndices.deleteAll(connection.client());
    new IndexSetup(connection.client(), config).install();
  }

  Optional<NewsSearch> search() {
    return Optional.of(new NewsSearch(connection.client()));
  }

  void write(EnrichedArticle article, Instant indexedAt) throws Exception {
    for (Write write : ArticleDocuments.of(article, indexedAt, indexedAt)) {
      write(write);
    }
  }

  void write(Alert alert) throws Exception {
    write(AlertDocuments.of(alert, Instant.now(), Instant.now()));
  }

  private void write(Write write) throws Exception {
    connection
        .client()
        .index(
            index ->
                index
                    .index(write.index())
                    .id(write.id())
                    .refresh(Refresh.True)
                    .document(BinaryData.of(write.document(), ContentType.APPLICATION_JSON)));
  }

  @Override
  public void close() {
    connection.close();
  }
}
