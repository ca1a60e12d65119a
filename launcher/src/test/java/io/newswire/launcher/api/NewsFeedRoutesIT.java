package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedReader;
import io.newswire.model.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds of searches, rules and names, on a real Elasticsearch. */
class NewsFeedRoutesIT {
  @RegisterExtension private static final NewsFeedServer NEWS = new NewsFeedServer();

  @Test
  void atomIsReadByRomeWithAllThatItNeeds() throws Exception {
    SyndFeed feed = rome("/feed?source=herald.example&until=2026-11-03");

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).startsWith("Newswire: herald.example");
    assertThat(feed.getUri())
        .isEqualTo("tag:newswire,2026:feed/source=herald.example&until=2026-11-03");
    assertThat(feed.getPublishedDate().toInstant())
        .isEqualTo(NewsFeedServer.REVISED.plusSeconds(2));
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("Dam to be raised", "Ferry strikes the pier");
    SyndEntry dam = feed.getEntries().get(0);
    assertThat(dam.getUri()).isEqualTo("tag:newswire,2026:article/dam");
    assertThat(dam.getLink()).isEqualTo("https://herald.example/dam");
    assertThat(dam.getUpdatedDate().toInstant()).isEqualTo(NewsFeedServer.REVISED.plusSeconds(2));
    assertThat(dam.getPublishedDate().toInstant()).isEqualTo("2026-11-02T10:00:00Z");
    assertThat(dam.getAuthors()).extracting("name").containsExactly("Ada Brandt");
    assertThat(feed.getEntries().get(1).getDescription().getValue())
        .isEqualTo("Fog over the sound");
    assertThat(feed.getEntries().get(1).getAuthors())
        .extracting("name")
        .containsExactly("herald.example");
  }

  @ParameterizedTest
  @CsvSource({"atom, Atom 1.0", "json, JSON Feed"})
  void newswireReadsItsOwnFeeds(String format, String kind) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(NEWS.uri("/feed?q=pier&format=" + format)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    FeedDocument feed =
        FeedReader.read(
            answer.body(),
            answer.headers().firstValue("Content-Type").orElseThrow(),
            NEWS.uri("/feed"),
            Instant.now());

    assertThat(feed.kind()).startsWith(kind.substring(0, 4));
    assertThat(feed.repair()).isNull();
    assertThat(feed.remarks()).isEmpty();
    assertThat(feed.entries())
        .singleElement()
        .extracting(FeedEntry::title, FeedEntry::url)
        .containsExactly("Ferry strikes the pier", "https://herald.example/ferry");
  }

  @Test
  void whatNobodyMaySeeIsInNoFeed() throws Exception {
    for (String path : List.of("/feed", "/feed?q=ferry", "/feed?rule=boats", "/feed?size=1000")) {
      assertThat(get(path).body()).contains("Ferry strikes").doesNotContain("not yet", "soon");
    }
  }

  @Test
  void aRulesFeedHasWhatItFiredOnAndNothingThatWasRecalled() throws Exception {
    assertThat(titles("/feed?rule=boats")).containsExactly("Ferry strikes the pier");
    assertThat(titles("/feed?rule=boats&q=dam")).isEmpty();
    assertThat(titles("/feed?rule=nobodys")).isEmpty();
  }

  @Test
  void aNamesFeedHasTheArticlesThatNameIt() throws Exception {
    SyndFeed feed = rome("/feed?entity=person:ruth-calloway&q=pier&sort=time&facets=9&dates=9");

    assertThat(feed.getTitle()).isEqualTo("Newswire: Ruth Calloway, pier");
    assertThat(feed.getEntries()).hasSize(1);
    assertThat(get("/feed?entity=person:nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void anyTextMakesValidXmlAndNoLinkThatRuns() throws Exception {
    SyndFeed feed = rome("/feed?q=title:hostile");

    SyndEntry evil = feed.getEntries().get(0);
    assertThat(evil.getTitle()).isEqualTo(NewsFeedServer.CLEAN + " hostile");
    assertThat(evil.getDescription().getValue()).isEqualTo(NewsFeedServer.CLEAN);
    assertThat(evil.getLink()).isEqualTo(NEWS.uri("/articles/evil").toString());
    assertThat(json("/feed?q=title:hostile&format=json").at("/items/0/url").asText())
        .isEqualTo(evil.getLink());
    assertThat(rome("/feed?q=pier%01%1b").getTitle()).isEqualTo("Newswire: pier\ufffd\ufffd");
  }

  @Test
  void theNextPageIsLinkedAndAllPagesHaveOneId() throws Exception {
    List<String> titles = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    String path = "/feed?size=1&format=json";
    String next = NEWS.uri(path).toString();
    while (next != null) {
      assertThat(URI.create(next).getAuthority()).isEqualTo(NEWS.uri("/").getAuthority());
      SyndFeed page = rome(next.substring(next.indexOf("/feed")).replace("=json", "=atom"));
      page.getEntries().forEach(entry -> titles.add(entry.getTitle()));
      ids.add(page.getUri());
      next =
          page.getLinks().stream()
              .filter(link -> link.getRel().equals("next"))
              .findFirst()
              .map(link -> link.getHref())
              .orElse(null);
    }

    assertThat(titles).hasSize(3).doesNotHaveDuplicates();
    assertThat(ids).containsOnly("tag:newswire,2026:feed/");
    JsonNode first = json(path);
    assertThat(first.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(first.get("feed_url").asText()).endsWith("/feed?format=json&size=1");
    assertThat(first.get("next_url").asText()).contains("cursor=");
    assertThat(first.at("/items/0/content_text").isTextual()).isTrue();
    assertThat(first.at("/items/0/date_modified").asText()).isEqualTo("2026-11-05T08:00:05Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/feed+json",
        "application/feed+json, application/json;q=0.9 | application/feed+json",
        "application/atom+xml, application/json;q=0.5 | application/atom+xml",
        "text/html,application/xhtml+xml,*/*;q=0.8 | application/atom+xml",
        "*/* | application/atom+xml",
      })
  void theClientChoosesTheFormat(String accept, String type) throws Exception {
    HttpResponse<String> answer = get("/feed", "Accept", accept);

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    assertThat(get("/feed?format=rss").statusCode()).isEqualTo(400);
  }

  @Test
  void whoHasItAlreadyIsToldSo() throws Exception {
    HttpResponse<String> whole = get("/feed?q=pier");
    String etag = whole.headers().firstValue("ETag").orElseThrow();
    String date = whole.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(etag).matches("\"[0-9a-f]+\"");
    assertThat(date).isEqualTo("Thu, 05 Nov 2026 08:00:01 GMT");
    assertThat(get("/feed?q=pier").headers().firstValue("ETag")).hasValue(etag);
    HttpResponse<String> known = get("/feed?q=pier", "If-None-Match", "\"x\", " + etag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.headers().firstValue("ETag")).hasValue(etag);
    assertThat(get("/feed?q=pier", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(get("/feed?q=dam", "If-None-Match", etag).statusCode()).isEqualTo(200);
    assertThat(get("/feed?q=pier&format=json", "If-None-Match", etag).statusCode()).isEqualTo(200);
    HttpRequest both =
        HttpRequest.newBuilder(NEWS.uri("/feed?q=pier"))
            .header("If-None-Match", "\"x\"")
            .header("If-Modified-Since", date)
            .build();
    assertThat(send(both).statusCode()).isEqualTo(200);
  }

  private static List<String> titles(String path) throws Exception {
    return rome(path).getEntries().stream().map(SyndEntry::getTitle).toList();
  }

  private static SyndFeed rome(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  private static JsonNode json(String path) throws Exception {
    return Json.MAPPER.readTree(get(path).body());
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(NEWS.uri(path));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return DescribedApi.check(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(UTF_8)));
  }
}
