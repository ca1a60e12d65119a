package io.newswire.ingest.feed.web;

import static io.newswire.ingest.feed.web.Robots.Verdict.ALLOWED;
import static io.newswire.ingest.feed.web.Robots.Verdict.FORBIDDEN;
import static io.newswire.ingest.feed.web.Robots.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.TestSite;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
  private final TestSite site = new TestSite();
  private final NewswireConfig config =
      new NewswireConfig(
          Map.of(
              ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES,
              "127.0.0.1",
              ConfigKeys.INGEST_FEEDS_USER_AGENT,
              "HarbourBot/1.0"));
  private final WebClient client = new WebClient(config);
  private final Robots robots = new Robots(client, config);

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void theGroupOfOurOwnNameCounts() {
    site.page(
        "/robots.txt",
        "text/plain",
        """
        User-agent: *
        Disallow: /

        User-agent: harbourbot
        Crawl-delay: 7
        Disallow: /archive/
        Allow: /archive/today*
        """);

    assertThat(robots.verdict(page("/news/1"))).isEqualTo(ALLOWED);
    assertThat(robots.verdict(page("/archive/1"))).isEqualTo(FORBIDDEN);
    assertThat(robots.verdict(page("/archive/today/1"))).isEqualTo(ALLOWED);
    assertThat(robots.delay(WebAddress.host(page("/")))).isEqualTo(Duration.ofSeconds(7));
    assertThat(site.requests("/robots.txt")).as("asked once").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"404, ALLOWED", "403, ALLOWED", "429, UNKNOWN", "500, UNKNOWN", "503, UNKNOWN"})
  void aHostWithoutRulesAllowsAllAndABrokenOneNothingYet(int status, Robots.Verdict verdict) {
    site.status("/robots.txt", status);

    assertThat(robots.verdict(page("/news/1"))).isEqualTo(verdict);
  }

  @Test
  void aHostThatIsNotReachedAllowsNothingYet() {
    URI page = page("/news/1");
    site.close();

    assertThat(robots.verdict(page)).isEqualTo(UNKNOWN);
  }

  @Test
  void anEndlessFileIsReadAsFarAsItMatters() {
    site.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /archive/\n" + "#".repeat(2_000_000));

    assertThat(robots.verdict(page("/archive/1"))).isEqualTo(FORBIDDEN);
  }

  @Test
  void aDelayIsHonouredUpToAMinute() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400\n");
    robots.verdict(page("/news/1"));

    assertThat(robots.delay(WebAddress.host(page("/")))).isEqualTo(Duration.ofMinutes(1));
  }

  private URI page(String path) {
    return URI.create(site.url(path));
  }
}
