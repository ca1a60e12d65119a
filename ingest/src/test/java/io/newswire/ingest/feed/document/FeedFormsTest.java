package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishers write into feeds, and what they mean. */
class FeedFormsTest {
  private static final String RSS =
      "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
          + " xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Herald</title>"
          + "<item>%s</item></channel></rss>";
  private static final String ATOM =
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>Herald</title><entry><id>7</id>"
          + "<title>Seven</title>%s</entry></feed>";
  private static final String RDF =
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
          + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Herald</title></channel>"
          + "<item><title>Seven</title>%s</item></rdf:RDF>";
  private static final String JSON =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"7\",\"date_published\":\"%s\"}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 27 Nov 2026 21:15:00 +01:00 | 2026-11-27T20:15:00Z",
        "Fri, 27 Nov 2026 21:15:00 +0100 (CET) | 2026-11-27T20:15:00Z",
        "2026-11-27T21:15:00+0100 | 2026-11-27T20:15:00Z",
        "Sat, 28 Nov 2026 01:45:00 IST | 2026-11-27T20:15:00Z",
        "1795810500 | 2026-11-27T20:15:00Z",
        "ven., 27 nov. 2026 21:15:00 +0100 | 2026-11-27T20:15:00Z",
        "Fri, 4 Sept 2026 21:15:00 +0200 | 2026-09-04T19:15:00Z",
        "2026-11-27 21:15:00 | 2026-11-27",
        "Fri, 27 Nov 2026 00:00:00 +0000 | 2026-11-27"
      })
  void datesOfAllFormsAreReadInAllKindsOfFeeds(String written, String time)
      throws RejectedException {
    assertThat(first(RSS.formatted("<pubDate>" + written + "</pubDate>")).publishedAt())
        .hasToString(time);
    assertThat(first(RSS.formatted("<dc:date>" + written + "</dc:date>")).publishedAt())
        .hasToString(time);
    assertThat(first(ATOM.formatted("<published>" + written + "</published>")).publishedAt())
        .hasToString(time);
    assertThat(first(RDF.formatted("<dc:date>" + written + "</dc:date>")).publishedAt())
        .hasToString(time);
    assertThat(first(JSON.formatted(written)).publishedAt()).hasToString(time);
  }

  @Test
  void linksAreResolvedByTheNearestBase() throws RejectedException {
    List<FeedEntry> entries =
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><title>A</title>
                  <entry xml:base="2026/"><id>1</id><link href="one.html"/></entry>
                  <entry><id>2</id><link rel="self" href="/self"/><link href="two.html"/></entry>
                  <entry><id>3</id><link xml:base="https://other.example/x/" href="../3"/></entry>
                </feed>
                """)
            .entries();

    assertThat(entries)
        .extracting(FeedEntry::url)
        .containsExactly(
            "https://herald.example/blog/2026/one.html",
            "https://herald.example/blog/two.html",
            "https://other.example/3");
    assertThat(
            first(
                    RSS.replace("<channel>", "<channel xml:base='/news/'>")
                        .formatted("<link>7</link>"))
                .url())
        .isEqualTo("https://herald.example/news/7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link/><guid>https://herald.example/7</guid> | https://herald.example/7",
        "<link> </link><guid isPermaLink='true'>https://herald.example/7</guid> | https://herald.example/7",
        "<guid>https://herald.example/7</guid> | https://herald.example/7",
        "<link/><guid isPermaLink='false'>https://herald.example/7</guid> |",
        "<link/><guid>herald-7</guid> |"
      })
  void aPermanentGuidStandsInForAnEmptyLink(String item, String url) throws RejectedException {
    assertThat(first(RSS.formatted(item)).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<![CDATA[<b>Bridge</b> &amp; lorries]]> | Bridge & lorries",
        "Ship &amp;amp; Sons | Ship & Sons",
        "Profit &lt; 5% &gt; 3% | Profit < 5% > 3%",
        "How the &lt;table&gt; tag works | How the <table> tag works",
        "Line &lt;br&gt; break | Line break",
        "Bri&#173;dge \u200Bclosed\u2060 \uFEFF | Bridge closed"
      })
  void titlesKeepWhatIsNoMarkup(String written, String title) throws RejectedException {
    assertThat(first(RSS.formatted("<title>" + written + "</title>")).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<media:content url='/i.jpg' medium='image'/><media:thumbnail url='/t.jpg'/> | /i.jpg",
        "<media:group><media:content url='/v.mp4' type='video/mp4'/><media:content url='/i.jpg' type='image/jpeg'/></media:group> | /i.jpg",
        "<media:thumbnail url='/t.jpg'/> | /t.jpg",
        "<enclosure url='/e.jpg' type='image/jpeg'/><media:thumbnail url='/t.jpg'/> | /e.jpg"
      })
  void picturesOfMediaRssAreTaken(String item, String path) throws RejectedException {
    assertThat(first(RSS.formatted(item)).imageUrl()).isEqualTo("https://herald.example" + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Byrne and Tom Doyle | Ada Byrne; Tom Doyle",
        "By Ada Byrne, Tom Doyle & Eva Sun | Ada Byrne; Tom Doyle; Eva Sun",
        "Byrne, Ada | Ada Byrne",
        "Tom Doyle, Jr. | Tom Doyle, Jr.",
        "desk@herald.example (Ada Byrne) | Ada Byrne"
      })
  void authorsAreTheirNames(String written, String names) throws RejectedException {
    String escaped = written.replace("&", "&amp;");

    assertThat(first(RSS.formatted("<dc:creator>" + escaped + "</dc:creator>")).authors())
        .containsExactly(names.split("; "));
  }

  private static FeedEntry first(String text) throws RejectedException {
    return read(text).entries().get(0);
  }

  private static FeedDocument read(String text) throws RejectedException {
    return FeedReader.read(
        text.getBytes(UTF_8),
        null,
        URI.create("https://herald.example/feed"),
        Instant.parse("2026-11-28T06:00:00Z"));
  }
}
