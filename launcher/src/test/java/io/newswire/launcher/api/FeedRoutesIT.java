package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.FeedState;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRoutesIT {
  private static final String SENTENCES =
      "The ferry struck the east pier before dawn. Nobody was hurt, the harbour master said. "
          .repeat(20);

  private final NewswireConfig config =
      Services.kafkaConfig(
          Map.of(
              ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES,
              "127.0.0.1",
              ConfigKeys.INGEST_FEEDS_TIMEOUT_MS,
              1_500));
  private FeedSite site;
  private FeedRoutes routes;
  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    TestTopics.create(config);
    site = new FeedSite();
    routes = new FeedRoutes(config);
    server = new ApiServer(config, routes);
  }

  @AfterEach
  void stop() {
    server.close();
    routes.close();
    site.close();
    FeedStore store = new FeedStore(config);
    store.remove(store.all().stream().map(StoredFeed::url).toList());
  }

  @Test
  void aFeedIsAddedChangedShownAndRemoved() throws Exception {
    String path = "/feeds?url=" + encoded("https://herald.example/feed");

    JsonNode added = server.json(201, "PUT", path, "{\"source\":\"Herald\",\"folder\":\"Coast\"}");
    assertThat(added.at("/feed/source").asText()).isEqualTo("Herald");
    assertThat(added.at("/condition/status").asText()).isEqualTo("new");
    JsonNode changed =
        server.json(200, "PUT", path, "{\"title\":\"The Herald\",\"content\":\"page\"}");
    assertThat(changed.at("/feed/title").asText()).isEqualTo("The Herald");
    assertThat(changed.at("/feed/content").asText()).isEqualTo("page");
    assertThat(changed.at("/feed").has("source")).isFalse();
    assertThat(changed.at("/feed/addedAt")).isEqualTo(added.at("/feed/addedAt"));
    assertThat(server.get("/feeds").at("/feeds/0")).isEqualTo(changed);
    assertThat(server.get("/feeds").at("/counts/all").asInt()).isEqualTo(1);

    assertThat(server.ask("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(server.get("/feeds").get("feeds")).isEmpty();
    assertThat(server.error(404, "DELETE", path, "")).contains("https://herald.example/feed");
  }

  @Test
  void feedsAreFilteredByTheirCondition() throws Exception {
    Instant now = Instant.now();
    server.json(201, "PUT", "/feeds?url=https://a.example/feed", "");
    server.json(201, "PUT", "/feeds?url=https://b.example/feed", "");
    state(
        FeedState.of("https://b.example/feed")
            .with(
                it ->
                    it.kind("RSS 2.0")
                        .title("Bay Courier")
                        .entries(3)
                        .checkedAt(now)
                        .nextAt(now.plus(Duration.ofMinutes(5)))
                        .failures(4)
                        .failingSince(now.minusSeconds(600))
                        .problem("https://b.example/feed answers 500")));

    JsonNode failing = server.get("/feeds?status=failing");

    assertThat(failing.get("feeds").findValuesAsText("url")).contains("https://b.example/feed");
    assertThat(failing.get("feeds")).hasSize(1);
    assertThat(failing.at("/feeds/0/condition/reason").asText()).endsWith("answers 500");
    assertThat(failing.at("/feeds/0/state/failures").asInt()).isEqualTo(4);
    assertThat(failing.at("/counts/problems/failing").asInt()).isEqualTo(1);
    assertThat(server.get("/feeds?status=failing&status=new").get("feeds")).hasSize(2);
    assertThat(server.get("/feeds?status=quiet").get("feeds")).isEmpty();
  }

  @Test
  void aPreviewShowsEntriesAsTheyWouldBeTakenAndStoresNothing() throws Exception {
    site.page("/", "<html><head>" + link("/feed") + "</head></html>");
    site.page(
        "/feed",
        rss(
            "<item><title>Seven</title><link>/7</link><author>Ada Brandt</author>"
                + "<pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate>"
                + "<description>The ferry &lt;b&gt;struck&lt;/b&gt; the pier.</description></item>"
                + "<item><title>Eight</title><link>/8</link><description>"
                + SENTENCES
                + "</description></item>"));

    for (String path : List.of("/feed", "/")) {
      JsonNode report = preview(site.url(path));
      assertThat(report.get("url").asText()).isEqualTo(site.url("/feed"));
      assertThat(report.get("title").asText()).isEqualTo("Harbour Herald");
      assertThat(report.at("/items/0/title").asText()).isEqualTo("Seven");
      assertThat(report.at("/items/0/url").asText()).isEqualTo(site.url("/7"));
      assertThat(report.at("/items/0/text").asText()).isEqualTo("The ferry struck the pier.");
      assertThat(report.at("/items/0/from").asText()).isEqualTo("page");
      assertThat(report.at("/items/0/publishedAt").asText()).startsWith("2026-11-16T08:00");
      assertThat(report.at("/items/1/from").asText()).isEqualTo("feed");
      assertThat(report.at("/items/1/text").asText()).hasSizeLessThanOrEqualTo(301);
    }
    site.page("/two", "<html><head>" + link("/feed") + link("/other") + "</head></html>");
    assertThat(preview(site.url("/two")).get("found").findValuesAsText("url"))
        .containsExactly(site.url("/feed"), site.url("/other"));
    assertThat(server.get("/feeds").get("feeds")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/none, answers 404",
    "/loop, more than 10 redirects",
    "/inwards, 192.168.7.7",
    "/slow, did not answer in full within",
    "/huge, more than the",
    "/text, ",
  })
  void whatCannotBePreviewedIsExplained(String path, String reason) throws Exception {
    site.page("/text", "no feed at all");

    JsonNode report = preview(site.url(path));

    assertThat(report.get("problem").asText()).isNotBlank().contains(reason == null ? "" : reason);
    assertThat(report.has("items")).isFalse();
  }

  @Test
  void anAddressOfAPrivateNetworkIsNotAskedFor() throws Exception {
    assertThat(preview("http://10.0.0.7/feed").get("problem").asText())
        .contains("10.0.0.7", ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES);
  }

  @Test
  void aHostileFeedIsShownAsText() throws Exception {
    site.page(
        "/hostile",
        rss(
            "<item><title><![CDATA[<img src=x onerror=alert(1)>&lt;script&gt; Pier]]></title>"
                + "<link>javascript:alert(1)</link><guid>x1</guid>"
                + "<description><![CDATA[<script>alert(1)</script>Struck.]]></description></item>"));

    JsonNode item = preview(site.url("/hostile")).at("/items/0");

    assertThat(item.has("url")).isFalse();
    assertThat(item.path("text").asText()).doesNotContain("<script");
  }

  @Test
  void aListIsTriedOutImportedAndExported() throws Exception {
    String opml =
        "<opml version='2.0'><body><outline text='Coast'>"
            + "<outline text='Herald' xmlUrl='https://herald.example/feed'/>"
            + "<outline text='Bad' xmlUrl='javascript:alert(1)'/></outline></body></opml>";

    JsonNode tried = server.json(200, "POST", "/feeds/import?dryRun=true", opml);
    assertThat(tried.get("read").asInt()).isEqualTo(1);
    assertThat(tried.at("/written/0/url").asText()).isEqualTo("https://herald.example/feed");
    assertThat(tried.at("/problems/0").asText()).contains("feed 2 ('Bad')", "no web address");
    assertThat(server.get("/feeds").get("feeds")).isEmpty();

    server.json(200, "POST", "/feeds/import", opml);
    JsonNode again = server.json(200, "POST", "/feeds/import", opml);
    assertThat(again.get("unchanged").asInt()).isEqualTo(1);
    HttpResponse<String> export = server.ask("GET", "/feeds.opml", "");
    assertThat(export.body()).contains("text=\"Coast\"", "xmlUrl=\"https://herald.example/feed\"");
    assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(server.error(400, "POST", "/feeds/import", "no list"))
        .contains("is not a list of feeds");
  }

  @Test
  void whatIsWrongIsAnsweredWithTheReason() throws Exception {
    assertThat(server.error(400, "PUT", "/feeds?url=herald", "")).contains("'herald'");
    assertThat(server.error(400, "PUT", "/feeds", "")).contains("url");
    assertThat(server.error(400, "PUT", "/feeds?url=https://a.example/", "{\"content\":\"x\"}"))
        .contains("auto, page, feed");
    assertThat(server.error(400, "POST", "/feeds/preview", "no json")).contains("{\"url\":");
    assertThat(server.error(400, "POST", "/feeds/preview", "{\"url\":\"file:///etc/passwd\"}"))
        .contains("file:///etc/passwd");
    assertThat(server.error(400, "GET", "/feeds?state=ok", "")).contains("status");
  }

  @Test
  void withoutKafkaTheListSaysSoSoon() throws Exception {
    NewswireConfig away =
        config
            .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1")
            .with("kafka.default.api.timeout.ms", 1_000);
    try (FeedRoutes without = new FeedRoutes(away);
        ApiServer alone = new ApiServer(away, without)) {
      assertThat(alone.error(503, "GET", "/feeds", "")).contains("Kafka");
      assertThat(alone.ask("GET", "/feeds.opml", "").headers().firstValue("Retry-After"))
          .isPresent();
    }
  }

  private JsonNode preview(String url) throws Exception {
    return server.json(
        200, "POST", "/feeds/preview", Json.MAPPER.writeValueAsString(Map.of("url", url)));
  }

  private void state(FeedState state) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.FEED_STATES, state.url().getBytes(UTF_8), Json.bytes(state)))
          .get();
    }
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>Harbour Herald</title>" + items + "</channel></rss>";
  }

  private static String link(String href) {
    return "<link rel='alternate' type='application/rss+xml' href='" + href + "'>";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
