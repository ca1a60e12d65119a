package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static io.newswire.ingest.extract.Documents.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.Article;
import io.newswire.model.RejectedException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardExtractorTest {
  private static final String BODY =
      "<p>The new quay of Port Orla was opened on Friday by the mayor, who came by boat.</p>"
          + "<p>Über vier Jahre wurde gebaut, and it is twice as long as the one before, she said.</p>";

  @Test
  void anEmptyDocumentIsRejected() {
    assertThat(rejection(document(""))).startsWith("the document is empty");
    assertThat(rejection(document("   \n"))).startsWith("no text of an article was found");
    assertThat(rejection(document("<html><body><nav>Home</nav></body></html>")))
        .startsWith("no text of an article was found");
  }

  @Test
  void aDocumentOverTheLimitIsRejectedWithBothSizes() {
    assertThat(rejection(document(new byte[Documents.MAX_BYTES + 1])))
        .contains("1000001 bytes", "1000000", "ingest.max.document.bytes");
  }

  @Test
  void contentDecidesWhateverWasDeclared() {
    Article article =
        extract(
            document("<!doctype html><html><body><article>" + BODY + "</article></body></html>")
                .withContentType("application/octet-stream"));

    assertThat(article.text()).startsWith("The new quay of Port Orla");
    assertThat(rejection(document(new byte[] {1, 2, 3, 0, 7}).withContentType("text/html")))
        .isNotBlank();
  }

  @Test
  void validUtf8IsReadAsSuchWhateverTheMetaSays() {
    String page = "<html><head><meta charset=iso-8859-1></head><body>" + BODY + "</body></html>";

    assertThat(extract(document(page.getBytes(UTF_8))).text()).contains("Über vier Jahre");
    assertThat(extract(document(page.getBytes(ISO_8859_1))).text()).contains("Über vier Jahre");
  }

  @Test
  void aReaderThatBreaksRejectsTheDocumentAndNamesTheException() {
    assertBreaks(new IllegalStateException("broken parser"));
    assertBreaks(new NoClassDefFoundError("codec"));
    assertBreaks(new StackOverflowError("too deep"));
  }

  private static void assertBreaks(Throwable failure) {
    DocumentReader broken =
        document -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        };
    ArticleExtractor extractor =
        new StandardExtractor(Documents.MAX_BYTES, Map.of(DocumentType.JSON, broken), null);

    assertThatThrownBy(() -> extractor.extract(document("{}")))
        .isInstanceOf(RejectedException.class)
        .hasCause(failure)
        .hasMessage(
            "the extraction failed on this document with "
                + failure
                + ": report it with the document");
  }
}
