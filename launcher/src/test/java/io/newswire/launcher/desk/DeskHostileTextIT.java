package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text from outside that is made to look like markup, or to lead astray. */
class DeskHostileTextIT extends DeskPage {
  @Test
  void hostileTextIsShownAsText() throws Exception {
    String markup = "<img src=x onerror=window.hit=1><script>window.hit=1</script>";
    String evil = markup + "\u001b[31m\u202e\u2066\u0007 end";
    publish(hostile(evil));

    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");
    assertThat(browser.texts(".card:first-child .headline").get(0)).contains(markup, "end");
    noControlsAndNoMarkup();
    browser.go(desk + "/articles/hostile");
    browser.awaitTexts(".story h1", texts -> assertThat(texts.get(0)).contains(markup));
    browser.awaitTexts(".quotes .words", texts -> assertThat(texts.get(0)).contains(markup));
    noControlsAndNoMarkup();
    assertThat(browser.title()).contains(markup).doesNotContain("\u001b", "\u202e");
    for (String path :
        List.of("/search?q=hostiletext", "/quotes?q=onerror", "/people/person:evil")) {
      browser.go(desk + path);
      browser.awaitTexts(".card", texts -> assertThat(texts).isNotEmpty());
      noControlsAndNoMarkup();
    }
  }

  private void noControlsAndNoMarkup() {
    Boolean wasHit = browser.script("return 'hit' in window");
    assertThat(wasHit).isFalse();
    assertThat(browser.all("main img, main script")).isEmpty();
    assertThat((List<?>) browser.script("return [...document.links].map(a => a.protocol)"))
        .allMatch(protocol -> List.of("http:", "https:").contains(protocol));
    assertThat((String) browser.script("return document.body.textContent"))
        .doesNotContain("\u001b", "\u202e", "\u2066", "\u0007");
  }

  private EnrichedArticle hostile(String evil) {
    String text = "hostiletext " + evil + "\n\n" + evil;
    int start = text.indexOf(evil);
    int end = start + evil.length();
    Article article =
        ArticleBuilder.builder()
            .id("hostile")
            .url("javascript:window.hit=1")
            .source(evil)
            .title(evil)
            .authors(List.of(evil))
            .description(evil)
            .section(evil)
            .keywords(List.of(evil))
            .language("en")
            .text(text)
            .publishedAt(PublicationTime.of(Instant.now().atOffset(ZoneOffset.UTC)))
            .firstSeenAt(Instant.now())
            .revision(1)
            .build();
    return new EnrichedArticle(
        article,
        List.of(new Mention(start, end, evil, EntityType.PERSON, "person:evil")),
        List.of(new Entity("person:evil", evil, EntityType.PERSON, List.of(), 1)),
        List.of(
            new Quote(
                start,
                end,
                evil,
                QuoteKind.DIRECT,
                null,
                new Speaker(start, end, evil, "person:evil", evil),
                "x")),
        List.of(),
        Instant.now());
  }
}
