package io.newswire.ingest.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.newswire.ingest.feed.TestSite;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {
  private static final int MAX_BYTES = 100_000;

  private final TestSite site = new TestSite();
  private final TestSite otherSite = new TestSite();
  private WebClient client;

  @BeforeEach
  void open() {
    client = new WebClient(config("127.0.0.1:" + site.port()));
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
    otherSite.close();
  }

  private static NewswireConfig config(String allowed) {
    return new NewswireConfig(
        Map.of(
            ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES,
            allowed,
            ConfigKeys.INGEST_FEEDS_TIMEOUT_MS,
            2_000,
            ConfigKeys.INGEST_FEEDS_USER_AGENT,
            "HarbourBot/1.0 (+https://harbour.example/bot)",
            ConfigKeys.INGEST_MAX_DOCUMENT_BYTES,
            MAX_BYTES));
  }

  @Test
  void aDocumentComesWithWhatItsServerSaysOfIt() throws WebException {
    site.handle(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          exchange.getResponseHeaders().add("Cache-Control", "public, max-age=300");
          TestSite.send(exchange, 200, "text/xml", "<rss/>".getBytes());
        });

    WebAnswer answer = get("/feed");

    assertThat(answer.ok()).isTrue();
    assertThat(answer.content()).asString().isEqualTo("<rss/>");
    assertThat(answer.contentType()).isEqualTo("text/xml");
    assertThat(answer.etag()).isEqualTo("\"7\"");
    assertThat(answer.maxAge()).isEqualTo(Duration.ofMinutes(5));
    assertThat(site.requests("/feed").get(0).headers().getFirst("User-Agent"))
        .isEqualTo("HarbourBot/1.0 (+https://harbour.example/bot)");
  }

  @Test
  void conditionsAreSentAlongAndNothingNewIsAnAnswer() throws WebException {
    site.status("/feed", 304);

    WebAnswer answer =
        client.get(new WebRequest(URI.create(site.url("/feed")), "*/*", "\"7\"", "yesterday"));

    assertThat(answer.status()).isEqualTo(304);
    assertThat(site.requests("/feed").get(0).headers())
        .containsEntry("If-none-match", List.of("\"7\""))
        .containsEntry("If-modified-since", List.of("yesterday"));
  }

  @Test
  void compressedAnswersAreUnpacked() throws WebException {
    site.gzipped("/feed", "text/xml", 50_000);

    assertThat(get("/feed").content()).hasSize(50_000);
  }

  @Test
  void onlyAnUnbrokenChainOfPermanentRedirectsMovesAnAddress() throws WebException {
    site.redirect("/old", 301, "/older");
    site.redirect("/older", 308, site.url("/moved"));
    site.redirect("/moved", 302, "today");
    site.page("/today", "text/xml", "<rss/>");

    WebAnswer answer = get("/old");

    assertThat(answer.url()).hasToString(site.url("/today"));
    assertThat(answer.movedTo()).hasToString(site.url("/moved"));
    assertThat(get("/moved").movedTo()).isNull();
  }

  @Test
  void redirectsWithoutEndEnd() {
    site.redirect("/loop", 301, "/loop");

    assertRefused(
        "/loop", false, "more than 10 redirects, the last of them to " + site.url("/loop"));
    assertThat(site.requests("/loop")).hasSize(11);
  }

  @Test
  void aRedirectToAnAddressThatIsNotAllowedIsRefused() {
    site.redirect("/inside", 302, otherSite.url("/secret"));

    assertRefused(
        "/inside",
        true,
        "127.0.0.1 is an address of this machine or a private network: allow it with"
            + " ingest.feeds.allowed.addresses");
    assertThat(otherSite.requests("/secret")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.9.9/",
        "http://169.254.169.254/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://localhost:1/",
        "http://2130706433/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://100.64.0.1/",
        "http://127.1/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
        "http://[2001:10::1]/",
        "http://[2001:20::1]/",
        "http://[64:ff9b::127.0.0.1]/"
      })
  void addressesOfThisMachineAndOfPrivateNetworksAreRefused(String url) {
    assertThatThrownBy(() -> client.get(WebRequest.of(URI.create(url), "*/*")))
        .asInstanceOf(type(WebException.class))
        .satisfies(e -> assertThat(e).hasMessageContaining("or a private network"))
        .satisfies(e -> assertThat(e.lasting()).isTrue());
  }

  @Test
  void aServerThatSendsAByteASecondIsLeft() {
    site.trickle("/slow", "text/xml");

    assertRefused("/slow", false, "did not answer in full within 2000 ms");
  }

  @Test
  void aServerThatDoesNotEvenBeginIsLeft() {
    site.silent("/silent");

    assertRefused("/silent", false, "did not answer in full within 2000 ms");
  }

  @Test
  void anAnswerLargerThanAllowedIsRefusedPackedOrNot() {
    site.large("/large", "text/xml", 200_000_000);
    site.gzipped("/bomb", "text/xml", 100_000_000);

    assertRefused("/large", true, "/large has more than the 100000 bytes allowed: raise");
    assertRefused("/bomb", true, "/bomb has more than the 100000 bytes allowed: raise");
  }

  @Test
  void whatIsNoAnswerIsExplained() {
    site.handle(
        "/broken",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("too little".getBytes());
        });
    int free = otherSite.port();
    otherSite.close();
    client.close();
    client = new WebClient(config("127.0.0.0/8"));

    assertRefused("/broken", false, "the answer breaks off or is wrong");
    assertThatThrownBy(
            () -> client.get(WebRequest.of(URI.create("http://127.0.0.1:" + free), "*/*")))
        .hasMessageContaining("takes no connection");
    assertThatThrownBy(
            () -> client.get(WebRequest.of(URI.create("http://nowhere.invalid/"), "*/*")))
        .hasMessageContaining("the host of http://nowhere.invalid/ is not known");
  }

  private WebAnswer get(String path) throws WebException {
    return client.get(WebRequest.of(URI.create(site.url(path)), "*/*"));
  }

  private void assertRefused(String path, boolean lasting, String reason) {
    assertThatThrownBy(() -> get(path))
        .asInstanceOf(type(WebException.class))
        .satisfies(e -> assertThat(e).hasMessageContaining(reason))
        .satisfies(e -> assertThat(e.lasting()).isEqualTo(lasting));
  }
}
