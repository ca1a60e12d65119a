package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.launcher.SampleNews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of {@code docs/desk.md}; its name keeps it out of the build. CONTRIBUTING.md
 * has the command.
 */
class DeskScreenshots {
  private static final int MOST_BYTES = 150_000;
  private static final Path RULES = Path.of("src/test/resources/desk-rules.yml").toAbsolutePath();
  private static final String PAINT =
      "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";

  @TempDir private Path dir;

  @Test
  void everyViewOnADeskInLightAndOnAPhoneInDark() throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path pictures =
        Files.createDirectories(
            Path.of(System.getProperty("desk.screenshots", "target/screenshots")));
    try (SampleNews news =
            SampleNews.start(
                dir.resolve("data"), "ingest.feeds.threads=0", "alerts.rules.file=" + RULES);
        ClosedDesk closed = new ClosedDesk(news.kafka(), news.elasticsearch(), dir);
        Browser browser = Browser.open()) {
      news.push(SampleNews.sample("corrections/01-ferry-strikes-pier-corrected.html"));
      SampleFeeds.write(news.kafka());
      for (int width : new int[] {1280, 390}) {
        boolean dark = width == 390;
        browser.dark(dark);
        browser.size(width, dark ? 844 : 800);
        String suffix = "-%d-%s.png".formatted(width, dark ? "dark" : "light");
        browser.go(news.desk() + "/");
        browser.awaitTexts(".state", texts -> assertThat(texts).containsExactly("Live"));
        Number paint = browser.script(PAINT);
        System.out.printf("%s: first paint %.0f ms%n", suffix, paint.doubleValue());
        save(browser, pictures.resolve("wire" + suffix));
        browser.go(news.desk() + "/search?q=pier");
        browser.awaitElement(".card");
        save(browser, pictures.resolve("search" + suffix));
        browser.go(news.desk() + "/quotes?speaker=Calloway");
        browser.awaitElement(".said");
        save(browser, pictures.resolve("quotes" + suffix));
        browser.go(news.desk() + "/people/person:ruth-calloway");
        browser.awaitElement(".timeline .card");
        save(browser, pictures.resolve("person" + suffix));
        browser.go(news.desk() + "/search?q=title%3A%22strikes+pier%22");
        browser.click(".card .headline");
        browser.awaitElement(".story .quote");
        save(browser, pictures.resolve("article" + suffix));
        browser.go(news.desk() + "/feeds");
        browser.awaitElement(".sheet");
        save(browser, pictures.resolve("feeds" + suffix));
        browser.go(news.desk() + "/status");
        browser.awaitElement(".rejections");
        browser.awaitElement(".flow li");
        save(browser, pictures.resolve("status" + suffix));
        browser.go(news.desk() + "/alerts");
        browser.awaitElement(".alert.recalled");
        browser.awaitElement(".alert mark");
        save(browser, pictures.resolve("alerts" + suffix));
        browser.go(news.desk() + "/rules");
        browser.awaitElement(".rules .actions");
        save(browser, pictures.resolve("rules" + suffix));
        browser.go(news.desk() + "/rules/ferry-inquiry");
        browser.awaitElement("rule-preview select");
        // The samples are of one day.
        browser.script(
            "const since = document.querySelector('rule-preview select'); since.value = '30d';"
                + "since.dispatchEvent(new Event('change'))");
        browser.awaitElement("rule-preview mark");
        save(browser, pictures.resolve("rule" + suffix));
        if (!dark) {
          browser.go(closed.address() + "/");
          browser.awaitElement(".login");
          save(browser, pictures.resolve("login" + suffix));
        }
      }
      SamplePlaces.write(news.kafka());
      for (int width : new int[] {1280, 390}) {
        boolean dark = width == 390;
        browser.dark(dark);
        browser.size(width, dark ? 844 : 800);
        await()
            .atMost(Duration.ofMinutes(1))
            .untilAsserted(
                () -> {
                  browser.go(news.desk() + "/map?source=harbours.example");
                  browser.awaitElement(".places, .note");
                  assertThat(browser.texts(".places li")).hasSize(16);
                });
        save(browser, pictures.resolve("map-%d-%s.png".formatted(width, dark ? "dark" : "light")));
      }
    }
  }

  private static void save(Browser browser, Path file) throws IOException {
    SmallPng.write(browser.screenshot(), file);
    assertThat(Files.size(file)).as("%s", file).isLessThan(MOST_BYTES);
  }
}
