package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.PublicationTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Where the articles are, and what is near a place. */
class DeskMapIT extends DeskPage {
  private static final Entity OSTVIK = place("ostvik", "Ostvik", 60.5, 5);
  private static final Entity SUVAREN = place("suvaren", "Suvaren <b>Point</b>", -17.5, 179.5);

  @BeforeEach
  void publishArticles() throws Exception {
    publish("map-1", "Mapnews from Ostvik", OSTVIK, vale("footballer"), club("Ostvik Rovers"));
    publish(
        "map-2", "Mapnews from the north", OSTVIK, SUVAREN, vale("minister"), club("Port Board"));
  }

  @Test
  void thePlacesOfASearchAreLinksOnAMapAndInAListBesideIt() throws Exception {
    browser.go(desk + "/search?q=mapnews");
    browser.click(".tools a[href^='/map']");
    browser.awaitTexts(".total", t -> assertThat(t).containsExactly("2 places in 2 articles"));

    assertThat(browser.address()).endsWith("/map?q=mapnews");
    assertThat(browser.texts(".places li"))
        .containsExactly(
            "Ostvik 2 articles\n60.50° N, 5.00° E",
            "Suvaren <b>Point</b> 1 article\n17.50° S, 179.50° E");
    assertThat(this.<List<String>>points("a => a.getAttribute('aria-label')"))
        .containsExactly("Ostvik: 2 articles", "Suvaren <b>Point</b>: 1 article");
    assertThat(browser.all(".world b")).isEmpty();
    assertThat(
            (Boolean)
                browser.script("return document.querySelector('.land').getBBox().width > 3000"))
        .as("the land is drawn")
        .isTrue();
    axeFindsNothingWrongHere();

    browser.script("document.querySelector('.world a').focus()");
    browser.press(Keys.ENTER);
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Ostvik"));
    assertThat(browser.address()).endsWith("/places/location:ostvik");
    assertThat(browser.texts(".forms")).anyMatch(t -> t.startsWith("60.50° N, 5.00° E"));
  }

  @Test
  void theMapShowsThePartOfTheWorldWithThePlaces() {
    browser.go(desk + "/map?q=mapnews&place=Suvaren&area=places");
    browser.awaitTexts(".total", t -> assertThat(t.get(0)).startsWith("2 places"));
    assertThat(viewBox()).isEqualTo("-65 -681.25 1865 932.5");

    browser.go(desk + "/map?q=mapnews&near=0,0,10km&area=places");
    browser.awaitElement(".note");
    browser.go(desk + "/map?q=title:Ostvik+mapnews&area=places");
    browser.awaitTexts(".total", t -> assertThat(t.get(0)).startsWith("1 place in 1 article"));
    assertThat(viewBox()).isEqualTo("-100 -680 300 150");
  }

  @Test
  void aSearchNearAPlaceSaysWhatWasTaken() {
    browser.go(desk + "/search?q=mapnews");
    browser.click("desk-search details.save:nth-of-type(2) summary");
    browser.script("document.querySelector(\"[placeholder*='33.9']\").focus()");
    browser.press("ostvik", Keys.ENTER);
    browser.awaitTexts(
        ".total",
        t ->
            assertThat(t)
                .containsExactly("2 articles within 100 km of Ostvik (60.50° N, 5.00° E)"));
    assertThat(browser.address()).contains("near=ostvik%2C100km", "q=mapnews");
    assertThat(browser.texts(".chosen li").get(0)).startsWith("Near: Ostvik,100km");

    browser.go(desk + "/search?near=Nowhere,5km");
    browser.awaitTexts(
        ".problem", t -> assertThat(t.get(0)).contains("no article names a place 'Nowhere'"));
    assertThat(browser.errors()).allMatch(error -> error.contains("400"));
  }

  @Test
  void namesakesStayApartAndTheFacetLeadsToOneOfThem() {
    browser.go(desk + "/search?q=mapnews");
    browser.awaitTexts(
        ".facets section:first-of-type li",
        texts ->
            assertThat(texts)
                .containsExactlyInAnyOrder(
                    "Kim Vale with Ostvik Rovers\n1",
                    "Kim Vale with Port Board, Suvaren <b>Point</b>\n1"));
    browser.click(".facets section:first-of-type li a[href*=minister]");
    browser.awaitTexts(
        ".chosen li", texts -> assertThat(texts.get(0)).startsWith("Person: Kim Vale"));
    assertThat(browser.texts(".headline")).containsExactly("Mapnews from the north");
    assertThat((String) browser.script("return document.querySelector('.make-rule').href"))
        .contains("person=Kim+Vale");

    browser.go(desk + "/people/person:kim-vale-minister");
    browser.awaitTexts(
        ".forms",
        t -> assertThat(t).containsExactly("Others of this name: Kim Vale with Ostvik Rovers"));
    browser.click(".forms a");
    browser.awaitTexts(
        ".timeline .headline", t -> assertThat(t).containsExactly("Mapnews from Ostvik"));
  }

  @Test
  void aSearchIsLimitedToWhomArticlesAreAbout() {
    browser.go(desk + "/search?q=mapnews&place=Ostvik");
    browser.awaitTexts(".total", t -> assertThat(t).containsExactly("2 articles"));
    browser.go(desk + "/search?q=mapnews&about=location:ostvik");
    browser.awaitTexts(".headline", t -> assertThat(t).containsExactly("Mapnews from Ostvik"));
    assertThat(browser.texts(".chosen li").get(0)).startsWith("About: Ostvik");
    browser.go(desk + "/search?q=mapnews");
    browser.click("nav[aria-label=Names] a:last-child");
    browser.awaitTexts(
        ".facets section a", t -> assertThat(t).contains("Ostvik").doesNotContain("Port Board"));
  }

  private <T> T points(String map) {
    return browser.script("return [...document.querySelectorAll('.world a')].map(" + map + ")");
  }

  private String viewBox() {
    return browser.script("return document.querySelector('.world').getAttribute('viewBox')");
  }

  private void publish(String id, String title, Entity... entities) throws Exception {
    Article article =
        ArticleBuilder.builder()
            .id(id)
            .url("https://herald.example/" + id)
            .source("herald.example")
            .title(title)
            .text(title + ".")
            .publishedAt(PublicationTime.of(Instant.now().atOffset(ZoneOffset.UTC)))
            .firstSeenAt(Instant.now())
            .revision(1)
            .build();
    List<Entity> named =
        List.of(entities).stream()
            .map(it -> title.contains(it.name()) ? withSalience(it, 0.9) : withSalience(it, 0.2))
            .toList();
    publish(new EnrichedArticle(article, List.of(), named, List.of(), List.of(), Instant.now()));
  }

  private static Entity withSalience(Entity it, double salience) {
    return new Entity(
        it.id(), it.name(), it.type(), it.aliases(), it.mentions(), it.location(), salience);
  }

  private static Entity place(String id, String name, double lat, double lon) {
    GeoPoint at = new GeoPoint(lat, lon);
    return new Entity("location:" + id, name, EntityType.LOCATION, List.of(), 1, at, null);
  }

  private static Entity vale(String id) {
    return new Entity("person:kim-vale-" + id, "Kim Vale", EntityType.PERSON, List.of(), 1);
  }

  private static Entity club(String name) {
    return new Entity("organization:" + name, name, EntityType.ORGANIZATION, List.of(), 1);
  }
}
