package io.newswire.ingest.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://Herald.example, https://herald.example/",
    "HTTP://herald.example:8080/a b.html, http://herald.example:8080/a%20b.html",
    "https://hérald.example/é?q=ü#part, https://xn--hrald-bsa.example/%C3%A9?q=%C3%BC",
    "https://herald.example/100%/x%41?a=1|2&b=[3],"
        + " https://herald.example/100%25/x%41?a=1%7C2&b=%5B3%5D",
    "https://herald.example/a/../b/./c, https://herald.example/b/c",
    "http://[::1]:80/feed, http://[::1]:80/feed",
  })
  void addressesAreWrittenAsTheyCanBeAskedFor(String text, String url) {
    assertThat(WebAddress.parse("  " + text + "\n")).hasValue(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "herald.example/feed",
        "ftp://herald.example/",
        "mailto:a@herald.example",
        "https://",
        "https:///feed",
        "javascript:alert(1)",
        "https://a b.example/"
      })
  void whatIsNoWebAddressIsNone(String text) {
    assertThat(WebAddress.parse(text)).isEmpty();
  }

  @Test
  void aHostLongerThanANameOfTheDnsIsNone() {
    assertThat(WebAddress.parse("https://" + "ü.".repeat(200) + "example/")).isEmpty();
  }

  /** Takes minutes if the rest of the text is read again at each of them. */
  @Test
  void anAddressWithManyEscapesIsTakenAsItIs() {
    String address = "https://herald.example/" + "%C3%BC".repeat(200_000);

    assertThat(WebAddress.parse(address)).hasToString("Optional[" + address + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "story 7, https://herald.example/news/story%207",
    "/sport#top, https://herald.example/sport",
    "?page=2, https://herald.example/news/feed?page=2",
    "//cdn.example/x, https://cdn.example/x",
    "#top, https://herald.example/news/feed?x=1",
    "../a, https://herald.example/a",
    "http://other.example/x, http://other.example/x",
  })
  void relativeOnesAreResolved(String reference, String url) {
    assertThat(WebAddress.resolve(URI.create("https://herald.example/news/feed?x=1"), reference))
        .hasValue(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mailto:a@herald.example", "urn:uuid:7", "tag:herald,2026:1"})
  void whatIsNoReferenceToAPageIsNone(String reference) {
    assertThat(WebAddress.resolve(URI.create("https://herald.example/feed"), reference)).isEmpty();
  }
}
