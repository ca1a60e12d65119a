package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.http.HttpServer;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.ingest.IngestService;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Searches over HTTP, and the health of the server, where Elasticsearch does not answer. */
class SearchOutageIT {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));

  @Test
  void healthSaysWhatSearchSays() throws Exception {
    try (IndexedNews news = new IndexedNews(CONFIG)) {
      assertThat(new SearchRoutes(news::search).problem()).isEmpty();
    }
    assertThat(new SearchRoutes(Optional::empty).problem()).hasValue("Elasticsearch is starting");
    try (ElasticsearchConnection away = ElasticsearchConnection.open(CONFIG, "http://127.0.0.1:1");
        IngestService service =
            new IngestService(
                Services.kafkaConfig(Map.of()),
                document -> null,
                List.of(new SearchRoutes(() -> Optional.of(new NewsSearch(away.client())))))) {
      assertThat(service.monitored())
          .anySatisfy(
              part ->
                  assertThat(part.problem())
                      .hasValueSatisfying(
                          it -> assertThat(it).contains("Elasticsearch does not answer")));
    }
  }

  @Test
  void anElasticsearchThatHangsDoesNotKeepTheHealthWaiting() throws Exception {
    try (ServerSocket accepts = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ElasticsearchConnection hanging =
            ElasticsearchConnection.open(CONFIG, "http://127.0.0.1:" + accepts.getLocalPort())) {
      SearchRoutes routes = new SearchRoutes(() -> Optional.of(new NewsSearch(hanging.client())));
      assertThat(routes.problem()).hasValueSatisfying(p -> assertThat(p).contains("not answered"));
    }
  }

  @Test
  void untilElasticsearchIsThereTheReasonIsTold() throws Exception {
    try (HttpServer early = SearchedNews.serve(Optional.empty())) {
      HttpResponse<String> answer = SearchedNews.get(early, "/search?q=ferry");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Elasticsearch is starting");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void whileElasticsearchIsAwayTheReasonIsTold() throws Exception {
    String nobodyListens = "http://127.0.0.1:1";
    try (ElasticsearchConnection away = ElasticsearchConnection.open(CONFIG, nobodyListens);
        HttpServer server = SearchedNews.serve(Optional.of(new NewsSearch(away.client())))) {
      HttpResponse<String> answer = SearchedNews.get(server, "/quotes");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("does not answer");
    }
  }
}
