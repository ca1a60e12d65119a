package io.newswire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForeseenIdTest {
  private static final String PUSHED = "https://herald.example/news/7";
  private static final ForeseenId FORESEEN = new ForeseenId();
  private static final StandardExtractor EXTRACTOR =
      new StandardExtractor(new NewswireConfig(Map.of()));

  static Stream<Path> files() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/test/resources/pages"));
        Stream<Path> samples = Files.list(Path.of("../config/samples"))) {
      return Stream.concat(pages, samples).filter(Files::isRegularFile).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsForeseenIsWhatTheExtractionGives(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    for (RawDocumentBuilder document :
        List.of(
            RawDocumentBuilder.builder(),
            RawDocumentBuilder.builder().url(PUSHED),
            RawDocumentBuilder.builder().key(PUSHED),
            RawDocumentBuilder.builder().source("Herald").key("n-7"),
            RawDocumentBuilder.builder().source("Herald").key("n-7").url(PUSHED))) {
      RawDocument pushed = document.content(content).receivedAt(Instant.now()).build();
      Optional<String> foreseen = FORESEEN.of(pushed);
      try {
        String given = EXTRACTOR.extract(pushed).id();
        assertThat(foreseen).isIn(Optional.empty(), Optional.of(given));
      } catch (RejectedException e) {
        // It has no id, and its sender finds it among the rejected documents.
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>The pier is open.</p> | https://herald.example/news/7 | https://herald.example/news/7",
        "<!doctype html><link rel=canonical href='https://herald.example/pier'><p>a | https://herald.example/amp/pier | https://herald.example/pier",
        "<!doctype html><link rel=canonical href='https://herald.example/pier'><p>a | | https://herald.example/pier",
        "<!doctype html><link rel=canonical href='https://herald.example/'><p>a | https://herald.example/news/7 | https://herald.example/news/7",
        "<!doctype html><link rel=canonical href='https://other.example/pier'><p>a | https://herald.example/news/7 | https://herald.example/news/7",
        "The pier is open. | https://herald.example/news/7 | https://herald.example/news/7",
        "%PDF-1.4 | https://herald.example/news/7.pdf | https://herald.example/news/7.pdf",
      })
  void anAddressTellsTheId(String content, String url, String address) {
    assertThat(FORESEEN.of(document(content).url(url).build())).contains(ArticleId.ofUrl(address));
  }

  @Test
  void sourceAndPublishersIdTellItToo() {
    assertThat(FORESEEN.of(document("The pier is open.").source("Herald").key("n-7").build()))
        .contains(ArticleId.ofPublisherId("Herald", "n-7"));
  }

  @Test
  void whatHasNoNameOrCannotBeReadHasNone() {
    assertThat(FORESEEN.of(document("The pier is open.").build())).isEmpty();
    assertThat(FORESEEN.of(document("<p>The pier is open.</p>").source("Herald").build()))
        .isEmpty();
    assertThat(FORESEEN.of(document("").url(PUSHED).build())).isEmpty();
    assertThat(FORESEEN.of(document("\u0089PNG\r\n\u001a\n").url(PUSHED).build())).isEmpty();
    assertThat(FORESEEN.of(document("<div>".repeat(200_000)).url(PUSHED).build())).isEmpty();
  }

  private static RawDocumentBuilder document(String content) {
    return RawDocumentBuilder.builder()
        .content(content.getBytes(StandardCharsets.ISO_8859_1))
        .receivedAt(Instant.now());
  }
}
