package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Copies and stories on the wire, in the search, and on their own page. */
class DeskStoryIT extends DeskPage {
  private static final String STORM =
      "The lighthouse at Cape Morrow lost its lantern when a waterspout crossed the headland on"
          + " Sunday night. Keeper Odile Farran watched the glass fall into the sea. “I have never"
          + " heard the tower sing like that before,” said Odile Farran.";
  private static final String OTHER_WORDS =
      "Ships must steer around Cape Morrow without a light after a waterspout tore the lantern from"
          + " its lighthouse. Odile Farran, the keeper, climbed down unhurt on Sunday night. “I"
          + " have never heard the tower sing,” said Odile Farran.";

  private static final String ARTICLE =
      "{\"url\":\"https://%s.example/morrow-%d\",\"source\":\"%s\",\"title\":\"%s\","
          + "\"publishedAt\":\"%s\",\"text\":%s}";

  @Test
  void copiesAreOneCardAndAStoryHasAPageWithItsArticlesAndQuotes() throws Exception {
    post("beacon", 1, "Waterspout takes lantern of Cape Morrow lighthouse", STORM);
    awaitFound("morrow", 1);
    post("gazette", 2, "Cape Morrow lighthouse loses its lantern to waterspout", STORM);
    post("tribune", 3, "Cape Morrow lighthouse dark after waterspout", OTHER_WORDS);
    awaitFound("morrow", 3);

    browser.go(desk + "/search?q=morrow");
    browser.awaitTexts(".total", t -> assertThat(t.get(0)).isEqualTo("3 articles, 2 texts"));
    assertThat(browser.texts(".card .folded")).hasSize(1);
    assertThat(browser.texts(".card .folded").get(0)).startsWith("and 1 more: ");

    browser.go(desk + "/search?q=morrow&fold=story");
    browser.awaitTexts(".total", t -> assertThat(t.get(0)).isEqualTo("3 articles, 1 story"));
    browser.click(".card .folded a");
    browser.awaitTexts(".total", t -> assertThat(t).anyMatch(it -> it.startsWith("3 articles")));
    assertThat(browser.address()).contains("/stories/");
    assertThat(browser.texts(".cards .headline"))
        .contains("Cape Morrow lighthouse dark after waterspout");
    assertThat(browser.texts(".timeline .printed").get(0)).contains("beacon", "first", "tribune");
    assertThat(browser.texts(".most h3")).contains("Sources", "Quoted");

    browser.go(desk + "/");
    browser.awaitTexts(".headline", texts -> assertThat(shown(texts, "Morrow")).isEqualTo(2));
    browser.click(".choice a[href*='fold=none']");
    browser.awaitTexts(".headline", texts -> assertThat(shown(texts, "Morrow")).isEqualTo(3));
    browser.click(".choice a[href*='fold=story']");
    browser.awaitTexts(".headline", texts -> assertThat(shown(texts, "Morrow")).isEqualTo(1));

    browser.click("nav a[href='/stories']");
    browser.awaitTexts(".headline", texts -> assertThat(shown(texts, "Morrow")).isEqualTo(1));
  }

  @Test
  void facetsAndBarsCountArticlesTextsOrStories() throws Exception {
    String storm = STORM.replace("Morrow", "Osprey").replace("waterspout", "whirlwind");
    post("beacon", 11, "Whirlwind takes lantern of Cape Osprey lighthouse", storm);
    awaitFound("osprey", 1);
    post("gazette", 12, "Cape Osprey lighthouse loses its lantern to whirlwind", storm);
    post(
        "tribune",
        13,
        "Cape Osprey lighthouse dark after whirlwind",
        OTHER_WORDS.replace("Morrow", "Osprey").replace("waterspout", "whirlwind"));
    awaitFound("osprey", 3);

    browser.go(desk + "/search?q=osprey");
    browser.awaitTexts(".choice [aria-current]", t -> assertThat(t).contains("Articles"));
    assertThat(counted("Odile Farran")).isEqualTo("3");
    browser.click(".choice a[href*='count-by=family']");
    browser.awaitTexts(".choice [aria-current]", t -> assertThat(t).contains("Texts"));
    assertThat(counted("Odile Farran")).isEqualTo("2");
    browser.click(".choice a[href*='count-by=story']");
    browser.awaitTexts(".choice [aria-current]", t -> assertThat(t).contains("Stories"));
    assertThat(counted("Odile Farran")).isEqualTo("1");
    assertThat(browser.texts(".cards .headline")).hasSize(2);
    assertThat(browser.all(".make-rule[href*='count-by'], .feeds a[href*='count-by']")).isEmpty();

    browser.click(".facets section:first-of-type a");
    browser.awaitTexts(".chosen li", t -> assertThat(t.get(0)).contains("Odile Farran"));
    assertThat(browser.address()).contains("count-by=story");
  }

  /** The number beside a value of the facets. */
  private String counted(String value) {
    return browser.script(
        "return [...document.querySelectorAll('.facets li')].find(li => li.textContent"
            + ".startsWith(arguments[0])).querySelector('.number').textContent",
        value);
  }

  @Test
  void aStoryThatIsNotThereIsSaidInWords() {
    browser.go(desk + "/stories/nothing");
    browser.awaitTexts("h1", texts -> assertThat(texts).containsExactly("No such story"));
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }

  private long shown(List<String> texts, String word) {
    return browser.all(".headline").stream()
        .filter(WebElement::isDisplayed)
        .filter(it -> it.getText().contains(word))
        .count();
  }

  private void post(String source, int number, String title, String text) throws Exception {
    post(ARTICLE.formatted(source, number, source, title, Instant.now(), quoted(text)));
  }

  private void awaitFound(String word, int articles) {
    await()
        .untilAsserted(
            () -> {
              JsonNode found = ask("GET", "/search?size=0&q=" + word, "");
              assertThat(found.get("total").asInt()).isEqualTo(articles);
            });
  }
}
