package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleIdentityTest {
  private static final String PAGE =
      "<html><head>%s</head><body><article><h1>Quay opens</h1>"
          + "<p>The new quay of Port Orla was opened on Friday by the mayor, who came by boat.</p>"
          + "<p>It took four years to build and is twice as long as the one before, she said.</p>"
          + "</article></body></html>";

  @Test
  void theUrlPushedNamesTheArticle() {
    Article article = extract(page("").withUrl("https://www.herald.example/quay#top"));

    assertThat(article.id()).isEqualTo(ArticleId.ofUrl("https://herald.example/quay"));
    assertThat(article.url()).isEqualTo("https://www.herald.example/quay#top");
    assertThat(article.source()).isEqualTo("herald.example");
  }

  @Test
  void aKeyThatIsAUrlStandsInForIt() {
    assertThat(extract(page("").withKey("https://herald.example/quay")).id())
        .isEqualTo(ArticleId.ofUrl("https://herald.example/quay"));
  }

  @Test
  void thePagesOwnUrlIsPreferredOnTheSameSite() {
    RawDocument page = page("<link rel=canonical href='https://herald.example/quay'>");

    assertThat(extract(page.withUrl("https://www.herald.example/amp/quay")).url())
        .isEqualTo("https://herald.example/quay");
    assertThat(extract(page.withUrl("https://mirror.example/quay")).url())
        .isEqualTo("https://mirror.example/quay");
    assertThat(extract(page).url()).isEqualTo("https://herald.example/quay");
  }

  @Test
  void aHomePageIsNoArticlesUrl() {
    RawDocument page = page("<meta property=og:url content='https://herald.example/'>");

    assertThat(extract(page.withUrl("https://herald.example/quay")).url())
        .isEqualTo("https://herald.example/quay");
  }

  @Test
  void sourceAndKeyNameAnArticleWithoutUrl() {
    assertThat(extract(page("").withSource("Orla Wire").withKey("n-7")).id())
        .isEqualTo(ArticleId.ofPublisherId("Orla Wire", "n-7"));
  }

  @Test
  void whatNobodyNamesIsNamedByItsContent() {
    Article article = extract(page(""));

    assertThat(article.id()).isEqualTo(ArticleId.ofContent(article.title(), article.text()));
    assertThat(article.source()).isNull();
  }

  @Test
  void carriesWhenAndFromWhichFileItCame() {
    Instant received = Instant.parse("2026-02-26T09:12:00Z");
    Article article = extract(page("").withReceivedAt(received).withFile("quay.html"));

    assertThat(article.receivedAt()).isEqualTo(received);
    assertThat(article.file()).isEqualTo("quay.html");
  }

  private static RawDocument page(String head) {
    return document(PAGE.formatted(head));
  }

  @Test
  void pagesThatNameTheSiteAsTheirAddressStayApart() {
    for (String site :
        new String[] {
          "https://herald.example/",
          "https://herald.example/en/",
          "https://herald.example/index.html",
          "https://herald.example/news/?p="
        }) {
      RawDocument page = page("<link rel=canonical href='%s'>".formatted(site));
      Article quay = extract(page);
      Article other =
          extract(document(new String(page.content(), UTF_8).replace("Quay opens", "Quay shut")));

      assertThat(quay.url()).as(site).isNull();
      assertThat(quay.source()).isEqualTo("herald.example");
      assertThat(quay.id()).isNotEqualTo(other.id());
    }
  }

  @Test
  void anotherAddressThatThePageNamesIsTakenInsteadOfTheSites() {
    RawDocument page =
        page(
            "<link rel=canonical href='https://herald.example/'>"
                + "<meta property=og:url content='https://herald.example/quay'>");

    assertThat(extract(page).url()).isEqualTo("https://herald.example/quay");
  }

  @Test
  void anArticlePushedUnderItsPublishersIdSharesItsPageWithOthers() {
    String json =
        "{\"id\":\"update-%1$d\",\"url\":\"https://herald.example/live\",\"source\":\"Herald\","
            + "\"text\":\"Update %1$d.\"}";
    for (int update = 1; update <= 2; update++) {
      String id = ArticleId.ofPublisherId("Herald", "update-" + update);
      Article article = extract(document(json.formatted(update)).withKey(id));

      assertThat(article.id()).isEqualTo(id);
      assertThat(article.url()).isEqualTo("https://herald.example/live");
    }
  }
}
