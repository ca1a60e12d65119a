package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import org.junit.jupiter.api.Test;

class DocumentKeyTest {
  private static final String URL = "https://orla-herald.example/quay";
  private static final String OWN_URL = "{\"url\":\"%s\",\"text\":\"%s\"}";
  private static final String OWN_ID = "{\"id\":7,\"source\":\"Orla Wire\",\"text\":\"%s\"}";

  @Test
  void whatItWasPushedWithComesFirst() {
    RawDocument json = document(OWN_URL.formatted(URL, "Rain."));

    assertThat(DocumentKey.of(json.withUrl("https://a.example/x")))
        .isEqualTo("https://a.example/x");
    assertThat(DocumentKey.of(json.withUrl("https://a.example/x").withKey("n-7"))).isEqualTo("n-7");
  }

  @Test
  void versionsOfAnArticleInJsonShareItsUrl() {
    assertThat(DocumentKey.of(document(OWN_URL.formatted(URL, "Rain.")))).isEqualTo(URL);
    assertThat(DocumentKey.of(document(OWN_URL.formatted(URL, "No rain.")))).isEqualTo(URL);
  }

  @Test
  void versionsOfAnArticleInJsonShareItsPublishersId() {
    String key = ArticleId.ofPublisherId("Orla Wire", "7");

    assertThat(DocumentKey.of(document(OWN_ID.formatted("Rain.")))).isEqualTo(key);
    assertThat(DocumentKey.of(document(OWN_ID.formatted("No rain.")))).isEqualTo(key);
    assertThat(DocumentKey.of(document("{\"id\":\"7\"}").withSource("Orla Wire"))).isEqualTo(key);
  }

  @Test
  void theKeyDoesNotChangeTheArticlesId() {
    assertKeepsId(document(OWN_URL.formatted(URL + "?utm_source=x", "Rain.")));
    assertKeepsId(document(OWN_ID.formatted("Rain.")));
  }

  @Test
  void documentsThatDoNotTellHaveNone() {
    assertThat(DocumentKey.of(document("<html><p>Rain.</p></html>"))).isNull();
    assertThat(DocumentKey.of(document("{\\rtf1 Rain.}"))).isNull();
    assertThat(DocumentKey.of(document("{\"url\":"))).isNull();
    assertThat(DocumentKey.of(document("{\"url\":null,\"id\":null,\"source\":null}"))).isNull();
    assertThat(DocumentKey.of(document("{\"url\":\"pier\",\"source\":\"Orla Wire\"}"))).isNull();
    assertThat(
            DocumentKey.of(document(OWN_URL.formatted(URL, "Rain.")).withContentType("text/plain")))
        .isNull();
  }

  private static void assertKeepsId(RawDocument document) {
    assertThat(extract(document.withKey(DocumentKey.of(document))).id())
        .isEqualTo(extract(document).id());
  }
}
