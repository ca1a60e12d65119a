package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).startsWith("Person:"));
  }

  @Test
  void anArticleThatNobodyMaySeeIsNotShown() {
    browser.go(desk + "/articles/0123456789abcdef0123456789abcdef");
    browser.awaitTexts("h1", texts -> assertThat(texts).containsExactly("No such article"));
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }
}
