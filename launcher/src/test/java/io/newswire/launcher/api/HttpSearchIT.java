package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.http.HttpServer;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.launcher.client.HttpSearch;
import io.newswire.launcher.client.SearchQuestion;
import io.newswire.model.ArticleId;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that asks a running Newswire answers what Elasticsearch itself answers. */
class HttpSearchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension private static final SearchedNews NEWS = new SearchedNews();

  @ParameterizedTest
  @MethodSource("questions")
  void theAnswerIsThatOfElasticsearch(SearchQuestion<?> question) throws Exception {
    assertThat(question.ask(overHttp())).isEqualTo(question.ask(NEWS.search()));
  }

  static Stream<SearchQuestion<?>> questions() {
    Instant since = Instant.parse("2026-11-01T00:00:00Z");
    return Stream.of(
        search -> search.search(ArticleQuery.of("ferry & \"east pier\" +title:strikes")),
        search -> search.search(ArticleQuery.of("nothing-has-this-word")),
        search ->
            search.search(
                ArticleQueryBuilder.builder()
                    .people(List.of("Calloway", "Okonjo"))
                    .sources(List.of("herald.example"))
                    .language("en")
                    .since(since)
                    .until(since.plus(Duration.ofDays(30)))
                    .sort(SortOrder.TIME)
                    .size(1)
                    .facets(5)
                    .dates(new DateFacet(10, ZoneId.of("Europe/Berlin")))
                    .fold(Fold.FAMILY)
                    .countBy(CountBy.STORY)
                    .build()),
        search ->
            search.search(
                ArticleQueryBuilder.builder()
                    .places(List.of("Quayside"))
                    .about(List.of("location:quayside"))
                    .salient(true)
                    .near(Near.parse("33.9,35.5,60.25mi"))
                    .size(10)
                    .build()),
        search ->
            search.search(
                ArticleQueryBuilder.builder().near(Near.parse("Quayside,100km")).size(10).build()),
        search -> search.search(secondPage(search.search(page(null)).cursor())),
        search -> search.quotes(QuoteQueryBuilder.builder().text("noon").size(10).build()),
        search ->
            search.quotes(
                QuoteQueryBuilder.builder()
                    .speaker("Okonjo")
                    .about("Ruth Calloway")
                    .since(since)
                    .facets(3)
                    .size(10)
                    .build()),
        search ->
            search.together(
                CoOccurrenceQueryBuilder.builder().names(List.of("Calloway")).size(5).build()),
        search -> search.stories(new StoryQuery(null, 10)),
        search -> search.suggest("cal", 10),
        search -> search.article(ArticleId.ofUrl(SearchedNews.FERRY), Visibility.VISIBLE));
  }

  private static ArticleQuery page(String cursor) {
    return ArticleQueryBuilder.builder().sort(SortOrder.TIME).size(1).cursor(cursor).build();
  }

  private static ArticleQuery secondPage(String cursor) {
    assertThat(cursor).isNotNull();
    return page(cursor);
  }

  @Test
  void whileElasticsearchStartsThereIsNoAnswer() {
    try (HttpServer early = SearchedNews.serve(Optional.empty())) {
      HttpSearch search = new HttpSearch(URI.create("http://127.0.0.1:" + early.port()), PATIENCE);
      assertThatThrownBy(() -> search.search(ArticleQuery.of("ferry")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Elasticsearch is starting");
    }
  }

  @ParameterizedTest
  @MethodSource("unanswered")
  void whatTheApiRefusesOrCannotBeAskedIsNoAnswer(SearchQuestion<?> question) {
    assertThatThrownBy(() -> question.ask(overHttp())).isInstanceOf(IOException.class);
  }

  static Stream<SearchQuestion<?>> unanswered() {
    return Stream.of(
        search -> search.search(ArticleQuery.of("(ferry")),
        search -> search.search(ArticleQuery.of("ferry ".repeat(20_000))),
        search -> search.search(ArticleQuery.of("ferry").withCursor("")),
        search -> search.search(ArticleQuery.of("ferry").withLanguage(" ")),
        search -> search.quotes(QuoteQuery.of("").withSpeaker("")),
        search -> search.suggest(" ", 10),
        search -> search.suggest("cal", 5_000),
        search -> search.story("0123456789abcdef0123456789abcdef", 10),
        search -> search.search(ArticleQuery.of("ferry").withVisibility(Visibility.ALL)),
        search -> search.search(ArticleQuery.of("ferry").withPeople(List.of(" "))),
        search -> search.article("../search", Visibility.VISIBLE),
        search -> search.article(ArticleId.ofUrl(SearchedNews.WITHHELD), Visibility.VISIBLE),
        search -> search.article(ArticleId.ofUrl(SearchedNews.WITHHELD), Visibility.ALL));
  }

  @Test
  void aServerWithoutSearchesIsNoAnswer() {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
    try (HttpServer other = new HttpServer(config, List.of())) {
      other.start();
      HttpSearch search = new HttpSearch(URI.create("http://127.0.0.1:" + other.port()), PATIENCE);
      assertThatThrownBy(() -> search.search(ArticleQuery.of("ferry")))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aServerThatIsAwayOrSilentIsNoAnswer() throws Exception {
    HttpSearch away = new HttpSearch(URI.create("http://127.0.0.1:1"), PATIENCE);
    assertThatThrownBy(() -> away.suggest("cal", 10)).isInstanceOf(IOException.class);
    try (ServerSocket accepts = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      HttpSearch silent =
          new HttpSearch(
              URI.create("http://127.0.0.1:" + accepts.getLocalPort()), Duration.ofMillis(200));
      assertThatThrownBy(() -> silent.suggest("cal", 10)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anAddressWithoutAHostIsNoAnswer() {
    HttpSearch search = new HttpSearch(URI.create("http://::1:8080"), PATIENCE);
    assertThatThrownBy(() -> search.suggest("cal", 10)).isInstanceOf(IOException.class);
  }

  private static HttpSearch overHttp() {
    return new HttpSearch(URI.create(NEWS.url()), PATIENCE);
  }
}
