package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Json;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPollerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String RSS =
      "<rss version='2.0'><channel><title>Herald</title>%s</channel></rss>";
  private static final String ITEM = "<item><title>A title</title><link>%s</link></item>";

  private final TestSite site = new TestSite();
  private final NewswireConfig config =
      Services.kafkaConfig(
          Map.of(
              ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES, "127.0.0.1:" + site.port(),
              ConfigKeys.INGEST_FEEDS_MIN_INTERVAL_MS, 100,
              ConfigKeys.INGEST_FEEDS_MAX_INTERVAL_MS, 500,
              ConfigKeys.INGEST_FEEDS_HOST_DELAY_MS, 0,
              ConfigKeys.INGEST_FEEDS_TIMEOUT_MS, 1_500,
              ConfigKeys.INGEST_MAX_DOCUMENT_BYTES, 100_000));
  private final FeedTopic feeds = new FeedTopic(config);
  private final FeedPoller door = new FeedPoller(config);
  private TopicProbe raw;
  private TopicProbe rejected;

  @BeforeEach
  void start() {
    TestTopics.create(config);
    raw = TopicProbe.fromNow(config, Topics.RAW);
    rejected = TopicProbe.fromNow(config, Topics.REJECTED);
    door.start();
  }

  @AfterEach
  void close() throws Exception {
    door.close();
    for (String url : feeds.states().keySet()) {
      feeds.remove(url);
    }
    raw.close();
    rejected.close();
    site.close();
  }

  @Test
  void aFeedIsReadUntilItIsRemovedAndAskedForNothingTwice() throws Exception {
    site.handle(
        "/feed",
        exchange -> {
          if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          TestSite.send(exchange, 200, "text/xml", RSS.formatted(ITEM.formatted("/7")).getBytes());
        });
    site.page("/7", "text/html", "<p>The pier is open.</p>");
    add("/feed");

    ConsumerRecord<String, byte[]> article = raw.await(1, isOf(site)).get(0);
    assertThat(article.key()).isEqualTo(site.url("/7"));
    assertThat(article.value()).asString().isEqualTo("<p>The pier is open.</p>");
    await("it is asked thrice").atMost(PATIENCE).until(() -> site.requests("/feed").size() >= 3);
    assertThat(site.requests("/7")).hasSize(1);
    assertThat(site.requests("/feed").get(2).headers()).containsKey("If-None-Match");
    FeedState state = feeds.state(site.url("/feed"));
    assertThat(state.kind()).isEqualTo("RSS 2.0");
    assertThat(state.problem()).isNull();
    assertThat(state.nextAt()).isAfter(state.checkedAt());

    feeds.remove(site.url("/feed"));

    await("its state is gone too")
        .atMost(PATIENCE)
        .until(() -> feeds.state(site.url("/feed")) == null);
  }

  @Test
  void whatIsHostileIsItsOwnProblemAndTheDoorStaysOpen() throws Exception {
    site.trickle("/slow", "text/xml");
    site.redirect("/loop", 302, "/loop");
    site.redirect("/inside", 302, "http://127.0.0.1:1/");
    site.page("/page", "application/rss+xml", "<!DOCTYPE html><html></html>");
    site.page("/binary", "application/rss+xml", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    site.page(
        "/laughs", "text/xml", "<!DOCTYPE rss [<!ENTITY a 'ha'>]>" + RSS.formatted("&a;&a;&a;"));
    site.gzipped("/bomb", "text/xml", 100_000_000);
    site.large("/large", "text/xml", 200_000_000);
    site.page("/broken", "text/xml", "<rss version='2.0'><channel>");
    site.status("/busy", 503, "Retry-After", "7");
    site.page("/good", "text/xml", RSS.formatted(ITEM.formatted("7")));
    site.page("/7", "text/html", "<p>The pier is open.</p>");
    Map<String, String> problems = new LinkedHashMap<>();
    problems.put("/slow", "did not answer in full within 1500 ms");
    problems.put("/loop", "more than 10 redirects");
    problems.put("/inside", "an address of this machine or a private network");
    problems.put("/page", "it is a web page and no feed");
    problems.put("/binary", "neither XML nor JSON");
    problems.put("/laughs", "it declares the entity 'a'");
    problems.put("/bomb", "more than the 100000 bytes allowed");
    problems.put("/large", "more than the 100000 bytes allowed");
    problems.put("/broken", "the XML is broken at line 1");
    problems.put("/busy", "answers 503");
    problems.put("/nothing", "answers 404");

    add(problems.keySet().toArray(String[]::new));
    add("/good");

    assertThat(raw.await(1, isOf(site)).get(0).key()).isEqualTo(site.url("/7"));
    await("each tells its problem")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, FeedState> states = feeds.states();
              problems.forEach(
                  (path, problem) ->
                      assertThat(states.get(site.url(path)))
                          .as(path)
                          .isNotNull()
                          .satisfies(state -> assertThat(state.problem()).contains(problem))
                          .satisfies(state -> assertThat(state.failingSince()).isNotNull()));
            });
    assertThat(feeds.state(site.url("/good")).problem()).isNull();
    FeedState busy = feeds.state(site.url("/busy"));
    assertThat(Duration.between(busy.checkedAt(), busy.nextAt())).isEqualTo(Duration.ofSeconds(7));
    assertThat(door.problem()).isEmpty();
  }

  @Test
  void aMoveForGoodIsRememberedAndTheEndIsTheEnd() throws Exception {
    site.redirect("/old", 301, "/new");
    site.page("/new", "text/xml", RSS.formatted(""));
    site.status("/ended", 410);
    add("/old", "/ended");

    await("the new address is asked again")
        .atMost(PATIENCE)
        .until(() -> site.requests("/new").size() >= 3);
    assertThat(site.requests("/old")).hasSize(1);
    assertThat(feeds.state(site.url("/old")).movedTo()).isEqualTo(site.url("/new"));
    FeedState ended = feeds.state(site.url("/ended"));
    assertThat(ended.ended()).isTrue();
    assertThat(ended.problem()).contains("gone for good (410)");
    assertThat(site.requests("/ended")).hasSize(1);
  }

  @Test
  void anArticleThatCannotBeHadIsRejectedWithTheReason() throws Exception {
    site.page("/feed", "text/xml", RSS.formatted(ITEM.formatted("/gone")));
    add("/feed");

    ConsumerRecord<String, byte[]> record = rejected.await(1, isOf(site)).get(0);

    assertThat(record.key()).isEqualTo(site.url("/gone"));
    Rejection rejection = Rejection.readFrom(record.headers());
    assertThat(rejection.stage()).isEqualTo("fetch");
    assertThat(rejection.reason()).endsWith("/gone answers 404: the page is gone");
    assertThat(Json.MAPPER.readTree(record.value()).get("url").asText()).endsWith("/gone");
  }

  private void add(String... paths) throws Exception {
    feeds.put(List.of(paths).stream().map(site::url).map(Feed::of).toList());
  }

  private static Predicate<ConsumerRecord<String, byte[]>> isOf(TestSite site) {
    return record -> record.key() != null && record.key().startsWith(site.url("/"));
  }
}
