package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.launcher.api.DescribedApi;
import io.newswire.launcher.desk.Browser;
import io.newswire.launcher.desk.ClosedDesk;
import io.newswire.launcher.desk.SharedDesk;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is described, of a running Newswire: its answers, its records, and the page at {@code
 * /docs}.
 */
class DescribedInterfacesIT {
  /** Each takes some seconds, because its topics are read. */
  private static final int ARTICLES = 3;

  @RegisterExtension static final SharedDesk DESK = new SharedDesk();

  @Test
  void thePageShowsEveryOperationWithoutARequestToTheOutside() {
    Browser browser = DESK.browser();
    browser.errors();
    browser.go(DESK.address() + "/docs");

    browser.awaitTexts(
        ".opblock-tag", tags -> assertThat(tags).anyMatch(tag -> tag.contains("Articles")));
    browser.script("document.querySelectorAll('.opblock-tag').forEach(tag => tag.click())");
    browser.awaitTexts(
        ".opblock", shown -> assertThat(shown).hasSameSizeAs(DescribedApi.operations().keySet()));
    browser.click("#operations-Search-searchArticles button");
    browser.click("#operations-Search-searchArticles .try-out__btn");
    browser.click("#operations-Search-searchArticles .execute");
    browser.awaitTexts(
        "#operations-Search-searchArticles .live-responses-table .response-col_status",
        statuses -> assertThat(statuses).anyMatch(status -> status.startsWith("200")));

    assertThat(browser.errors()).isEmpty();
    List<String> loaded =
        browser.script("return performance.getEntriesByType('resource').map(e => e.name)");
    assertThat(loaded)
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).startsWith(DESK.address() + "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=ferry&facets=5&dates=9&zone=Europe/Berlin",
        "/search?fold=family",
        "/search?fold=story&salient=true&about=Calloway",
        "/search?near=Beirut,100km",
        "/quotes?q=pier&facets=3",
        "/map",
        "/with?name=Calloway",
        "/suggest?prefix=c",
        "/people?name=Ruth+Calloway&dates=9",
        "/stories?since=3650d",
        "/wire",
        "/alerts",
        "/rules",
        "/destinations",
        "/names",
        "/names?all=true",
        "/feeds",
        "/rejected",
        "/status",
        "/health",
        "/session",
        "/openapi.json",
        "/docs",
        "/docs/swagger-ui.css",
        "/nothing"
      })
  void anAnswerOfARunningNewswireIsAsDescribed(String path) throws Exception {
    DescribedApi.check(get(DESK.address() + path));
  }

  @Test
  void whatIsKnownOfAnArticleIsAsDescribed() throws Exception {
    HttpResponse<String> found = get(DESK.address() + "/search?size=100");
    List<String> ids = Json.MAPPER.readTree(found.body()).findValuesAsText("id");
    for (String id : ids.stream().filter(ArticleId::isOne).limit(ARTICLES).toList()) {
      for (String more : List.of("", "/history", "/alerts", "/revisions", "/trace")) {
        DescribedApi.check(get(DESK.address() + "/articles/" + id + more));
      }
    }
  }

  @Test
  void theRecordsOfARunningNewswireAreAsDescribed() {
    assertThat(DescribedRecords.check(DESK.kafka()))
        .containsKeys(Topics.RAW, Topics.ARTICLES, Topics.ENRICHED, Topics.SIGNATURES);
  }

  @Test
  void theDescriptionNeedsNoKeyAndTheRestOfItDoes(@TempDir Path folder) throws Exception {
    try (ClosedDesk closed = new ClosedDesk(DESK.kafka(), DESK.elasticsearch(), folder)) {
      assertThat(get(closed.address() + "/openapi.json").body()).contains("\"3.1.0\"");
      assertThat(get(closed.address() + "/docs").statusCode()).isEqualTo(200);
      assertThat(DescribedApi.check(get(closed.address() + "/docs/other")).statusCode())
          .isEqualTo(401);
      assertThat(DescribedApi.check(get(closed.address() + "/search")).statusCode()).isEqualTo(401);
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
