package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.feed.TestSite;
import io.newswire.model.RejectedException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {
  private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'>";

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
    assertRefused("<rss version='2.0'>" + "<a>".repeat(200_000), "the XML is broken");
    assertRefused(ATOM + "<title type='xhtml'>" + "<b>".repeat(200_000), "the XML is broken");
    assertRefused("{\"version\":" + "[".repeat(200_000), "the JSON is broken");
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
