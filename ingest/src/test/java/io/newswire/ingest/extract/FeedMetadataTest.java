package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.FeedItem;
import io.newswire.model.PublicationTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed says of a page stands in for what the page does not say, and weighs what it does. */
class FeedMetadataTest {
  private static final FeedItem FEED =
      new FeedItem(
          "Lifting bridge of Ansel stays closed",
          List.of("Ada Byrne"),
          PublicationTime.parse("2026-11-27T20:15:00Z"));
  private static final String PAGE =
      "<html><head><title>%1$s</title>%2$s</head><body>%3$s<article>"
          + "<p>The harbour board of Port Ansel voted late on Thursday to keep the bridge shut.</p>"
          + "<p>Ruth Calloway, who chairs the board, said that it had carried twice its weight.</p>"
          + "</article></body></html>";

  @Test
  void aPageThatSaysNothingHasWhatTheFeedSays() {
    Article article = read("", "", "");

    assertThat(article.title()).isEqualTo("Lifting bridge of Ansel stays closed");
    assertThat(article.authors()).containsExactly("Ada Byrne");
    assertThat(article.publishedAt()).hasToString("2026-11-27T20:15:00Z");
  }

  @Test
  void whatThePageSaysOfItselfStays() {
    Article article =
        read(
            "Bridge of Ansel stays closed",
            "<meta property='article:published_time' content='2026-11-26T08:00:00Z'>"
                + "<meta name=author content='Tom Doyle'>",
            "<h1>Bridge of Ansel stays closed</h1>");

    assertThat(article.title()).isEqualTo("Bridge of Ansel stays closed");
    assertThat(article.authors()).containsExactly("Tom Doyle");
    assertThat(article.publishedAt()).hasToString("2026-11-26T08:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ansel Packet | <meta property=og:site_name content='Ansel Packet'> | <h1>Ansel Packet</h1>",
        "Weather | | <h1>Weather</h1><h2>Lifting bridge of Ansel stays closed</h2>"
      })
  void aTitleThatIsTheSitesOrAnothersGivesWay(String title, String head, String body) {
    assertThat(read(title, head == null ? "" : head, body).title()).isEqualTo(FEED.title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>12 March 2019</p> | 2026-11-27T20:15:00Z",
        "<p>27 November 2026</p> | 2026-11-27T20:15:00Z",
        "<p>25 November 2026</p> | 2026-11-27T20:15:00Z"
      })
  void aDateThatThePageOnlyShowsGivesWay(String body, String published) {
    assertThat(read("", "", "<h1>Bridge of Ansel stays closed</h1>" + body).publishedAt())
        .hasToString(published);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-03-12T08:00:00Z, 2019-03-12T08:00:00Z",
    "2026-11-27, 2026-11-27T20:15:00Z",
    "2026-12-24T08:00:00Z, 2026-11-27T20:15:00Z"
  })
  void aDateInThePagesDataStaysUnlessItIsLaterOrCoarser(String date, String published) {
    String head = "<meta property='article:published_time' content='%s'>".formatted(date);

    assertThat(read("", head, "").publishedAt()).hasToString(published);
  }

  @Test
  void theSiteItselfIsNoAuthorWhileAPersonIsNamed() {
    String head =
        "<meta property=og:site_name content='Ansel Packet'><meta name=author content='Ansel Packet'>";

    assertThat(read("", head, "").authors()).containsExactly("Ada Byrne");
  }

  @Test
  void nobodyIsNoAuthor() {
    FeedItem nobody = new FeedItem(FEED.title(), List.of("admin"), null);

    assertThat(extract(document(PAGE.formatted("", "", "")).withFeedItem(nobody)).authors())
        .isEmpty();
  }

  private static Article read(String title, String head, String body) {
    return extract(document(PAGE.formatted(title, head, body)).withFeedItem(FEED));
  }
}
