package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What there is on a person, an organisation or a place. */
class DeskProfileIT extends DeskPage {
  @Test
  void aNameOnACardLeadsToWhatThereIsOnIt() {
    browser.go(desk + "/search?q=title%3A%22strikes+pier%22");
    browser.click(".card .names .person a[href*=Ruth]");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Ruth Calloway"));

    assertThat(browser.address()).endsWith("/people/person:ruth-calloway");
    assertThat(browser.title()).startsWith("Ruth Calloway");
    assertThat(browser.texts(".total").get(0)).matches("Person · \\d+ articles? · \\d+ quotes?");
    assertThat(browser.texts(".forms")).anyMatch(text -> text.contains("not an identity"));
    assertThat(browser.texts(".timeline .headline"))
        .contains("Ferry strikes pier at Port Ansel, injuring 14");
    assertThat(browser.texts(".timeline blockquote.direct")).allMatch(t -> t.startsWith("“"));
    assertThat(browser.texts(".timeline blockquote.direct")).isNotEmpty();
    assertThat(browser.texts(".most h3"))
        .contains("Quoted by", "Named by", "Places in the same articles");

    browser.press("j");
    browser.press("o");
    browser.awaitElement(".story h1");
    browser.awaitTexts(".way a", texts -> assertThat(texts.get(0)).isEqualTo("Ruth Calloway"));
  }

  @Test
  void whoIsNamedTogetherLeadsOnAndBackLeadsBack() {
    browser.go(desk + "/people/person:ruth-calloway");
    browser.awaitElement(".most section:last-of-type a");
    String place = browser.texts(".most section:last-of-type a").get(0);
    browser.click(".most section:last-of-type a");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly(place));
    assertThat(browser.address()).contains("/places/location:");
    browser.back();
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Ruth Calloway"));
  }

  @Test
  void allArticlesAllQuotesAndTheFeedAreThoseOfTheName() {
    browser.go(desk + "/people/person:ruth-calloway");
    browser.awaitElement(".tools a");
    String[] numbers = browser.texts(".total").get(0).split("\\D+");
    browser.click(".tools a:nth-child(2)");
    browser.awaitTexts(".total", t -> assertThat(t.get(0)).startsWith(numbers[2] + " quote"));
    browser.back();
    browser.click(".tools a");
    browser.awaitTexts(".total", t -> assertThat(t.get(0)).startsWith(numbers[1] + " article"));
    assertThat((String) browser.script("return document.querySelector('.feeds a').href"))
        .contains("/feed?", "entity=person%3Aruth-calloway");
  }

  @Test
  void aNameThatNobodyHasIsSaidInWords() {
    for (String path : new String[] {"/people/person:no-one", "/places?name=Nowhere"}) {
      browser.go(desk + path);
      browser.awaitTexts(
          "h1", t -> assertThat(t).containsExactly("Nobody and nothing of this name"));
      assertThat(browser.texts(".note").get(0)).contains("spelt otherwise");
    }
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }
}
