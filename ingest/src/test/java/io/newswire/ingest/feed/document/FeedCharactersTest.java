package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RejectedException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encodings of feeds, declared rightly, wrongly or not at all. */
class FeedCharactersTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
  private static final URI BASE = URI.create("https://herald.example/feeds/news");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, text/xml",
    "ISO-8859-1, ISO-8859-1, text/xml",
    "windows-1251, windows-1251, application/rss+xml",
    "UTF-8, ISO-8859-1, text/xml",
    "utf-8, windows-1252, text/xml; charset=windows-1252",
    "no-such-charset, ISO-8859-1, text/xml; charset=iso-8859-1",
  })
  void charactersComeOutRightWhateverIsDeclared(String declared, String real, String contentType)
      throws RejectedException {
    String title = real.equals("windows-1251") ? "Порт" : "Überfahrt im Café";
    String xml =
        "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><title>%s</title></channel></rss>"
            .formatted(declared, title);

    FeedDocument feed =
        FeedReader.read(xml.getBytes(Charset.forName(real)), contentType, BASE, NOW);

    assertThat(feed.title()).isEqualTo(title);
  }

  @Test
  void utf16AndControlCharactersAreRead() throws RejectedException {
    String xml = "<rss version='2.0'><channel><title>Port\u0007 Café</title></channel></rss>";

    assertThat(FeedReader.read(xml.getBytes(UTF_16), null, BASE, NOW).title())
        .isEqualTo("Port Café");
  }
}
