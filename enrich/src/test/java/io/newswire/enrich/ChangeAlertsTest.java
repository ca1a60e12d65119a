package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that fire when an article changes a fact. */
class ChangeAlertsTest {
  private static final AlertRule RULE =
      AlertRule.of("ferry", "text:ferry").withOn(AlertTrigger.CHANGE).withPer(AlertPer.ARTICLE);
  private static final String TEXT =
      "The ferry hit the pier and hurt 14 people. “Nobody saw it coming,” the pilot said.";

  @TempDir private Path stateDir;
  private FamilyDriver driver;

  @BeforeEach
  void start() {
    driver = new FamilyDriver(stateDir);
    driver.put(RULE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void theFirstRevisionFiresNothingAndAChangedFigureFiresWithOldAndNewWords() throws Exception {
    assertThat(fired(TEXT)).isEmpty();

    assertThat(fired(TEXT.replace("14", "16")))
        .containsExactly("1 figure: and hurt 14 people → and hurt 16 people");
  }

  @Test
  void eachRevisionThatChangesAFactFiresAndOthersDoNot() throws Exception {
    fired(TEXT);
    assertThat(fired(TEXT.replace("14", "16"))).hasSize(1);
    assertThat(fired(TEXT.replace("14", "16") + "\n\nThe port is shut.")).isEmpty();
    assertThat(fired(TEXT.replace("14", "17"))).hasSize(1);
    assertThat(fired(TEXT.replace("14", "17"))).isEmpty();
    assertThat(
            fired(TEXT.replace("14", "17").replace(" “Nobody saw it coming,” the pilot said.", "")))
        .containsExactly("4 quote: Nobody saw it coming, (removed)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry hit the pier, and hurt 14 people. “Nobody saw it coming,” the pilot said.",
        "The ferry hit the pier and hurt 14 people. \"Nobody saw it coming\", the pilot said.",
        "The ferry hit the pier and hurt fourteen people.  “Nobody saw it coming,” the pilot said.",
        "The ferry hit the pier and hurt 14 people. “Nobody saw it coming,” the pilot said.\n\n"
            + "Updated 12:40 GMT"
      })
  void whatIsOnlyWrittenOtherwiseFiresNothing(String text) throws Exception {
    fired(TEXT);

    assertThat(fired(text)).isEmpty();
  }

  @Test
  void anArticleThatDoesNotMatchFiresNothing() throws Exception {
    fired(TEXT.replace("ferry", "ship"));

    assertThat(fired(TEXT.replace("ferry", "ship").replace("14", "16"))).isEmpty();
  }

  @Test
  void aKillRecallsWhatFiredAndThatTheArticleIsBackFiresNothing() throws Exception {
    fired(TEXT);
    fired(TEXT.replace("14", "16"));

    driver.kill("a");
    assertThat(driver.alertsInShort()).containsExactly("a recalled");
    push("a", TEXT, 9, PublishingStatus.USABLE);
    assertThat(driver.alertsInShort()).isEmpty();
  }

  @Test
  void ofARuleThatFiresOncePerFamilyTheSameCorrectionOfACopyIsSilent() throws Exception {
    driver.put(RULE.withPer(AlertPer.FAMILY).withVersion(2));
    String report =
        "The ferry hit the pier and hurt 14 people. The harbour master said that the ship came in"
            + " too fast and that nobody on the bridge had answered the radio for several minutes."
            + " The port was closed for the rest of the day while divers looked at the hull, and"
            + " passengers of two later crossings were taken to the island by bus and by train."
            + " An inquiry into the accident begins next week, the ministry of transport announced.";
    push("a", report, 0, null);
    push("b", report, 1, null);
    assertThat(driver.alertsInShort()).isEmpty();

    push("a", report.replace("14", "16"), 2, null);
    push("b", report.replace("14", "16"), 3, null);
    assertThat(driver.alertsInShort()).containsExactly("a", "b silent");

    push("a", report.replace("14", "16") + " It is shut.", 4, null);
    push("b", report.replace("14", "17"), 5, null);
    assertThat(driver.alertsInShort()).containsExactly("a silent", "b silent");

    push("a", report.replace("14", "17"), 6, null);
    assertThat(driver.alertsInShort()).containsExactly("a");
  }

  private int minutes;

  /** The audible alerts of the next revision: how often the rule fired before, and what changed. */
  private List<String> fired(String text) throws Exception {
    push("a", text, minutes++, null);
    return driver.alerts().stream()
        .filter(Alert::audible)
        .map(it -> it.sequence() + " " + it.changes().get(0).inWords())
        .toList();
  }

  private void push(String id, String text, int minutes, PublishingStatus status) {
    Article article =
        FamilyDriver.article(id, text)
            .withStatus(status)
            .withReceivedAt(EnrichDriver.NOON.plus(Duration.ofMinutes(minutes)));
    driver.pipe(article);
  }
}
