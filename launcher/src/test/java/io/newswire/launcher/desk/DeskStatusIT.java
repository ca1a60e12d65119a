package io.newswire.launcher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The pipeline: its stages, what it rejected, and where an article is. */
class DeskStatusIT extends DeskPage {
  private static final String MARKUP =
      "<script>window.hit=1</script><img src=x onerror=window.hit=1>";
  private static final String EVIL = MARKUP + "\u001b[31m\u202e";

  @Test
  void theStagesAreShownWithStateLagPaceAndLatency() throws Exception {
    browser.press("gp");
    browser.awaitTexts(
        ".flow h2",
        texts -> assertThat(texts).containsExactly("Extract", "Enrich", "Index", "Deliver"));
    assertThat(browser.texts(".flow .word")).allMatch(text -> text.matches("\\d+ consumers?"));
    assertThat(browser.texts(".flow li:first-child dt"))
        .containsExactly(
            "State",
            "Waiting",
            "Urgent waiting",
            "Last minute",
            "Last hour",
            "Half within",
            "95 of 100",
            "99 of 100");
    assertThat(browser.texts(".flow li:nth-child(3) dd:last-child").get(0)).matches("[\\d,]+.*");
    assertThat(browser.texts(".numbers tbody th")).contains("enriched", "searchable");
    assertThat(browser.texts(".numbers tbody td").get(0)).matches("[\\d.]+ (ms|s|min)");
    assertThat(browser.texts(".total")).containsExactly("All stages run");
    assertThat(browser.all(".numbers svg[aria-hidden=true]")).isNotEmpty();
    axeFindsNothingWrongHere();
  }

  @Test
  void anArticleIsFoundByItsAddressAndAnUnknownOneIsSaidToBe() throws Exception {
    String url = "https://herald.example/lock";
    post("{\"url\":\"%s\",\"title\":\"Lock closed\",\"text\":\"Rain.\"}".formatted(url));
    browser.go(desk + "/status");
    browser.awaitElement("#where input");
    browser.script("document.querySelector('#where input').focus()");
    browser.press(url, Keys.ENTER);
    browser.awaitTexts(
        ".traces .word",
        texts -> {
          browser.go(browser.address());
          browser.awaitElement(".traces .word");
          assertThat(browser.texts(".traces .word")).containsExactly("Searchable");
        });
    assertThat(browser.address()).contains("where=https");
    assertThat(browser.texts(".traces .stage"))
        .containsExactly("received", "extracted", "enriched", "indexed");
    assertThat(browser.texts(".traces .detail")).contains("Lock closed");

    browser.go(desk + "/status?where=%3Cb%3Enone");
    browser.awaitTexts(
        "#where .note", texts -> assertThat(texts).containsExactly("Nothing is known of <b>none."));
  }

  @Test
  void aRejectedRecordIsShownAsTextAndPutBackOnce() throws Exception {
    String stage = "extract-" + System.nanoTime();
    reject(stage, "it has no text: " + EVIL);
    browser.go(desk + "/status?stage=" + stage);
    browser.awaitTexts(
        ".rejections > li", texts -> assertThat(texts.get(0)).contains(MARKUP, stage));
    browser.click(".rejections summary");
    browser.awaitTexts("pre.original", texts -> assertThat(texts.get(0)).contains(MARKUP));
    nothingOfItIsMarkup();
    axeFindsNothingWrongHere();

    browser.click(".rejections .actions > button");
    browser.awaitTexts(".rejections > li", texts -> assertThat(texts).isEmpty());
    browser.click("#rejected .chosen a");
    browser.awaitElement("#rejected p");
    nothingOfItIsMarkup();
  }

  private void nothingOfItIsMarkup() {
    assertThat((Boolean) browser.script("return 'hit' in window")).isFalse();
    assertThat(browser.all("main img, main script")).isEmpty();
    assertThat((String) browser.script("return document.body.textContent"))
        .doesNotContain("\u001b", "\u202e");
    String labels =
        "return [...document.querySelectorAll('[aria-label], [title]')]"
            + ".map(e => e.getAttribute('aria-label') + e.title).join()";
    assertThat((String) browser.script(labels)).doesNotContain("\u001b", "\u202e");
  }

  private void reject(String stage, String reason) throws Exception {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.REJECTED, null, EVIL.getBytes(UTF_8));
    record.headers().add(RawHeaders.URL, ("https://herald.example/" + EVIL).getBytes(UTF_8));
    new Rejection(stage, reason, Topics.RAW, 0, 1, Instant.now()).writeTo(record.headers());
    produce(record);
  }
}
