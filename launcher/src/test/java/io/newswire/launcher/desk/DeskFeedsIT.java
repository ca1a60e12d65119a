package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.launcher.api.FeedSite;
import io.newswire.model.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The feeds, and a site whose feeds are added. */
class DeskFeedsIT extends DeskPage {
  private static final String MARKUP = "<img src=x onerror=window.hit=1>";

  @TempDir private Path dir;
  private FeedSite site;

  @BeforeEach
  void openSite() throws Exception {
    site = new FeedSite();
    site.page("/feed", rss("Bay Courier", item("Lighthouse reopens", "/lighthouse")));
    site.page(
        "/",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>");
  }

  @AfterEach
  void removeAllFeeds() throws Exception {
    JsonNode feeds = Json.MAPPER.readTree(send("GET", "/feeds", "").body()).get("feeds");
    for (JsonNode feed : feeds) {
      String url = URLEncoder.encode(feed.get("url").asText(), StandardCharsets.UTF_8);
      send("DELETE", "/feeds?url=" + url, "");
    }
    site.close();
  }

  @Test
  void byMouseAFeedIsPreviewedAddedAndRemoved() throws Exception {
    browser.click("nav a[href='/feeds']");
    browser.awaitTexts(".total", texts -> assertThat(texts).containsExactly("0 feeds"));
    preview(site.url("/"));
    browser.awaitTexts("#preview-title", texts -> assertThat(texts).containsExactly("Bay Courier"));
    assertThat(browser.texts(".preview ol b")).containsExactly("Lighthouse reopens");
    assertThat(browser.texts(".sheet")).isEmpty();
    axeFindsNothingWrongHere();

    browser.click("input[name=onlyNew]");
    browser.click("form[aria-label='Add this feed'] button");
    browser.awaitTexts(
        ".preview .note", texts -> assertThat(texts).containsExactly("Added: Bay Courier"));
    browser.awaitTexts(
        ".sheet tbody th .detail", texts -> assertThat(texts).contains(site.url("/feed")));
    axeFindsNothingWrongHere();

    browser.click(".sheet button");
    browser.awaitElement(".confirm[open]");
    browser.press(Keys.ESCAPE);
    browser.awaitTexts(".confirm", texts -> assertThat(texts).isEmpty());
    assertThat(browser.texts(".sheet tbody tr")).hasSize(1);
    browser.click(".sheet button");
    browser.click(".confirm button[value=yes]");
    browser.awaitTexts(".total", texts -> assertThat(texts).containsExactly("0 feeds"));
    assertThat(browser.texts(".sheet")).isEmpty();
  }

  @Test
  void byKeyboardAFeedIsAddedAndItsStateIsSaidInWords() {
    browser.press("gf");
    browser.awaitElement("[name=url]");
    browser.script("document.querySelector('[name=url]').focus()");
    browser.press(site.url("/feed"), Keys.ENTER);
    browser.awaitElement("#preview-title");
    browser.script("document.querySelector('[name=onlyNew]').focus()");
    browser.press(" ", Keys.TAB, Keys.ENTER);
    browser.awaitTexts(".sheet .word", texts -> assertThat(texts).containsAnyOf("New", "Well"));
    browser.awaitTexts(
        ".sheet",
        texts -> {
          browser.go(desk + "/feeds?status=ok");
          browser.awaitElement(".choices");
          assertThat(browser.texts(".sheet .word")).containsExactly("Well");
        });
    assertThat(browser.texts("[aria-current=true]")).contains("Well");
  }

  @Test
  void aPageWithSeveralFeedsAsksWhichAndWhatIsNoFeedSaysWhy() {
    site.page("/other", rss("Bay Sport", item("Rovers win", "/rovers")));
    site.page(
        "/two",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'>"
            + "<link rel='alternate' type='application/rss+xml' href='/other' title='Sport'>");
    browser.go(desk + "/feeds");
    browser.awaitElement(".opml");
    preview(site.url("/two"));
    browser.awaitTexts(".preview li button", texts -> assertThat(texts).contains("Sport"));
    browser.click(".preview li:nth-child(2) button");
    browser.awaitTexts("#preview-title", texts -> assertThat(texts).containsExactly("Bay Sport"));

    preview(site.url("/none"));
    browser.awaitTexts(
        ".preview .failing", texts -> assertThat(texts.get(0)).contains("answers 404"));
    preview("http://10.1.2.3/feed");
    browser.awaitTexts(".preview .failing", texts -> assertThat(texts.get(0)).contains("10.1.2.3"));
  }

  @Test
  void aHostileFeedIsShownAsText() {
    site.page(
        "/hostile",
        rss(
            "<![CDATA[" + MARKUP + "]]>",
            item("<![CDATA[" + MARKUP + "\u202e Pier]]>", "javascript:window.hit=1")));
    browser.go(desk + "/feeds");
    browser.awaitElement(".opml");
    preview(site.url("/hostile"));
    browser.awaitTexts(".preview ol b", texts -> assertThat(texts.get(0)).contains("Pier"));

    assertThat((Boolean) browser.script("return 'hit' in window")).isFalse();
    assertThat(browser.all("main img, main script")).isEmpty();
    assertThat((List<?>) browser.script("return [...document.links].map(a => a.protocol)"))
        .allMatch(protocol -> List.of("http:", "https:").contains(protocol));
    assertThat((String) browser.script("return document.body.textContent"))
        .doesNotContain("\u202e");
  }

  @Test
  void aListIsTriedOutBeforeItIsImported() throws Exception {
    Path list =
        Files.writeString(
            dir.resolve("list.opml"),
            "<opml version='2.0'><body><outline text='Coast'>"
                + "<outline text='Herald' xmlUrl='https://herald.example/feed'/>"
                + "<outline text='"
                + MARKUP.replace("<", "&lt;")
                + "' xmlUrl='x'/>"
                + "</outline></body></opml>");
    browser.go(desk + "/feeds");
    browser.awaitElement(".opml");
    browser.all("[name=opml]").get(0).sendKeys(list.toString());
    browser.click("form[aria-label='Import feeds'] button");
    browser.awaitTexts(
        ".opml .note p",
        texts ->
            assertThat(texts).containsExactly("1 feed read: 1 would be written, 0 unchanged."));
    assertThat(browser.texts(".opml .note li").get(1)).contains(MARKUP, "no web address");
    assertThat(browser.texts(".sheet")).isEmpty();

    browser.click(".opml .note button");
    browser.awaitTexts(".sheet tbody b", texts -> assertThat(texts).containsExactly("Herald"));
    assertThat(send("GET", "/feeds.opml", "").body()).contains("https://herald.example/feed");
    assertThat(browser.all("a[href='/feeds.opml'][download]")).hasSize(1);
  }

  private void preview(String url) {
    browser.awaitElement("[name=url]");
    var field = browser.all("[name=url]").get(0);
    field.clear();
    field.sendKeys(url);
    field.findElement(By.xpath("ancestor::form//button")).click();
  }

  private static String rss(String title, String items) {
    return "<rss version='2.0'><channel><title>" + title + "</title>" + items + "</channel></rss>";
  }

  private static String item(String title, String link) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><guid>"
        + link
        + "</guid><description>The keeper has come back to the tower.</description></item>";
  }
}
