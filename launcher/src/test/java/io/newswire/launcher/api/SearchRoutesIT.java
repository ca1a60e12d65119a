package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.http.HttpServer;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.ingest.IngestService;
import io.newswire.launcher.NewsIndices;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.history.Difference;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.history.HistoryEntryBuilder;
import io.newswire.testkit.Services;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over HTTP, on a real Elasticsearch with three articles. */
class SearchRoutesIT {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
  private static final String FERRY = "https://ledger.example/ferry";
  private static final String WITHHELD = "https://ledger.example/withheld";

  private static final Enricher ENRICHER =
      new Enricher(StageWarmUp.tagger(), new PatternQuoteFinder());

  /** A place that the dam's article names, and is about. */
  private static final Entity QUAYSIDE =
      new Entity(
          "location:quayside",
          "Quayside",
          EntityType.LOCATION,
          List.of(),
          1,
          new GeoPoint(33.9, 35.5),
          0.7);

  private static final List<HistoryEntry> HISTORY =
      List.of(
          HistoryEntryBuilder.builder().revision(1).build(),
          HistoryEntryBuilder.builder()
              .revision(2)
              .receivedAt(Instant.parse("2026-11-05T09:00:00Z"))
              .correction("CORRECTION: It was the east pier.")
              .text(List.of(new Difference("struck the", "west", "east", "pier")))
              .facts(List.of(new FactChange(FactKind.NAME, "West Pier", "East Pier")))
              .build());

  private static ElasticsearchConnection connection;
  private static HttpServer http;

  @BeforeAll
  static void start() throws Exception {
    connection = ElasticsearchConnection.open(CONFIG, Services.elasticsearch());
    NewsIndices.deleteAll(connection.client());
    new IndexSetup(connection.client(), CONFIG).install();
    write(
        article(FERRY, "Ferry strikes the pier", "2026-11-01T10:00:00Z")
            .text("“The fog came at noon,” said Ruth Calloway. The ferry struck the east pier."));
    write(
        article("https://herald.example/dam", "Dam to be raised", "2026-11-02T10:00:00Z")
            .text("“Ruth Calloway was right,” said Ben Okonjo. The dam keeps the ferry afloat."),
        QUAYSIDE);
    write(
        article(WITHHELD, "Not yet", "2026-11-03T10:00:00Z")
            .status(PublishingStatus.WITHHELD)
            .text("The ferry that nobody may read of."));
    http = serve(Optional.of(new NewsSearch(connection.client())));
  }

  @AfterAll
  static void stop() {
    http.close();
    connection.close();
  }

  @Test
  void articlesAreFoundByWordsNamesSourcesAndTime() throws Exception {
    assertThat(titles("q=ferry"))
        .containsExactlyInAnyOrder("Ferry strikes the pier", "Dam to be raised");
    assertThat(titles("q=ferry&person=Okonjo")).containsExactly("Dam to be raised");
    assertThat(titles("source=ledger.example")).containsExactly("Ferry strikes the pier");
    assertThat(titles("since=2026-11-02T00:00:00Z")).containsExactly("Dam to be raised");
    assertThat(titles("until=2026-11-02T00:00:00Z&language=en"))
        .containsExactly("Ferry strikes the pier");
  }

  @Test
  void theWordsThatMatchedAreMarkedInTheTitle() throws Exception {
    assertThat(json(200, "/search?q=ferries+title:pier").at("/hits/0/titleMatches").toString())
        .isEqualTo(
            "[{\"start\":0,\"end\":5,\"text\":\"Ferry\"},"
                + "{\"start\":18,\"end\":22,\"text\":\"pier\"}]");
  }

  @Test
  void theHistoryOfAnArticleHasItsRevisionsAndIsHiddenWithIt() throws Exception {
    JsonNode history = json(200, "/articles/" + ArticleId.ofUrl(FERRY) + "/history");

    assertThat(history.get("title").asText()).isEqualTo("Ferry strikes the pier");
    assertThat(history.at("/revisions/1").toString())
        .isEqualTo(
            "{\"revision\":2,\"receivedAt\":\"2026-11-05T09:00:00Z\","
                + "\"correction\":\"CORRECTION: It was the east pier.\","
                + "\"text\":[{\"before\":\"struck the\",\"removed\":\"west\","
                + "\"added\":\"east\",\"after\":\"pier\"}],"
                + "\"facts\":[{\"kind\":\"name\",\"before\":\"West Pier\","
                + "\"after\":\"East Pier\"}]}");
    assertThat(error(404, "/articles/" + ArticleId.ofUrl(WITHHELD) + "/history"))
        .contains(ArticleId.ofUrl(WITHHELD));
    assertThat(error(404, "/articles/nothing/history")).contains("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FERRY,
        "http://www.ledger.example/ferry/",
        "HTTPS://LEDGER.example/ferry?utm_source=mail&fbclid=7#top",
        " https://ledger.example/ferry "
      })
  void anArticleIsFoundByItsAddress(String url) throws Exception {
    assertThat(json(200, "/articles?url=" + URLEncoder.encode(url, UTF_8)).get("title").asText())
        .isEqualTo("Ferry strikes the pier");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, Name it by url",
    "url=, 400, Name it by url",
    "url=ferry, 400, must be an absolute web address",
    "url=javascript:alert(1), 400, must be an absolute web address",
    "url=https://ledger.example/ferry&url=https://herald.example/dam, 400, may be given once only",
    "id=7, 400, parameter id is unknown",
    "url=https://ledger.example/withheld, 404, no article https://ledger.example/withheld",
    "url=https://ledger.example/none, 404, no article https://ledger.example/none",
    "url=https://%5B::1/ferry, 404, no article",
    "url=https://ledger.example/%3Cscript%3E%0D%0ASet-Cookie:a, 404, <script>",
    "url=https://ledger.example/..%2F..%2F_search, 404, no article",
    "url=https://ledger.example/ferry%00, 400, NUL",
    "url=https://ledger.example/%C3%28, 400, UTF-8",
  })
  void anAddressThatNamesNoArticleIsRefusedWithTheReason(String query, int status, String reason)
      throws Exception {
    assertThat(error(status, "/articles?" + query)).contains(reason);
  }

  @Test
  void aCursorLeadsToTheNextPageAndFacetsCountAll() throws Exception {
    JsonNode first = json(200, "/search?sort=time&size=1&facets=5");
    JsonNode second = json(200, "/search?sort=time&size=1&cursor=" + first.get("cursor").asText());

    assertThat(first.get("total").asInt()).isEqualTo(2);
    assertThat(first.at("/hits/0/title").asText()).isEqualTo("Dam to be raised");
    assertThat(second.at("/hits/0/title").asText()).isEqualTo("Ferry strikes the pier");
    assertThat(first.at("/facets/people").toString())
        .isEqualTo(
            "[{\"value\":\"Ruth Calloway\",\"count\":2,\"id\":\"person:ruth-calloway\"},"
                + "{\"value\":\"Ben Okonjo\",\"count\":1,\"id\":\"person:ben-okonjo\"}]");
  }

  @Test
  void quotesAreFoundBySpeakerAndByWhomTheyAreAbout() throws Exception {
    assertThat(json(200, "/quotes?speaker=calloway").at("/hits/0/text").asText())
        .isEqualTo("The fog came at noon,");
    JsonNode about =
        json(200, "/quotes?speaker=Okonjo&about=" + URLEncoder.encode("Ruth Calloway", UTF_8));
    assertThat(about.get("total").asInt()).isEqualTo(1);
    assertThat(about.at("/hits/0/text").asText()).isEqualTo("Ruth Calloway was right,");
  }

  @Test
  void aQueryThatCostsTooMuchIsRefusedWithThePlace() throws Exception {
    assertThat(error(400, "/search?q=" + "(".repeat(900) + "ferry"))
        .contains("the bracket at column 51 is within 50 others");
    assertThat(error(400, "/search?q=" + "storm~%20".repeat(208))).contains("a query may have 20");
  }

  @Test
  void whoIsNamedTogetherAndHowNamesGoOnIsAnswered() throws Exception {
    JsonNode together = json(200, "/with?name=okonjo");
    assertThat(together.get("total").asInt()).isEqualTo(1);
    assertThat(together.at("/named/0/value").asText()).isEqualTo("Ben Okonjo");
    assertThat(together.get("people").toString())
        .isEqualTo(
            "[{\"name\":\"Ruth Calloway\",\"together\":1,\"inAll\":2,"
                + "\"id\":\"person:ruth-calloway\"}]");
    assertThat(json(200, "/suggest?prefix=cal").toString())
        .isEqualTo(
            "[{\"name\":\"Ruth Calloway\",\"type\":\"PERSON\",\"articles\":2,"
                + "\"id\":\"person:ruth-calloway\"}]");
    assertThat(error(400, "/with")).contains("a name is needed");
    assertThat(error(400, "/suggest")).contains("prefix of a name");
    assertThat(error(400, "/suggest?q=cal")).contains("prefix, size");
  }

  @Test
  void articlesAreFoundNearAPlaceAndCountedOnAMap() throws Exception {
    JsonNode near = json(200, "/search?near=Quayside,50km");
    assertThat(near.at("/hits/0/title").asText()).isEqualTo("Dam to be raised");
    assertThat(near.get("total").asInt()).isEqualTo(1);
    assertThat(near.get("near").toString())
        .isEqualTo(
            "{\"place\":\"Quayside\",\"id\":\"location:quayside\","
                + "\"location\":{\"lat\":33.9,\"lon\":35.5},\"meters\":50000.0}");
    assertThat(titles("near=33.5,35.5,30mi")).containsExactly("Dam to be raised");
    assertThat(titles("near=33.5,35.5,30km")).isEmpty();
    assertThat(json(200, "/map?language=en&size=1").get("places").toString())
        .isEqualTo(
            "[{\"id\":\"location:quayside\",\"name\":\"Quayside\","
                + "\"location\":{\"lat\":33.9,\"lon\":35.5},\"articles\":1}]");
    assertThat(json(200, "/map?q=pier").get("places")).isEmpty();
    assertThat(error(400, "/search?near=Atlantis,50km")).contains("'Atlantis'", "coordinates");
    assertThat(error(400, "/search?near=Quayside")).contains("Beirut,100km");
    assertThat(error(400, "/map?near=91,0,1km")).contains("latitude 91.0");
    assertThat(error(400, "/map?size=0")).contains("1 to 1000");
    assertThat(error(400, "/map?speaker=x")).contains("speaker");
  }

  @Test
  void articlesAreFoundByWhomTheyAreAbout() throws Exception {
    assertThat(titles("about=Okonjo")).isEmpty();
    assertThat(titles("about=location:quayside")).containsExactly("Dam to be raised");
    assertThat(titles("person=Calloway")).hasSize(2);
    assertThat(titles("place=Quayside&salient=true")).containsExactly("Dam to be raised");
    assertThat(json(200, "/search?facets=5&salient=true").at("/facets/places").size()).isEqualTo(1);
    assertThat(error(400, "/search?salient=yes")).contains("salient", "true or false");
  }

  @Test
  void hitsAreCountedOverTimeInTheReadersZone() throws Exception {
    JsonNode dates = json(200, "/search?q=ferry&dates=5&zone=Europe/Berlin").get("dates");

    assertThat(dates.get("interval").asText()).isEqualTo("12h");
    assertThat(dates.at("/values/0").toString())
        .isEqualTo("{\"value\":\"2026-11-01T00:00:00+01:00\",\"count\":1}");
    assertThat(json(200, "/quotes?dates=5").at("/dates/interval").asText()).isEqualTo("12h");
    assertThat(json(200, "/search?q=ferry").has("dates")).isFalse();
    assertThat(error(400, "/search?dates=5&zone=Nowhere/Else")).contains("zone", "Nowhere/Else");
    assertThat(error(400, "/search?dates=5000")).contains("5000", "400");
    assertThat(error(400, "/search?dates=-1")).contains("-1");
  }

  @Test
  void whatThereIsOnANameIsAnsweredByItsIdOrByTheName() throws Exception {
    JsonNode ruth = json(200, "/people/person:ruth-calloway?dates=5");

    assertThat(ruth.get("name").asText()).isEqualTo("Ruth Calloway");
    assertThat(ruth.get("type").asText()).isEqualTo("PERSON");
    assertThat(ruth.at("/articles/total").asInt()).isEqualTo(2);
    assertThat(ruth.at("/quotes/hits/0/text").asText()).isEqualTo("The fog came at noon,");
    assertThat(ruth.at("/together/people/0/name").asText()).isEqualTo("Ben Okonjo");
    assertThat(ruth.at("/articles/dates/values/0/count").asInt()).isEqualTo(1);
    assertThat(json(200, "/people?name=Ruth+Calloway&dates=5")).isEqualTo(ruth);
    assertThat(json(200, "/search?entity=person:ben-okonjo").get("total").asInt()).isEqualTo(1);
    assertThat(json(200, "/quotes?entity=person:ben-okonjo").get("total").asInt()).isEqualTo(1);
    assertThat(error(404, "/people/person:nobody")).contains("person:nobody");
    assertThat(error(404, "/places/person:ruth-calloway")).contains("person:ruth-calloway");
    assertThat(error(404, "/organizations?name=Ruth+Calloway")).contains("Ruth Calloway");
    assertThat(error(400, "/people")).contains("/people?name=NAME");
    assertThat(error(400, "/people/x?name=y")).contains("name is unknown");
    assertThat(json(200, "/people/person:ruth-calloway?size=0").at("/articles/hits")).isEmpty();
  }

  @Test
  void anArticleComesWholeAndOnlyIfReadersMaySeeIt() throws Exception {
    JsonNode article = json(200, "/articles/" + ArticleId.ofUrl(FERRY));

    assertThat(article.get("text").asText()).contains("east pier");
    assertThat(article.at("/quotes/0/speaker/name").asText()).isEqualTo("Ruth Calloway");
    assertThat(error(404, "/articles/" + ArticleId.ofUrl(WITHHELD))).contains("can be seen");
    assertThat(error(404, "/articles/none")).contains("none");
  }

  @Test
  void textsAreCountedWhereCopiesAreFolded() throws Exception {
    assertThat(json(200, "/search?q=ferry&fold=family").get("families").asInt()).isEqualTo(2);
    assertThat(json(200, "/search?q=ferry&fold=story").get("stories").asInt()).isEqualTo(2);
    assertThat(json(200, "/search?q=ferry&fold=story").has("families")).isFalse();
    assertThat(json(200, "/search?q=ferry&fold=none").has("families")).isFalse();
    assertThat(json(200, "/search?q=ferry").has("families")).isFalse();
  }

  @Test
  void whatIsWrongIsAnsweredWithItsPlaceAndWhatIsAllowed() throws Exception {
    assertThat(error(400, "/search?q=" + URLEncoder.encode("ferry AND (pier", UTF_8)))
        .contains("ferry AND (pier", "is incomplete after");
    assertThat(error(400, "/search?speeker=x")).contains("speeker", "person, place, q");
    assertThat(error(400, "/search?size=many")).contains("size", "many");
    assertThat(error(400, "/search?size=5000")).contains("5000", "1000");
    assertThat(error(400, "/search?facets=-1")).contains("facets");
    assertThat(error(400, "/search?sort=date")).contains("relevance, time");
    assertThat(error(400, "/search?fold=words")).contains("fold", "family, story, none");
    assertThat(error(400, "/search?since=soon")).contains("since", "soon", "7d");
    assertThat(error(400, "/search?size=1&size=2")).contains("once");
    assertThat(error(400, "/search?cursor=abc")).contains("cursor");
    assertThat(error(400, "/search?q=%ff")).contains("%ff", "UTF-8");
    String cursor = json(200, "/search?sort=time&size=1").get("cursor").asText();
    assertThat(error(400, "/search?q=ferry&cursor=" + cursor)).contains("same query");
  }

  @Test
  void whatWasNotScoredHasNoScore() throws Exception {
    for (String path : List.of("/search?sort=time", "/quotes?sort=time", "/search")) {
      HttpResponse<String> answer = get(http, path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"hits\":[{").doesNotContain("NaN", "score");
    }
    assertThat(json(200, "/search?q=ferry").at("/hits/0/score").isDouble()).isTrue();
  }

  @Test
  void healthSaysWhatSearchSays() throws Exception {
    assertThat(new SearchRoutes(() -> Optional.of(new NewsSearch(connection.client()))).problem())
        .isEmpty();
    assertThat(new SearchRoutes(Optional::empty).problem()).hasValue("Elasticsearch is starting");
    try (ElasticsearchConnection away = ElasticsearchConnection.open(CONFIG, "http://127.0.0.1:1");
        IngestService service =
            new IngestService(
                Services.kafkaConfig(Map.of()),
                document -> null,
                List.of(new SearchRoutes(() -> Optional.of(new NewsSearch(away.client())))))) {
      assertThat(service.problems())
          .anySatisfy(problem -> assertThat(problem).contains("Elasticsearch does not answer"));
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
    try (HttpServer early = serve(Optional.empty())) {
      HttpResponse<String> answer = get(early, "/search?q=ferry");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Elasticsearch is starting");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void whileElasticsearchIsAwayTheReasonIsTold() throws Exception {
    String nobodyListens = "http://127.0.0.1:1";
    try (ElasticsearchConnection away = ElasticsearchConnection.open(CONFIG, nobodyListens);
        HttpServer server = serve(Optional.of(new NewsSearch(away.client())))) {
      HttpResponse<String> answer = get(server, "/quotes");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("does not answer");
    }
  }

  private static HttpServer serve(Optional<NewsSearch> search) {
    HttpServer server = new HttpServer(CONFIG, List.of(new SearchRoutes(() -> search)));
    server.start();
    return server;
  }

  private static List<String> titles(String parameters) throws Exception {
    return json(200, "/search?" + parameters).findValuesAsText("title");
  }

  private static String error(int status, String path) throws Exception {
    return json(status, path).get("error").asText();
  }

  private static JsonNode json(int status, String path) throws Exception {
    HttpResponse<String> answer = get(http, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return Json.MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> get(HttpServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return DescribedApi.check(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()));
  }

  private static ArticleBuilder article(String url, String title, String publishedAt) {
    return ArticleBuilder.builder()
        .id(ArticleId.ofUrl(url))
        .url(url)
        .source(URI.create(url).getHost())
        .title(title)
        .language("en")
        .publishedAt(PublicationTime.parse(publishedAt))
        .firstSeenAt(Instant.parse("2026-11-05T00:00:00Z"));
  }

  private static void write(ArticleBuilder builder, Entity... more) throws Exception {
    EnrichedArticle found = ENRICHER.enrich(builder.build());
    List<Entity> entities = Stream.concat(found.entities().stream(), Stream.of(more)).toList();
    EnrichedArticle enriched =
        new EnrichedArticle(
                found.article(), found.mentions(), entities, found.quotes(), List.of(), null)
            .withHistory(HISTORY);
    ElasticsearchClient client = connection.client();
    for (Write write : ArticleDocuments.of(enriched, Instant.now(), Instant.now())) {
      client.index(
          index ->
              index
                  .index(write.index())
                  .id(write.id())
                  .refresh(Refresh.True)
                  .document(BinaryData.of(write.document(), ContentType.APPLICATION_JSON)));
    }
  }
}
