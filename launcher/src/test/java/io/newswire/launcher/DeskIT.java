package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.desk.Desk;
import io.newswire.http.HttpServer;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Json;
import io.newswire.model.Mention;
import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The desk in a real Chromium, before a running Newswire with the sample articles. */
class DeskIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path dir;
  private static SampleNews news;
  private static Browser browser;
  private static String desk;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.open();
    news = SampleNews.start(dir.resolve("data"));
    desk = news.desk();
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    news.close();
  }

  @BeforeEach
  void freshPage() {
    browser.size(1280, 800);
    browser.go(desk + "/");
    browser.awaitTexts(".state", texts -> assertThat(texts).containsExactly("Live"));
  }

  @AfterEach
  void nothingIsWrongOnTheConsole() {
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void theWireShowsTheNewestArticlesWithWhoIsNamed() {
    assertThat(browser.texts(".card .headline"))
        .contains("Ferry strikes pier at Port Ansel, injuring 14")
        .hasSizeGreaterThanOrEqualTo(16);
    assertThat(browser.texts(".card .names .person")).anyMatch(text -> text.contains("Calloway"));
    assertThat(browser.texts(".card .quote-count")).anyMatch(text -> text.matches("\\d+ quotes?"));
    assertThat(browser.texts(".card desk-time")).anyMatch(text -> text.matches(".*(ago|in .*)"));
  }

  @Test
  void byMouseAnArticleIsOpenedAndBackLeadsToTheList() {
    String headline = browser.texts(".card .headline").get(1);

    browser.click(".card:nth-child(2) .headline");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headline));
    assertThat(browser.title()).startsWith(headline);
    browser.click(".way a[rel=next]");
    browser.awaitTexts(".way .at", texts -> assertThat(texts.get(0)).startsWith("3 of "));
    browser.back();
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headline));
    browser.back();
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Wire"));
  }

  @Test
  void byKeyboardArticlesAreWalkedThroughAndOpened() {
    List<String> headlines = browser.texts(".card .headline");

    browser.press("jj");
    assertThat(focused()).isEqualTo(headlines.get(1));
    browser.press("k");
    assertThat(focused()).isEqualTo(headlines.get(0));
    browser.press("jo");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headlines.get(1)));
    browser.press("j");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headlines.get(2)));
    browser.press("k");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headlines.get(1)));
    browser.press("gw");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Wire"));
    browser.press("gs");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Search"));
  }

  @Test
  void theShortcutsAreListedAndCanBeSwitchedOff() {
    browser.press("?");
    browser.awaitElement("dialog[open]");
    browser.press(Keys.ESCAPE);
    assertThat(browser.all("dialog[open]")).isEmpty();

    browser.script("document.getElementById('keys-on').click()");
    browser.press("?");
    assertThat(browser.all("dialog[open]")).isEmpty();
    browser.script("document.getElementById('keys-on').click()");
    browser.press("?");
    browser.awaitElement("dialog[open]");
  }

  @Test
  void theFirstTabLeadsPastTheHead() {
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("Skip to the news");
    browser.press(Keys.ENTER);
    browser.press(Keys.TAB);
    assertThat((Boolean) browser.script("return !!document.activeElement.closest('main')"))
        .isTrue();
  }

  @Test
  void whatComesWhileSomebodyReadsWaitsAndMovesNothing() throws Exception {
    browser.press("jjjjjj");
    String reading = focused();
    double before = top();
    int shown = browser.all(".card").size();

    post(
        "{\"url\":\"https://herald.example/late\",\"title\":\"Late bulletin\",\"text\":\"Rain.\"}");

    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    assertThat(browser.title()).startsWith("(1)");
    assertThat(focused()).isEqualTo(reading);
    assertThat(top()).isEqualTo(before);
    assertThat(browser.all(".card")).hasSize(shown);
    browser.press("n");
    assertThat(browser.texts(".card .headline").get(0)).isEqualTo("Late bulletin");
    assertThat(focused()).isEqualTo("Late bulletin");
  }

  @Test
  void aCorrectionIsMarkedAndAWithdrawnArticleLeavesItsPlaceEmpty() throws Exception {
    String url = "https://herald.example/tide";
    String json = "{\"url\":\"%s\",\"title\":\"Tide %s\",\"text\":\"The tide is %s.\"}";
    post(json.formatted(url, "low", "low"));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");
    post(json.formatted(url, "high", "high"));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");

    assertThat(browser.texts(".card .headline")).contains("Tide high").doesNotContain("Tide low");
    assertThat(browser.texts(".card:first-child .badge")).containsExactly("Corrected");

    delete(url);
    browser.awaitTexts(
        ".card:first-child .badge", texts -> assertThat(texts).containsExactly("Withdrawn"));
    assertThat(browser.texts(".card .headline")).doesNotContain("Tide high");
  }

  @Test
  void anArticleThatIsPutUnderEmbargoLaterDisappearsAtOnce() throws Exception {
    String url = "https://herald.example/weir";
    String json = "{\"url\":\"%s\",\"title\":\"Weir opens\",\"text\":\"%s\",\"embargoedUntil\":%s}";
    post(json.formatted(url, "Rain.", null));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");
    assertThat(browser.texts(".card .headline")).contains("Weir opens");

    String tomorrow = '"' + Instant.now().plus(Duration.ofDays(1)).toString() + '"';
    post(json.formatted(url, "Much rain.", tomorrow));

    browser.awaitTexts(
        ".card:first-child .badge", texts -> assertThat(texts).containsExactly("Embargoed"));
    assertThat(browser.texts(".card .headline")).doesNotContain("Weir opens");
    delete(url);
    browser.awaitTexts(
        ".card:first-child .badge", texts -> assertThat(texts).containsExactly("Withdrawn"));
  }

  @Test
  void aSearchIsNarrowedByAFacetAndAllOfItStandsInTheAddress() {
    browser.press("/");
    browser.press("pier", Keys.ENTER);
    browser.awaitTexts(".total", texts -> assertThat(texts.get(0)).matches("\\d+ articles?"));
    assertThat(browser.address()).endsWith("/search?q=pier");
    assertThat(browser.texts(".snippet mark")).contains("pier");
    int all = browser.all(".card").size();
    String person = browser.texts(".facets section:first-of-type a").get(0);

    browser.click(".facets section:first-of-type a");
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).contains(person));
    assertThat(browser.address()).contains("q=pier", "person=");
    browser.awaitTexts(".card", texts -> assertThat(texts).hasSizeBetween(1, all));
    browser.click(".facets section:nth-of-type(5) a");
    browser.awaitTexts(".card", texts -> assertThat(texts).isNotEmpty());
    assertThat(browser.address()).contains("section%3A");
    browser.back();
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).contains(person));
    browser.click(".chosen a");
    browser.awaitTexts(".card", texts -> assertThat(texts).hasSize(all));
  }

  @Test
  void anErrorInAQueryIsShownAtItsPlace() {
    browser.go(desk + "/search?q=ferry+AND+%22never+closed");
    browser.awaitTexts(".problem", texts -> assertThat(texts.get(0)).contains("column 11"));
    assertThat(browser.texts(".place mark")).containsExactly("\"");
    assertThat(browser.all("#find[aria-invalid=true]")).hasSize(1);
    assertThat(browser.errors()).allMatch(error -> error.contains("400"));
  }

  @Test
  void namesAreSuggestedWhileAQueryIsTyped() {
    browser.press("/");
    browser.press("pier call");
    browser.awaitTexts(
        "#suggestions li", texts -> assertThat(texts.get(0)).startsWith("Ruth Calloway"));
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat((String) browser.script("return document.getElementById('find').value"))
        .isEqualTo("pier person:\"Ruth Calloway\"");
    browser.press(Keys.ENTER);
    browser.awaitTexts(".card", texts -> assertThat(texts).isNotEmpty());
  }

  @Test
  void anArticleShowsItsQuotesWhereTheyStandAndReportedSpeechWithoutMarks() {
    browser.go(desk + "/search?q=title%3A%22strikes+pier%22");
    browser.click(".card .headline");
    browser.awaitElement(".story .quote.direct");
    assertThat(browser.texts(".quote.direct"))
        .anyMatch(text -> text.equals("We had perhaps forty seconds to clear the pier."));
    assertThat(browser.texts(".quotes li.direct .words")).allMatch(text -> text.startsWith("“"));
    assertThat(browser.texts(".quotes li.indirect .words"))
        .isNotEmpty()
        .noneMatch(text -> text.contains("“"));
    assertThat(browser.texts(".quotes li.indirect .by"))
        .allMatch(text -> text.endsWith("reported speech"));

    browser.click(".text .mention.person");
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).startsWith("Person:"));
  }

  @Test
  void whoSaidWhatIsAskedBySpeakerAndLeadsIntoTheArticle() {
    browser.press("gq");
    browser.awaitElement(".ask input[name=speaker]");
    browser.click(".ask input[name=speaker]");
    browser.press("Calloway", Keys.ENTER);
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("What Calloway said"));
    browser.awaitTexts(".said.direct blockquote", texts -> assertThat(texts).isNotEmpty());
    assertThat(browser.texts(".said.direct blockquote")).allMatch(text -> text.startsWith("“"));
    assertThat(browser.texts(".said.indirect blockquote")).noneMatch(t -> t.contains("“"));
    assertThat(browser.texts(".said.indirect .kind")).containsOnly("reported speech");

    browser.click(".said .headline");
    browser.awaitElement(".story h1");
  }

  @Test
  void anArticleThatNobodyMaySeeIsNotShown() {
    browser.go(desk + "/articles/0123456789abcdef0123456789abcdef");
    browser.awaitTexts("h1", texts -> assertThat(texts).containsExactly("No such article"));
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }

  @Test
  void hostileTextIsShownAsText() throws Exception {
    String markup = "<img src=x onerror=window.hit=1><script>window.hit=1</script>";
    String evil = markup + "\u001b[31m\u202e\u2066\u0007 end";
    publish(hostile(evil));

    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");
    assertThat(browser.texts(".card:first-child .headline").get(0)).contains(markup, "end");
    noControlsAndNoMarkup();
    browser.go(desk + "/articles/hostile");
    browser.awaitTexts(".story h1", texts -> assertThat(texts.get(0)).contains(markup));
    browser.awaitTexts(".quotes .words", texts -> assertThat(texts.get(0)).contains(markup));
    noControlsAndNoMarkup();
    assertThat(browser.title()).contains(markup).doesNotContain("\u001b", "\u202e");
    for (String path : List.of("/search?q=hostiletext", "/quotes?q=onerror")) {
      browser.go(desk + path);
      browser.awaitTexts(".card", texts -> assertThat(texts).isNotEmpty());
      noControlsAndNoMarkup();
    }
  }

  private static void noControlsAndNoMarkup() {
    Boolean wasHit = browser.script("return 'hit' in window");
    assertThat(wasHit).isFalse();
    assertThat(browser.all("main img, main script")).isEmpty();
    assertThat((List<?>) browser.script("return [...document.links].map(a => a.protocol)"))
        .allMatch(protocol -> List.of("http:", "https:").contains(protocol));
    assertThat((String) browser.script("return document.body.textContent"))
        .doesNotContain("\u001b", "\u202e", "\u2066", "\u0007");
  }

  @ParameterizedTest
  @CsvSource({
    "/, .card, false",
    "/, .card, true",
    "/search?q=pier, .card, false",
    "/search?q=pier, .card, true",
    "/search?q=pier&person=Ruth+Calloway, .chosen, true",
    "/quotes?speaker=Calloway, .said, false",
    "/quotes?speaker=Calloway, .said, true",
    "article, .story, false",
    "article, .story, true",
    "keys, dialog[open], false",
    "keys, dialog[open], true",
  })
  void axeFindsNothingWrong(String view, String awaited, boolean dark) throws Exception {
    browser.dark(dark);
    switch (view) {
      case "article" -> browser.click(".card:nth-child(2) .headline");
      case "keys" -> browser.press("?");
      default -> browser.go(desk + view);
    }
    browser.awaitElement(awaited);

    assertThat(browser.axe()).isEmpty();
    browser.size(390, 844);
    assertThat(browser.axe()).isEmpty();
    assertThat((Boolean) browser.script("return document.body.scrollWidth <= innerWidth"))
        .as("nothing stands beside the page")
        .isTrue();
    browser.dark(false);
  }

  @Test
  void whereKeysAreAskedForThePageSaysSo() throws Exception {
    Path file =
        Files.writeString(dir.resolve("publishers"), "herald.key=0123456789abcdef0123456789abcdef");
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.INGEST_HTTP_PORT,
                0,
                ConfigKeys.INGEST_HTTP_PUBLISHERS,
                file.toString()));
    try (Desk closed = new Desk(config);
        HttpServer http = new HttpServer(config, List.of(closed))) {
      http.start();
      for (String path : List.of("/", "/search?q=x", "/quotes", "/articles/0a")) {
        browser.go("http://127.0.0.1:" + http.port() + path);
        browser.awaitTexts(
            ".problem", texts -> assertThat(texts.get(0)).contains("A key is needed"));
      }
      assertThat(browser.errors()).allMatch(error -> error.contains("401"));
      browser.go("about:blank");
    }
  }

  /** Where in the window the element with the focus begins. */
  private static double top() {
    Number top = browser.script("return document.activeElement.getBoundingClientRect().top");
    return top.doubleValue();
  }

  private static String focused() {
    return browser.script("return document.activeElement.innerText.trim()");
  }

  private static void post(String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk + "/articles"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(202);
  }

  private static void delete(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk + "/articles?url=" + url)).DELETE().build();
    assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(202);
  }

  private static EnrichedArticle hostile(String evil) {
    String text = "hostiletext " + evil + "\n\n" + evil;
    int start = text.indexOf(evil);
    int end = start + evil.length();
    Article article =
        ArticleBuilder.builder()
            .id("hostile")
            .url("javascript:window.hit=1")
            .source(evil)
            .title(evil)
            .authors(List.of(evil))
            .description(evil)
            .section(evil)
            .keywords(List.of(evil))
            .language("en")
            .text(text)
            .publishedAt(PublicationTime.of(Instant.now().atOffset(ZoneOffset.UTC)))
            .firstSeenAt(Instant.now())
            .revision(1)
            .build();
    return new EnrichedArticle(
        article,
        List.of(new Mention(start, end, evil, EntityType.PERSON, "person:evil")),
        List.of(new Entity("person:evil", evil, EntityType.PERSON, List.of(), 1)),
        List.of(
            new Quote(
                start,
                end,
                evil,
                QuoteKind.DIRECT,
                null,
                new Speaker(start, end, evil, "person:evil", evil),
                "x")),
        List.of(),
        Instant.now());
  }

  private static void publish(EnrichedArticle article) throws Exception {
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, news.kafka()));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            config.kafkaClient(), new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(Topics.ENRICHED, article.article().id(), Json.bytes(article)))
          .get();
    }
    URI search = URI.create(desk + "/articles/" + article.article().id());
    await()
        .atMost(SOON)
        .until(
            () ->
                CLIENT
                        .send(
                            HttpRequest.newBuilder(search).build(),
                            HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                    == 200);
  }
}
