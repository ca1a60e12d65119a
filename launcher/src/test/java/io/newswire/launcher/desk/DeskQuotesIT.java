package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Who said what. */
class DeskQuotesIT extends DeskPage {
  @Test
  void whoSaidWhatIsAskedBySpeakerAndLeadsIntoTheArticle() {
    browser.press("gq");
    browser.awaitElement(".ask input[name=speaker]");
    browser.click(".ask input[name=speaker]");
    browser.press("Calloway", Keys.ENTER);
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("What Calloway said"));
    browser.awaitTexts(".said.direct blockquote", texts -> assertThat(texts).isNotEmpty());
    assertThat(browser.texts(".said.direct blockquote")).allMatch(text -> text.startsWith("“"));
    assertThat(browser.texts(".said.indirect blockquote")).noneMatch(t -> t.contains("“"));
    assertThat(browser.texts(".said.indirect .kind")).containsOnly("reported speech");

    browser.click(".said .headline");
    browser.awaitElement(".story h1");
  }
}
