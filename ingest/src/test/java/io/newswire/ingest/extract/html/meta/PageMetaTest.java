package io.newswire.ingest.extract.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RawDocumentBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the folder {@code pages/meta}, each with what must be known of its article. */
class PageMetaTest {
  private static final Instant RECEIVED = Instant.parse("2031-12-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author-by-and-name-in-two-blocks",
        "author-data-names-the-paper",
        "author-from-form-label",
        "author-link-to-authors-page",
        "author-names-two-in-twitter-label",
        "author-title-as-second-author",
        "author-with-trailing-role-and-date",
        "date-in-words-in-meta",
        "date-month-first-on-us-page",
        "date-of-another-article-first",
        "date-published-beats-updated",
        "title-h1-reworded",
        "title-is-the-masthead-h1",
        "title-kicker-rule-cuts-a-sentence",
        "title-suffix-of-unknown-site"
      })
  void aPageGivesItsTitleItsAuthorsAndItsDate(String folder) throws IOException {
    JsonNode expected = Json.MAPPER.readTree(bytes(folder, "expected.json"));

    Article article =
        HtmlPages.read(
            RawDocumentBuilder.builder()
                .content(bytes(folder, "page.html"))
                .receivedAt(RECEIVED)
                .build());

    assertThat(article.title()).isEqualTo(expected.path("title").asText());
    assertThat(article.authors()).isEqualTo(texts(expected.path("authors")));
    assertThat(article.publishedAt()).hasToString(expected.path("publishedAt").asText());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static byte[] bytes(String folder, String file) throws IOException {
    try (InputStream in =
        PageMetaTest.class.getResourceAsStream("/pages/meta/" + folder + '/' + file)) {
      return in.readAllBytes();
    }
  }
}
