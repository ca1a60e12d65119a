package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.ArticleId;
import io.newswire.testkit.Services;
import org.junit.jupiter.api.Test;

/** One article, and the ways to it. */
class DeskArticleIT extends DeskPage {
  @Test
  void byMouseAnArticleIsOpenedAndBackLeadsToTheList() {
    String headline = browser.texts(".card .headline").get(1);

    browser.click(".card:nth-child(2) .headline");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headline));
    assertThat(browser.title()).startsWith(headline);
    browser.click(".way a[rel=next]");
    browser.awaitTexts(".way .at", texts -> assertThat(texts.get(0)).startsWith("3 of "));
    browser.back();
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headline));
    browser.back();
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Wire"));
  }

  @Test
  void anArticleShowsItsQuotesWhereTheyStandAndReportedSpeechWithoutMarks() {
    browser.go(desk + "/search?q=title%3A%22strikes+pier%22");
    browser.click(".card .headline");
    browser.awaitElement(".story .quote.direct");
    assertThat(browser.texts(".quote.direct"))
        .anyMatch(text -> text.equals("We had perhaps forty seconds to clear the pier."));
    assertThat(browser.texts(".quotes li.direct .words")).allMatch(text -> text.startsWith("“"));
    assertThat(browser.texts(".quotes li.indirect .words"))
        .isNotEmpty()
        .noneMatch(text -> text.contains("“"));
    assertThat(browser.texts(".quotes li.indirect .by"))
        .allMatch(text -> text.endsWith("reported speech"));

    browser.click(".text .mention.person");
    browser.awaitElement(".timeline .card");
    assertThat(browser.address()).contains("/people/person:");
  }

  @Test
  void aCorrectionOfTheArticleThatIsReadIsOfferedAndItsWithdrawalTakesItAway() throws Exception {
    String url = "https://herald.example/" + Services.uniqueId();
    String json = "{\"url\":\"%s\",\"title\":\"Lock %s\",\"text\":\"The lock is %s.\"}";
    post(json.formatted(url, "shut", "shut"));
    String id = ArticleId.ofUrl(url);
    awaitText(id, "shut");
    browser.go(desk + "/articles/" + id);
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly("Lock shut"));

    post(json.formatted(url, "open", "open"));
    browser.awaitTexts(".change", texts -> assertThat(texts.get(0)).contains("corrected"));
    assertThat(browser.texts(".story h1")).containsExactly("Lock shut");
    awaitText(id, "open");
    browser.click(".change a");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly("Lock open"));

    delete(url);
    browser.awaitTexts("h1", texts -> assertThat(texts).containsExactly("No such article"));
    assertThat(browser.all(".story, .text, aside")).isEmpty();
    assertThat(browser.title()).doesNotContain("Lock");
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }

  @Test
  void aQuoteThatALinkLeadsToIsMarked() {
    browser.go(desk + "/search?q=title%3A%22strikes+pier%22");
    browser.click(".card .headline");
    browser.awaitElement(".story .quote");
    String article = browser.address();
    browser.go("about:blank");
    browser.go(article + "#quote-1");
    browser.awaitElement("#quote-1:target");
    assertThat(browser.address()).endsWith("#quote-1");
  }

  @Test
  void theNotesSayWhoIsNamedHowOftenAndHowTheArticleCameHere() throws Exception {
    browser.go(desk + "/search?q=title%3A%22strikes+pier%22");
    browser.click(".card .headline");
    browser.awaitElement("#way .steps");
    assertThat(browser.texts("#names .person"))
        .anyMatch(text -> text.matches("Ruth Calloway \\d+ mentions?.*"));
    assertThat(browser.texts("#way .stage"))
        .containsExactly("received", "extracted", "enriched", "indexed");
    assertThat(browser.texts("#way .took")).allMatch(text -> text.matches("after [\\d.]+ .*"));

    browser.click("#way summary");
    browser.awaitTexts(
        "#way .traces .word", texts -> assertThat(texts).containsExactly("Searchable"));
    assertThat(browser.texts("#way .traces .detail")).anyMatch(text -> text.startsWith("news.raw"));
    axeFindsNothingWrongHere();
    String raw = browser.script("return document.querySelector('#way a[download]').pathname");
    assertThat(send("GET", raw, "").body()).contains("<html");

    browser.click("#names .person a");
    browser.awaitElement(".timeline .card");
    assertThat(browser.address()).contains("/people/person:");
  }

  @Test
  void theNotesShowTheRevisionsAndTheRulesThatWereFired() throws Exception {
    String rule = "{\"name\":\"Sluice <b>watch</b>\",\"query\":\"sluicegate\"}";
    assertThat(send("PUT", "/rules/sluice", rule).statusCode()).isEqualTo(201);
    String json =
        "{\"url\":\"https://herald.example/sluice\",\"title\":\"%s\",\"text\":\"The sluicegate %s.\"}";
    post(json.formatted("Sluice opens", "opens"));
    awaitCards("Sluice opens");
    post(json.formatted("Sluice shuts", "shuts"));
    awaitCards("Sluice shuts");
    browser.click(".card .headline");

    browser.awaitTexts(
        "#rules",
        texts -> {
          browser.go(browser.address());
          browser.awaitElement("#way");
          browser.awaitElement("#rules");
          assertThat(browser.texts("#rules").get(0))
              .contains("1 rule fired", "Sluice <b>watch</b>", "for sluicegate");
        });
    browser.click("#way summary");
    browser.awaitTexts("#way details .stage", texts -> assertThat(texts).contains("Revision 2"));
    assertThat(browser.texts("#way details .detail"))
        .anyMatch(text -> text.endsWith("changed: headline, text"));
    assertThat(browser.texts("#history .stage")).containsExactly("Revision 2", "Revision 1");
    assertThat(browser.texts("#history .fact")).anyMatch(text -> text.startsWith("Headline:"));
    assertThat(browser.texts("#history del")).anyMatch(text -> text.endsWith("opens"));
    assertThat(browser.texts("#history ins")).anyMatch(text -> text.endsWith("shuts"));
    axeFindsNothingWrongHere();
    send("DELETE", "/rules/sluice", "");
  }

  private void awaitCards(String headline) {
    browser.awaitTexts(
        ".card .headline",
        texts -> {
          browser.go(desk + "/search?q=sluicegate");
          browser.awaitElement(".card, .note");
          assertThat(browser.texts(".card .headline")).containsExactly(headline);
        });
  }

  @Test
  void anArticleThatNobodyMaySeeIsNotShown() {
    browser.go(desk + "/articles/0123456789abcdef0123456789abcdef");
    browser.awaitTexts("h1", texts -> assertThat(texts).containsExactly("No such article"));
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }
}
