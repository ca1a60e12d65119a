package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.PageFeeds.Found;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PageFeedsTest {
  @Test
  void aPageNamesItsFeeds() {
    String page =
        """
        <html><head><base href="https://www.herald.example/">
        <link rel="alternate" type="application/rss+xml" title="News" href="/feed">
        <link rel="ALTERNATE" type="application/atom+xml" href="atom.xml">
        <link rel="alternate" type="application/feed+json" title="JSON" href="feed://herald.example/feed.json">
        <link rel="alternate" type="application/rss+xml" title="Again" href="/feed">
        <link rel="alternate" hreflang="de" href="/de">
        <link rel="stylesheet" type="text/css" href="/rss.css">
        </head></html>
        """;

    assertThat(
            PageFeeds.of(page.getBytes(UTF_8), "text/html", URI.create("https://herald.example/x")))
        .containsExactly(
            new Found(URI.create("https://www.herald.example/feed"), "News"),
            new Found(URI.create("https://www.herald.example/atom.xml"), ""),
            new Found(URI.create("http://herald.example/feed.json"), "JSON"));
  }
}
