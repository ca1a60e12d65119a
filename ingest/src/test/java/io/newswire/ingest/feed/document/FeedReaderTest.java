package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.PublicationTime;
import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
  private static final URI BASE = URI.create("https://herald.example/feeds/news");

  @Test
  void rss2() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel>
                <title>Harbour Herald</title>
                <link>https://herald.example/</link>
                <language>en-gb</language>
                <ttl>15</ttl>
                <sy:updatePeriod>hourly</sy:updatePeriod>
                <sy:updateFrequency>2</sy:updateFrequency>
                <item>
                  <title>Ferry strikes pier &amp;amp; stops</title>
                  <link>/news/7?utm_source=rss</link>
                  <guid isPermaLink="false">herald-7</guid>
                  <dc:creator>Ruth Calloway</dc:creator>
                  <dc:creator>Ben Okonjo</dc:creator>
                  <category>Harbour</category><category>Ferries</category>
                  <pubDate>Mon, 16 Nov 2026 11:42:00 +0100</pubDate>
                  <description><![CDATA[<p>The <b>Lady Annis</b> struck the pier.</p>]]></description>
                  <content:encoded><![CDATA[<p>The Lady Annis struck the pier at noon.</p>]]></content:encoded>
                  <enclosure url="/img/pier.jpg" type="image/jpeg" length="7"/>
                </item>
              </channel>
            </rss>
            """);

    assertThat(feed.kind()).isEqualTo("RSS 2.0");
    assertThat(feed.title()).isEqualTo("Harbour Herald");
    assertThat(feed.site()).isEqualTo("https://herald.example/");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(15));
    assertThat(feed.period()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.entries())
        .containsExactly(
            FeedEntryBuilder.builder()
                .id("herald-7")
                .url("https://herald.example/news/7?utm_source=rss")
                .title("Ferry strikes pier & stops")
                .authors(List.of("Ruth Calloway", "Ben Okonjo"))
                .publishedAt(PublicationTime.parse("2026-11-16T10:42:00Z"))
                .content("<p>The Lady Annis struck the pier at noon.</p>")
                .summary("<p>The <b>Lady Annis</b> struck the pier.</p>")
                .keywords(List.of("Harbour", "Ferries"))
                .imageUrl("https://herald.example/img/pier.jpg")
                .language("en")
                .build());
  }

  @ParameterizedTest
  @CsvSource({"0.91, RSS 0.91U", "0.92, RSS 0.92", "0.93, RSS 0.93", "2.0, RSS 2.0"})
  void olderRssWithADocumentTypeAndHtmlEntities(String version, String kind)
      throws RejectedException {
    FeedDocument feed =
        read(
            """

            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                "http://my.netscape.example/publish/formats/rss-0.91.dtd">
            <rss version="%s"><channel><title>Caf&eacute;</title><link>https://herald.example</link>
            <description>News</description><language>en</language>
            <item><title>Tea &amp; caf&eacute;</title><link>https://herald.example/1</link>
            <description>Short.</description></item></channel></rss>
            """
                .formatted(version));

    assertThat(feed.kind()).isEqualTo(kind);
    assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("Tea & café");
  }

  @Test
  void rdf() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://herald.example/"><title>Herald</title>
                <link>https://herald.example/</link><description>News</description></channel>
              <item rdf:about="https://herald.example/1"><title>One</title>
                <link>https://herald.example/1</link><dc:date>2026-11-15</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(feed.kind()).isEqualTo("RSS 1.0");
    assertThat(feed.entries())
        .extracting(FeedEntry::url, entry -> entry.publishedAt().toString())
        .containsExactly(tuple("https://herald.example/1", "2026-11-15"));
  }

  @Test
  void atom() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
              <title type="html">Herald &amp;amp; Ledger</title>
              <author><name>Maren Calloway</name></author>
              <link rel="self" href="/feeds/news"/><link href="https://herald.example/"/>
              <entry>
                <id>tag:herald.example,2026:7</id><title>Seven</title>
                <link rel="alternate" href="/news/7"/>
                <published>2026-11-16T09:00:00+01:00</published>
                <updated>2026-11-16T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Seven &lt; eight.</p></div></content>
              </entry>
              <entry>
                <id>tag:herald.example,2026:8</id><title>Eight</title>
                <author><name>Ben Okonjo</name><email>ben@herald.example</email></author>
                <updated>2026-11-16T11:00:00Z</updated>
                <summary>5 &lt; 6</summary>
              </entry>
            </feed>
            """);

    assertThat(feed.kind()).isEqualTo("Atom 1.0");
    assertThat(feed.title()).isEqualTo("Herald & Ledger");
    FeedEntry seven = feed.entries().get(0);
    assertThat(seven.url()).isEqualTo("https://herald.example/news/7");
    assertThat(seven.authors()).containsExactly("Maren Calloway");
    assertThat(seven.publishedAt()).hasToString("2026-11-16T08:00:00Z");
    assertThat(seven.updatedAt()).isEqualTo("2026-11-16T10:00:00Z");
    assertThat(seven.content()).contains("<p>Seven &lt; eight.</p>");
    FeedEntry eight = feed.entries().get(1);
    assertThat(eight.url()).isNull();
    assertThat(eight.authors()).containsExactly("Ben Okonjo");
    assertThat(eight.publishedAt()).hasToString("2026-11-16T11:00:00Z");
    assertThat(eight.summary()).isEqualTo("<p>5 &lt; 6</p>");
  }

  @Test
  void jsonFeed() throws RejectedException {
    FeedDocument feed =
        read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Herald","language":"en",
             "authors":[{"name":"Maren Calloway"}],"expired":true,
             "items":[
              {"id":7,"url":"/news/7","title":"Seven","content_html":"<p>Seven.</p>",
               "date_published":"2026-11-16T09:00:00+01:00","tags":["Harbour"],
               "author":{"name":"Ruth Calloway"}},
              {"id":"8","content_text":"One.\\n\\nTwo < three.","date_modified":"never"}]}
            """);

    assertThat(feed.kind()).isEqualTo("JSON Feed 1.1");
    assertThat(feed.ended()).isTrue();
    FeedEntry seven = feed.entries().get(0);
    assertThat(seven.id()).isEqualTo("7");
    assertThat(seven.url()).isEqualTo("https://herald.example/news/7");
    assertThat(seven.authors()).containsExactly("Ruth Calloway");
    assertThat(seven.keywords()).containsExactly("Harbour");
    FeedEntry eight = feed.entries().get(1);
    assertThat(eight.content()).isEqualTo("<p>One.</p>\n<p>Two &lt; three.</p>");
    assertThat(eight.authors()).containsExactly("Maren Calloway");
    assertThat(eight.updatedAt()).isNull();
  }

  @Test
  void newsSitemap() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://herald.example/7</loc>
                <lastmod>2026-11-16T11:00:00Z</lastmod>
                <news:news><news:publication><news:name>Herald</news:name>
                  <news:language>en</news:language></news:publication>
                  <news:publication_date>2026-11-16T09:00:00+01:00</news:publication_date>
                  <news:title>Seven &amp; eight</news:title>
                  <news:keywords>Harbour, Ferries</news:keywords></news:news></url>
            </urlset>
            """);

    assertThat(feed.kind()).isEqualTo("News sitemap");
    assertThat(feed.entries())
        .containsExactly(
            FeedEntryBuilder.builder()
                .id("https://herald.example/7")
                .url("https://herald.example/7")
                .title("Seven & eight")
                .publishedAt(PublicationTime.parse("2026-11-16T09:00:00+01:00"))
                .updatedAt(Instant.parse("2026-11-16T11:00:00Z"))
                .keywords(List.of("Harbour", "Ferries"))
                .language("en")
                .build());
  }

  @Test
  void ofAWholeSitesMapOnlyWhatIsNewIsTaken() throws RejectedException {
    FeedDocument site =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://herald.example/new</loc><lastmod>2026-11-15</lastmod></url>
              <url><loc>https://herald.example/old</loc><lastmod>2025-11-15</lastmod></url>
              <url><loc>https://herald.example/about</loc></url>
            </urlset>
            """);
    FeedDocument index =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://herald.example/map1.xml</loc><lastmod>2026-11-15</lastmod></sitemap>
              <sitemap><loc>https://herald.example/map2.xml</loc><lastmod>2020-11-15</lastmod></sitemap>
              <sitemap><loc>https://herald.example/map3.xml.gz</loc></sitemap>
            </sitemapindex>
            """);

    assertThat(site.entries())
        .extracting(FeedEntry::url)
        .containsExactly("https://herald.example/new");
    assertThat(site.remarks().get(0)).contains("of its 3 pages only those with a lastmod");
    assertThat(index.parts())
        .containsExactly(
            URI.create("https://herald.example/map1.xml"),
            URI.create("https://herald.example/map3.xml.gz"));
  }

  @Test
  void entriesThatSayHardlyAnythingAreEntriesStill() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <rss version="2.0"><channel><title>Herald</title>
            <item><description>Only this.</description><pubDate>yesterday</pubDate></item>
            <item><title>Far</title><link>https://herald.example/2</link>
              <pubDate>Mon, 16 Nov 2099 11:42:00 +0100</pubDate>
              <author>desk@herald.example (Ruth Calloway)</author></item>
            <item><guid>https://herald.example/3</guid><author>desk@herald.example</author></item>
            </channel></rss>
            """);

    assertThat(feed.entries()).hasSize(3);
    assertThat(feed.entries().get(0).url()).isNull();
    assertThat(feed.entries()).extracting(FeedEntry::publishedAt).containsOnlyNulls();
    assertThat(feed.entries().get(1).authors()).containsExactly("Ruth Calloway");
    assertThat(feed.entries().get(2).url()).isEqualTo("https://herald.example/3");
    assertThat(feed.entries().get(2).authors()).isEmpty();
  }

  @Test
  void anAmpersandOfItsOwnIsForgiven() throws RejectedException {
    FeedDocument feed =
        read(
            "<rss version='2.0'><channel><title>Tea & rum</title><item><link>https://herald.example/?a=1&b=2</link></item></channel></rss>");

    assertThat(feed.title()).isEqualTo("Tea & rum");
    assertThat(feed.entries().get(0).url()).isEqualTo("https://herald.example/?a=1&b=2");
  }

  private static FeedDocument read(String text) throws RejectedException {
    return FeedReader.read(text.getBytes(UTF_8), "text/xml", BASE, NOW);
  }
}
