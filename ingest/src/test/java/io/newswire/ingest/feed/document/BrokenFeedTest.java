package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that every reader forgives are read as far as they can be, and say what is wrong. */
class BrokenFeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Harbour Herald</title><link>https://herald.example/</link>
      <description>News</description>
      <item><title>Bridge shut</title><link>https://herald.example/1</link><guid>h-1</guid>
        <pubDate>Fri, 27 Nov 2026 21:15:00 +0100</pubDate><description>It is old.</description></item>
      <item><title>Ferry late</title><link>https://herald.example/2</link><guid>h-2</guid>
        <pubDate>Fri, 27 Nov 2026 21:15:00 +0100</pubDate><description>By an hour.</description></item>
      <item><title>Café opens</title><link>https://herald.example/3</link><guid>h-3</guid>
        <pubDate>Fri, 27 Nov 2026 21:15:00 +0100</pubDate><description>At noon.</description></item>
      </channel></rss>
      """;

  private static UnaryOperator<String> replacing(String one, String other) {
    return text -> text.replace(one, other);
  }

  private static UnaryOperator<String> first(String one, String other) {
    return text -> text.replaceFirst(one, other);
  }

  private static UnaryOperator<String> behind(String text) {
    return feed -> feed + text;
  }

  static Stream<Arguments> faults() {
    Map<String, UnaryOperator<String>> faults =
        Map.ofEntries(
            Map.entry(
                "an unbound prefix", first("<guid>", "<media:thumbnail url='/t.jpg'/><guid>")),
            Map.entry("an unknown prefix", first("<guid>", "<own:note>x</own:note><guid>")),
            Map.entry("an unbound prefix of an attribute", first("<guid>", "<guid own:x='1'>")),
            Map.entry("a control character", first("shut", "&#11;&#x1E;shut&#0;")),
            Map.entry("half a surrogate pair", first("shut", "&#55357;shut&#xDE80;")),
            Map.entry("text before", text -> "Warning: Undefined index in feed.php\n" + text),
            Map.entry("HTML before", text -> "<br />\n<b>Warning</b>: index<br />\n" + text),
            Map.entry(
                "text behind the declaration", first("<rss", "Warning: Undefined index\n<rss")),
            Map.entry("text behind", behind("Warning: Undefined index in feed.php")),
            Map.entry("a script behind", behind("<script>var a = 1 < 2;</script>")),
            Map.entry("brackets behind", behind("[]")),
            Map.entry("a second root", behind("<rss version='2.0'></rss>")),
            Map.entry("no end", text -> text.substring(0, text.indexOf(" noon."))),
            Map.entry("an end in a tag", text -> text.substring(0, text.indexOf("uid>h-3"))),
            Map.entry(
                "an end in CDATA",
                text -> text.substring(0, text.indexOf(" noon.")).replace("At", "<![CDATA[At")),
            Map.entry("HTML that does not end", first("It is", "It<br>is <img src='b.png'>")),
            Map.entry("an attribute without marks", first("<guid>", "<guid isPermaLink=false>")),
            Map.entry(
                "a link that does not end",
                first("<item>", "<atom:link rel='self' href='https://herald.example/feed'><item>")),
            Map.entry("an element that does not end", replacing("</guid>", "")),
            Map.entry("items that do not end", replacing("</item>", "")),
            Map.entry("an end without a start", first("</item>", "</b></item>")),
            Map.entry(
                "names in capitals",
                text ->
                    text.replace("item>", "ITEM>")
                        .replace("channel>", "CHANNEL>")
                        .replace("rss", "RSS")
                        .replace("pubDate", "PUBDATE")),
            Map.entry(
                "items behind the channel",
                text -> text.replace("</channel>", "").replaceFirst("<item>", "</channel><item>")),
            Map.entry("no channel", text -> text.replaceAll("</?channel>", "")),
            Map.entry(
                "entities",
                text ->
                    text.replace("<rss", "<!DOCTYPE rss [<!ENTITY acute '&#233;'>]><rss")
                        .replace("é", "&acute;")));
    return faults.entrySet().stream()
        .map(fault -> Arguments.of(fault.getKey(), fault.getValue().apply(RSS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void theEntriesAreReadAndTheFaultIsTold(String fault, String xml) throws RejectedException {
    FeedDocument feed = read(xml.getBytes(UTF_8));

    assertThat(feed.entries())
        .extracting(FeedEntry::title)
        .containsExactly("Bridge shut", "Ferry late", "Café opens");
    assertThat(feed.entries())
        .extracting(FeedEntry::url)
        .containsExactly(
            "https://herald.example/1", "https://herald.example/2", "https://herald.example/3");
    assertThat(feed.entries().get(0).publishedAt()).hasToString("2026-11-27T20:15:00Z");
    assertThat(feed.title()).isEqualTo("Harbour Herald");
    assertThat(feed.repair()).isNotBlank();
  }

  @Test
  void aFeedWithoutFaultsHasNoneToTell() throws RejectedException {
    assertThat(read(RSS.getBytes(UTF_8)).repair()).isNull();
    assertThat(read(("\uFEFF\uFEFF" + RSS).getBytes(UTF_8)).entries()).hasSize(3);
  }

  @Test
  void twoHalvesOfASurrogatePairAreOneCharacter() throws RejectedException {
    byte[] feed = RSS.replaceFirst("shut", "&#55357;&#56960;").getBytes(UTF_8);

    assertThat(read(feed).entries().get(0).title()).isEqualTo("Bridge 🚀");
    assertThat(read(RSS.replaceFirst("Bridge", "&#147;Bridge&#148;").getBytes(UTF_8)).entries())
        .extracting(FeedEntry::title)
        .contains("“Bridge” shut");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/xml", "text/xml; charset=utf-8"})
  void oneWrongByteIsOneReplacementCharacter(String contentType) throws RejectedException {
    byte[] feed = RSS.replaceFirst("It is", "It \u0001s").getBytes(UTF_8);
    for (int i = 0; i < feed.length; i++) {
      feed[i] = feed[i] == 1 ? (byte) 0xFC : feed[i];
    }

    FeedDocument read = FeedReader.read(feed, contentType, base(), Instant.now());

    assertThat(read.entries().get(2).title()).isEqualTo("Café opens");
    assertThat(read.entries().get(0).summary()).isEqualTo("It \uFFFDs old.");
    assertThat(read.repair()).contains("bytes");
  }

  @Test
  void anotherCharsetThanTheDeclaredIsStillTold() throws RejectedException {
    assertThat(read(RSS.getBytes(ISO_8859_1)).entries().get(2).title()).isEqualTo("Café opens");
  }

  @Test
  void atomIsForgivenTheSame() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <feed><title>Herald</title>
              <entry><title>Bridge shut</title><link href="/1"><media:group>
                <media:content url="/b.jpg" medium="image"></media:group>
                <updated>2026-11-27T20:15:00Z</updated></entry>
              <entry><title>Ferry late</title><link href="/2"><id>2</id>
                <content type="html">&lt;p&gt;By an hour
            """
                .getBytes(UTF_8));

    assertThat(feed.entries())
        .extracting(FeedEntry::url)
        .containsExactly("https://herald.example/1", "https://herald.example/2");
    assertThat(feed.entries().get(0).imageUrl()).isEqualTo("https://herald.example/b.jpg");
    assertThat(feed.entries().get(1).content()).contains("By an hour");
  }

  @Test
  void aSitemapIsForgivenToo() throws RejectedException {
    FeedDocument feed =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://herald.example/1</loc><news:news><news:title>Bridge</news:title>
                <news:publication_date>2026-11-27T20:15:00Z</news:publication_date>
                </news:news></url><url><loc>https://herald.example/2
            """
                .getBytes(UTF_8));

    assertThat(feed.entries()).extracting(FeedEntry::url).contains("https://herald.example/1");
    assertThat(feed.entries().get(0).title()).isEqualTo("Bridge");
    assertThat(feed.repair()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"3\",\"tit",
        "{\"id\":\"3\"",
        "]",
        "],}",
        "],\"authors\":[{\"name\":\"Ada",
      })
  void aJsonFeedIsReadUpToItsFault(String end) throws RejectedException {
    String feed =
        """
        Warning: Undefined index
        {"version":"https://jsonfeed.org/version/1.1","title":"Herald","items":[
         {"id":"1","url":"/1","title":"Bridge\tshut"},{"id":"2","url":"/2","title":"Ferry late"},%s"""
            .formatted(end);

    FeedDocument read = read(feed.getBytes(UTF_8));

    assertThat(read.entries())
        .extracting(FeedEntry::title)
        .containsExactly("Bridge shut", "Ferry late");
    assertThat(read.repair()).contains("the JSON is broken");
  }

  @Test
  void brokenEntitiesAreNotFetchedAndDoNotGrow() throws RejectedException {
    String laughs =
        RSS.replace(
                "<rss",
                "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/hostname'>]><rss")
            .replace("It is old.", "&a; &b; &c;");

    assertThat(read(laughs.getBytes(UTF_8)).entries().get(0).summary()).isEqualTo("ha &b; &c;");
  }

  private static FeedDocument read(byte[] content) throws RejectedException {
    return FeedReader.read(content, "text/xml", base(), Instant.parse("2026-11-28T06:00:00Z"));
  }

  private static URI base() {
    return URI.create("https://herald.example/feeds/news");
  }
}
