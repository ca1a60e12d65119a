package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.feed.TestSite;
import io.newswire.model.RejectedException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jdom2.Namespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {
  private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'>";

  private static final int LARGE = 4_000_000;
  private static final int MOST_TAGS = 199_000;

  @TempDir private Path dir;

  @Test
  void entitiesThatGrowAreRefused() {
    String laughs =
        """
        <!DOCTYPE rss [<!ENTITY a "ha">
          <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
          <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
        <rss version="2.0"><channel><title>&e;</title></channel></rss>
        """;

    assertRefused(laughs, "it declares the entity 'a'");
    assertRefused(
        laughs.replaceAll("(?s)<rss.*", "<urlset><url><loc>&e;</loc></url></urlset>"),
        "the sitemap cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss version='2.0'", "feed", "urlset", "rdf"})
  void nothingIsFetchedForADocument(String root) throws Exception {
    Path secret = Files.writeString(dir.resolve("secret"), "the secret");
    try (TestSite site = new TestSite()) {
      for (String address : new String[] {site.url("/evil.dtd"), secret.toUri().toString()}) {
        for (String type :
            new String[] {
              "<!DOCTYPE x SYSTEM '%s'>".formatted(address),
              "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(address),
              "<!DOCTYPE x [<!ENTITY %% e SYSTEM '%s'> %%e;]>".formatted(address),
            }) {
          String xml =
              "%s<%s><channel><title>&e;</title></channel></%s>"
                  .formatted(type, root, root.split(" ")[0]);
          assertThat(outcome(xml)).doesNotContain("the secret");
        }
      }
      assertThat(site.requests("/evil.dtd")).isEmpty();
    }
  }

  @Test
  void endlessNestingIsRefused() {
    assertRefused("<rss version='2.0'>" + "<a>".repeat(190_000), "the XML is broken");
    assertRefused(ATOM + "<title type='xhtml'>" + "<b>".repeat(190_000), "the XML is broken");
    assertRefused("{\"version\":" + "[".repeat(190_000), "the JSON is broken");
  }

  static Stream<Arguments> large() {
    String rss = "<rss version='2.0'><channel>";
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry>";
    return Stream.of(
        Arguments.of("<", rss + "<".repeat(LARGE)),
        Arguments.of("<<a", rss + many("<a")),
        Arguments.of("</", rss + many("</")),
        Arguments.of("</item>", rss + many("</item>")),
        Arguments.of("<item>", rss + many("<item>")),
        Arguments.of("<item/>", rss + many("<item/>")),
        Arguments.of("<title>", rss + "<item>" + many("<title>")),
        Arguments.of("<b> in a title", rss + "<item><title>" + many("<b>")),
        Arguments.of("<b> in Atom", atom + "<content type='xhtml'>" + many("<b>")),
        Arguments.of("<outline>", "<opml><body>" + many("<outline xmlUrl='a'>")),
        Arguments.of("an element and an end of another", rss + many("<a></b>")),
        Arguments.of("prefixes", rss + many("<x:a>")),
        Arguments.of("declared prefixes", rss + numbered("<a xmlns:p#='u#'>")),
        Arguments.of("names", rss + numbered("<a#>")),
        Arguments.of("attributes", rss + "<item " + numbered("a#='' ") + "></item><b>"),
        Arguments.of(
            "attributes in good XML", rss + "<a " + numbered("a#='' ") + "/></channel></rss>"),
        Arguments.of("one attribute", rss + "<a b='" + "<".repeat(LARGE) + "'>"),
        Arguments.of("an attribute without end", rss + "<a b='" + "a".repeat(LARGE)),
        Arguments.of("&", rss + "<title>" + "&".repeat(LARGE)),
        Arguments.of("&#", rss + "<title>" + many("&#")),
        Arguments.of("&lt;", rss + "<title>" + many("&lt;")),
        Arguments.of("&a", rss + "<title>" + many("&a") + "</title>"),
        Arguments.of("<![CDATA[", rss + many("<![CDATA[")),
        Arguments.of("<!--", rss + many("<!--")),
        Arguments.of("<!DOCTYPE", many("<!DOCTYPE ") + rss),
        Arguments.of("<!ENTITY", "<!DOCTYPE rss [" + many("<!ENTITY ") + rss),
        Arguments.of(
            "entities", "<!DOCTYPE rss [" + numbered("<!ENTITY e# 'x'>") + "]>" + rss + "&e1;<b>"),
        Arguments.of("<?", many("<?") + rss),
        Arguments.of("NUL", rss + "\0".repeat(LARGE) + "<item>"),
        Arguments.of("NUL between", rss + many("<\0i")),
        Arguments.of("blanks", rss + "<item" + " ".repeat(LARGE)),
        Arguments.of("blanks before", " ".repeat(LARGE) + rss),
        Arguments.of("line feeds", rss + "<title>" + "\n".repeat(LARGE)),
        Arguments.of("relative bases", rss + many("<item xml:base='a/'><link>b</link>")),
        Arguments.of("a link", rss + "<item><link>" + "a/".repeat(LARGE / 2) + "</link></item>"),
        Arguments.of(
            "a date", rss + "<item><pubDate>" + "1 ".repeat(LARGE / 2) + "</pubDate></item>"),
        Arguments.of(
            "JSON", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + many("{},")),
        Arguments.of("JSON strings", "{\"version\":\"" + "\\\"".repeat(LARGE / 2)));
  }

  /** As often as its size allows, with nearly as many tags and objects as are read. */
  private static String many(String piece) {
    return piece.repeat(count(piece));
  }

  private static int count(String piece) {
    int tags = (int) piece.chars().filter(c -> c == '<' || c == '{').count();
    return Math.min(LARGE / piece.length(), MOST_TAGS / Math.max(1, tags));
  }

  private static String numbered(String piece) {
    return numbered(piece, count(piece));
  }

  private static String numbered(String piece, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(piece.replace("#", Integer.toString(i)));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("large")
  @Timeout(300)
  void megabytesOfAnythingAreReadOrRefused(String name, String text) {
    assertThat(outcome(text)).isNotBlank();
  }

  @Test
  void moreThanATreeHasRoomForIsRefused() {
    assertRefused(
        "<rss version='2.0'><channel>" + "<item/>".repeat(199_999),
        "its XML has 200001 tags, and feeds of 200000 at most are read");
    assertRefused(
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + "{},".repeat(200_000),
        "its JSON has 200002 objects and lists");
    assertRefused(
        "<rss version='2.0'><channel>" + "<a xmlns:b='c'/>".repeat(10_001),
        "its XML has 10001 declared namespaces");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a xmlns:r#='r#'/>",
        "<a xmlns:r='s#'/>",
        "<a xmlns='t#'/>",
        "<r#:a/>",
        "<a xmlns=v#>"
      })
  void ofTheNamespacesOfADocumentFewAreKept(String element) throws Exception {
    int before = namespaces();

    outcome("<rss version='2.0'><channel>" + numbered(element, 1_000));

    assertThat(namespaces() - before).isLessThanOrEqualTo(2 * NamespaceLimit.MOST);
  }

  @Test
  void aLongNamespaceIsNotKept() throws Exception {
    String uri = "x".repeat(1_000);

    outcome("<rss version='2.0'><channel><x:a xmlns:x='%s'/>".formatted(uri));

    assertThat(kept().containsKey(uri)).isFalse();
  }

  @Test
  void aFeedOfManyNamespacesIsReadAndSaysSo() throws Exception {
    String item = "<item><title>Fog</title><link>https://herald.example/1</link></item>";
    String rss = "<rss version='2.0'><channel>%s%s</channel></rss>";

    FeedDocument read = read(rss.formatted(numbered("<a xmlns:q#='q#'/>", 300), item));

    assertThat(read.entries()).hasSize(1);
    assertThat(read.repair()).contains("it declares more than 200 namespaces");
  }

  @Test
  void theSameNamespacesMayBeDeclaredInEveryEntry() throws Exception {
    String item =
        "<item xmlns:p='u'><title>Fog</title><link>https://herald.example/1</link></item>";
    String rss = "<rss version='2.0'><channel>%s</channel></rss>".formatted(item.repeat(300));

    assertThat(read(rss).entries()).hasSize(300);
    assertThat(read(rss).repair()).isNull();
  }

  private static int namespaces() throws ReflectiveOperationException {
    return kept().values().stream().mapToInt(prefixes -> ((Map<?, ?>) prefixes).size()).sum();
  }

  /** What JDOM keeps, by address and prefix. */
  private static Map<?, ?> kept() throws ReflectiveOperationException {
    Field kept = Namespace.class.getDeclaredField("namespacemap");
    kept.setAccessible(true);
    return (Map<?, ?>) kept.get(null);
  }

  @Test
  @Timeout(300)
  void anEntityThatStandsManyTimesIsNotMultiplied() {
    String type = "<!DOCTYPE rss [<!ENTITY e '%s'>]>".formatted("ha".repeat(50_000));

    String read = outcome(type + "<rss><channel><title>" + "&e;".repeat(50_000) + "</title><b>");

    assertThat(read.length()).isLessThan(LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>News</body></html>",
        "  <!-- a <rss> comment --><HTML><head></head></HTML>"
      })
  void aPageIsNoFeed(String page) {
    assertRefused(page, "it is a web page and no feed");
  }

  @Test
  void whatIsNoFeedIsRefusedWithWhatItIs() {
    assertRefused("", "the answer is empty");
    assertRefused("News of today", "it is no feed: neither XML nor JSON");
    assertRefused("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "it is no feed: neither XML nor JSON");
    assertRefused("<newsItem/>", "its XML begins with <newsitem>");
    assertRefused("{\"articles\":[]}", "no \"version\" of JSON Feed");
    assertRefused("{\"version\":", "the JSON is broken at line 1");
    assertRefused("<rss version='9.9'><channel/></rss>", "it is no RSS, RDF or Atom that is known");
  }

  @Test
  void brokenXmlIsRefusedWithItsPlace() {
    assertRefused(
        "<rss version='2.0'>\n<channel>\n<title>News</channel></rss>",
        "the XML is broken at line 3, column 14");
    assertRefused("<rss version='2.0'><channel><title>Cut", "the XML is broken at line 1");
  }

  private static void assertRefused(String text, String reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(reason);
  }

  private static String outcome(String text) {
    try {
      return read(text).toString();
    } catch (RejectedException e) {
      return e.getMessage();
    }
  }

  private static FeedDocument read(String text) throws RejectedException {
    return FeedReader.read(
        text.getBytes(UTF_8), null, URI.create("https://herald.example/feed"), Instant.now());
  }
}
