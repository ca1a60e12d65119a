package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.result.SearchTimeoutException;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchDeadlineTest {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.SEARCH_TIMEOUT_MS, 100));

  @Test
  void aSearchThatIsNeverAnsweredIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ElasticsearchConnection connection =
            ElasticsearchConnection.open(CONFIG, "http://127.0.0.1:" + silent.getLocalPort())) {
      NewsSearch search = new NewsSearch(connection.client(), CONFIG);

      assertThatExceptionOfType(SearchTimeoutException.class)
          .isThrownBy(() -> search.search(ArticleQuery.of("ferry")))
          .withMessageContaining("100 ms of search.timeout.ms");
    }
  }
}
