package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  @Test
  void aShortFirstLineAloneIsTheTitle() {
    Article article = extract("Quay opens\n\nThe new quay was opened on Friday.\n\nIt is long.\n");

    assertThat(article.title()).isEqualTo("Quay opens");
    assertThat(article.text()).isEqualTo("The new quay was opened on Friday.\n\nIt is long.");
  }

  @Test
  void aFirstSentenceIsNoTitle() {
    Article article = extract("The quay was opened.\n\nIt is long.");

    assertThat(article.title()).isNull();
    assertThat(article.text()).isEqualTo("The quay was opened.\n\nIt is long.");
  }

  @Test
  void aFirstLineThatGoesOnIsNoTitle() {
    assertThat(extract("The quay\nwas opened on Friday.\n\nIt is long.").title()).isNull();
  }

  @Test
  void tellsTheLanguage() {
    assertThat(
            extract(
                    "Der neue Kai wurde am Freitag von der Bürgermeisterin eröffnet. Er ist doppelt so lang"
                        + " wie der alte, und der Bau hat vier Jahre gedauert.")
                .language())
        .isEqualTo("de");
  }

  @Test
  void readsTextThatIsNotUtf8() {
    String text = "Über den Dächern der Stadt wächst die Hoffnung, sagt die Bürgermeisterin.";

    assertThat(extract(document(text.getBytes(ISO_8859_1))).text()).isEqualTo(text);
  }

  @Test
  void bytesThatAreNoTextInAnyCharsetDoNotStopIt() {
    byte[] content =
        "Rain is coming to the coast, the office said. \u00C3(\u00FF".getBytes(ISO_8859_1);

    assertThat(extract(document(content).withContentType("text/plain; charset=utf-8")).text())
        .startsWith("Rain is coming to the coast, the office said.");
  }
}
