package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.launcher.client.HttpSearch;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link HttpSearch} writes into a request, {@link SearchParameters} reads from it. */
class HttpSearchParametersTest {
  private static final Instant SINCE = Instant.parse("2026-11-01T10:20:30.456Z");
  private static final Instant UNTIL = Instant.parse("2026-11-02T00:00:00Z");
  private static final String WORDS = "\"east pier\" +storm* OR title:ärger & 50% #1";
  private static final Map<String, Object> NOTHING = Map.of("total", 0, "hits", List.of());
  private static final Map<String, Object> NOBODY =
      Map.of(
          "total",
          0,
          "named",
          List.of(),
          "people",
          List.of(),
          "organizations",
          List.of(),
          "places",
          List.of());

  private static final AtomicReference<Object> READ = new AtomicReference<>();

  private static HttpServer server;
  private static HttpSearch search;

  @BeforeAll
  static void start() {
    server =
        new HttpServer(
            new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0)),
            List.of(
                () -> {
                  route("/search", SearchParameters::articles, NOTHING);
                  route("/quotes", SearchParameters::quotes, NOTHING);
                  route("/with", SearchParameters::together, NOBODY);
                  route("/stories", SearchParameters::stories, List.of());
                }));
    server.start();
    search =
        new HttpSearch(URI.create("http://127.0.0.1:" + server.port()), Duration.ofSeconds(30));
  }

  private static void route(String path, Function<Context, Object> read, Object answer) {
    get(
        path,
        context -> {
          READ.set(read.apply(context));
          HttpServer.reply(context, 200, answer);
        });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aQueryForArticles() throws Exception {
    ArticleQuery query =
        ArticleQueryBuilder.builder()
            .text(WORDS)
            .people(List.of("Ruth Calloway", "person:ben-okonjo"))
            .organizations(List.of("Harbour Board"))
            .places(List.of("Port Orla"))
            .about(List.of("dam"))
            .salient(true)
            .entity("person:ruth-calloway")
            .sources(List.of("Harbour Ledger", "a,b"))
            .language("en")
            .since(SINCE)
            .until(UNTIL)
            .sort(SortOrder.TIME)
            .size(7)
            .cursor("c=1&d")
            .facets(3)
            .dates(new DateFacet(12, ZoneId.of("Europe/Vienna")))
            .fold(Fold.STORY)
            .countBy(CountBy.FAMILY)
            .build();
    search.search(query);
    assertThat(READ.get()).isEqualTo(query);
  }

  @Test
  void aQueryForAllArticles() throws Exception {
    ArticleQuery query = ArticleQueryBuilder.builder().text(" ").size(0).build();
    search.search(query);
    assertThat(READ.get()).isEqualTo(query.withText(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Beirut,100km", "Orla, Port,0.5km", "33.9,-0.0000355,60.25mi"})
  void aCircle(String near) throws Exception {
    ArticleQuery query = ArticleQuery.of("ferry").withNear(Near.parse(near));
    search.search(query);
    assertThat(READ.get()).isEqualTo(query);
  }

  @Test
  void aQueryForQuotes() throws Exception {
    QuoteQuery query =
        QuoteQueryBuilder.builder()
            .text(WORDS)
            .speaker("Okonjo")
            .entity("person:ben-okonjo")
            .about("Ruth Calloway")
            .sources(List.of("Harbour Ledger"))
            .language("fr")
            .since(SINCE)
            .until(UNTIL)
            .sort(SortOrder.RELEVANCE)
            .size(11)
            .cursor("c")
            .facets(2)
            .dates(new DateFacet(5, ZoneId.of("+01:00")))
            .build();
    search.quotes(query);
    assertThat(READ.get()).isEqualTo(query);
  }

  @Test
  void aQueryForNames() throws Exception {
    CoOccurrenceQuery query =
        CoOccurrenceQueryBuilder.builder()
            .names(List.of("Calloway", "Port Orla"))
            .sources(List.of("Harbour Ledger"))
            .language("de")
            .since(SINCE)
            .until(UNTIL)
            .size(4)
            .build();
    search.together(query);
    assertThat(READ.get()).isEqualTo(query);
  }

  @Test
  void aQueryForStories() throws Exception {
    StoryQuery query = new StoryQuery(SINCE, 6);
    search.stories(query);
    assertThat(READ.get()).isEqualTo(query);
  }
}
