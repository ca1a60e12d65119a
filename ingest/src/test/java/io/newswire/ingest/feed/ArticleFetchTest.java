package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedEntryBuilder;
import io.newswire.ingest.feed.web.Robots;
import io.newswire.ingest.feed.web.WebClient;
import io.newswire.model.FeedItem;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFetchTest {
  private static final String TEASER =
      "<p>The ferry lay at the pier of Port Orla, and nobody was hurt, the harbour office said.</p>";

  private final TestSite site = new TestSite();
  private final NewswireConfig config =
      new NewswireConfig(
          Map.of(
              ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES,
              "127.0.0.1:" + site.port(),
              ConfigKeys.INGEST_FEEDS_TIMEOUT_MS,
              1_000,
              ConfigKeys.INGEST_MAX_DOCUMENT_BYTES,
              10_000));
  private final WebClient web = new WebClient(config);
  private final ArticleFetch take = new ArticleFetch(web, new Robots(web, config));
  private final PartitionState memory = new PartitionState(0);
  private final Feed feed = Feed.of(site.url("/feed")).withSource("Herald");

  @AfterEach
  void close() {
    web.close();
    site.close();
  }

  @Test
  void thePageIsPublishedAsItCame() {
    site.page("/7", "text/html; charset=utf-8", "<p>The pier.</p>");

    ArticleFetch.Outcome outcome = take("/7", null);

    assertThat(outcome.problem()).isNull();
    EntryChange change = outcome.changes().get(0);
    assertThat(change.document().content()).asString().isEqualTo("<p>The pier.</p>");
    assertThat(change.document().url()).isEqualTo(site.url("/7"));
    assertThat(change.document().key()).isEqualTo(site.url("/7"));
    assertThat(change.document().source()).isEqualTo("Herald");
    assertThat(change.document().contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(change.memory().waiting()).isNull();
  }

  @Test
  void thePageBehindRedirectsIsTheArticleAndTakenOnce() {
    site.redirect("/track/7", 302, "/7");
    site.redirect("/track/again", 302, "/7");
    site.page("/7", "text/html", "<p>The pier.</p>");

    ArticleFetch.Outcome first = take("/track/7", null);
    first.changes().forEach(change -> memory.put(change.key(), change.memory()));
    ArticleFetch.Outcome second = take("/track/again", null);

    assertThat(first.changes().get(0).document().url()).isEqualTo(site.url("/7"));
    assertThat(memory.entry(EntryKey.ofPage(site.url("/7"))).takes()).isEqualTo(1);
    assertThat(second.changes()).hasSize(1);
    assertThat(second.changes().get(0).document()).isNull();
  }

  @Test
  void aPageThatRobotsForbidIsReplacedByWhatTheFeedSays() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");

    ArticleFetch.Outcome outcome = take("/7", TEASER);

    assertThat(outcome.problem()).isEqualTo("robots.txt of 127.0.0.1 forbids it");
    assertThat(outcome.changes().get(0).document().content())
        .asString()
        .contains("nobody was hurt");
    assertThat(outcome.changes().get(0).document().url()).isEqualTo(site.url("/7"));
    assertThat(site.requests("/7")).isEmpty();
  }

  @Test
  void withoutATextInTheFeedItIsRejected() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");

    EntryChange change = take("/7", null).changes().get(0);

    assertThat(change.rejection())
        .isEqualTo(
            "robots.txt of 127.0.0.1 forbids it, and the feed does not say more of it than its"
                + " title");
    assertThat(change.entry().url()).isEqualTo(site.url("/7"));
    assertThat(change.memory().waiting()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aPageThatIsGoneIsRejectedWhateverTheFeedSays(int status) {
    site.status("/7", status);

    assertThat(take("/7", TEASER).changes().get(0).rejection()).endsWith("the page is gone");
  }

  @Test
  void aWholeShortArticleInTheFeedStandsInForAPageThatCannotBeFound() {
    String article =
        "<p>%s</p><p>The harbour office opened an inquiry. It will hear the pilot on Friday.</p>"
            .formatted("The ferry lay at the east pier of Port Orla all night. ".repeat(4));
    site.status("/7", 404);
    site.status("/8", 410);

    assertThat(take("/7", article).changes().get(0).document().content())
        .asString()
        .contains("It will hear the pilot on Friday.");
    assertThat(take("/7", article + "<p>Read on …</p>").changes().get(0).rejection())
        .endsWith("the page is gone");
    assertThat(take("/8", article).changes().get(0).rejection()).endsWith("the page is gone");
  }

  @Test
  void thePageGoesOnWithWhatTheFeedSaysOfIt() {
    site.page("/7", "text/html", "<p>The pier.</p>");

    FeedItem item = take("/7", null).changes().get(0).document().feedItem();

    assertThat(item.title()).isEqualTo("Ferry strikes pier");
  }

  @Test
  void aPageThatLeadsToTheFrontPageIsGoneToo() {
    site.redirect("/7", 301, "/");
    site.page("/", "text/html", "<p>Welcome</p>");

    assertThat(take("/7", null).changes().get(0).rejection()).contains("leads to the front page");
  }

  @Test
  void aPageThatCannotBeHadNowIsTriedAgainAfterEverLongerPauses() {
    site.status("/7", 503);

    EntryMemory once = take("/7", TEASER).changes().get(0).memory();
    EntryMemory twice =
        take.run(feed, EntryKey.ofPage(site.url("/7")), once, memory).changes().get(0).memory();

    assertThat(once.waiting().tries()).isEqualTo(1);
    assertThat(Duration.between(once.at(), once.waiting().notBefore()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
    assertThat(Duration.between(twice.at(), twice.waiting().notBefore()))
        .isBetween(Duration.ofSeconds(120), Duration.ofSeconds(150));
  }

  @Test
  void aBusyServerSaysWhenToComeBack() {
    site.status("/7", 429, "Retry-After", "1800");

    EntryMemory memory = take("/7", TEASER).changes().get(0).memory();

    assertThat(memory.waiting().notBefore())
        .isAfter(memory.at().plus(Duration.ofMinutes(29)))
        .isBefore(memory.at().plus(Duration.ofMinutes(31)));
  }

  @Test
  void afterADayThePageIsGivenUp() {
    site.status("/7", 503);

    EntryChange change =
        take("/7", TEASER, Instant.now().minus(Duration.ofHours(25))).changes().get(0);

    assertThat(change.document().content()).asString().contains("nobody was hurt");
    assertThat(change.memory().waiting()).isNull();
  }

  @Test
  void hostilePagesEndInWhatTheFeedSaysOrInAnotherTry() {
    site.large("/large", "text/html", 200_000_000);
    site.gzipped("/bomb", "text/html", 100_000_000);
    site.redirect("/inside", 302, "http://10.0.0.1/secret");
    site.redirect("/loop", 302, "/loop");
    site.trickle("/slow", "text/html");

    assertThat(take("/large", TEASER).problem()).contains("more than the 10000 bytes allowed");
    assertThat(take("/bomb", TEASER).problem()).contains("more than the 10000 bytes allowed");
    assertThat(take("/inside", TEASER).problem()).contains("10.0.0.1 is an address");
    assertThat(take("/loop", TEASER).changes().get(0).memory().waiting().tries()).isEqualTo(1);
    assertThat(take("/slow", TEASER).problem()).contains("did not answer in full within 1000 ms");
  }

  private ArticleFetch.Outcome take(String path, String summary) {
    return take(path, summary, Instant.now());
  }

  private ArticleFetch.Outcome take(String path, String summary, Instant since) {
    FeedEntry entry =
        FeedEntryBuilder.builder()
            .url(site.url(path))
            .title("Ferry strikes pier")
            .summary(summary)
            .authors(List.of())
            .build();
    String key = EntryKey.of(feed, entry);
    memory.put(
        key,
        new EntryMemory(feed.url(), Instant.now(), "content", 0, null, null, null)
            .waitingFor(entry, since, since, 0));
    return take.run(feed, key, memory.entry(key), memory);
  }
}
