package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.Article;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts of articles with muted words. */
class MutedAlertsTest {
  private static final String TEXT = new GeneratedNews(3).english(200);
  private static final AlertRule RULE = AlertRule.of("ferry", "title:ferry");
  private static final AlertRule MUTE = AlertRule.of("m", "horoscope").withMutes(true);

  @TempDir private Path stateDir;
  private FamilyDriver driver;

  @BeforeEach
  void start() {
    driver = new FamilyDriver(stateDir);
    driver.put(RULE);
    driver.put(AlertRule.of("any", "title:\"a ferry\""));
    driver.put(MUTE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void theAlertsOfAllRulesAreStoredAndSentToNobody() throws Exception {
    driver.pipe(muted("a"));
    driver.pipe(article("b", TEXT));

    assertThat(driver.alerts())
        .extracting(Alert::ruleId, Alert::articleId, Alert::audible, Alert::reason, Alert::mutedBy)
        .containsExactly(
            tuple("any", "a", false, "muted", "horoscope"),
            tuple("ferry", "a", false, "muted", "horoscope"),
            tuple("any", "b", true, null, null),
            tuple("ferry", "b", true, null, null));
  }

  @Test
  void aRevisionWithoutTheWordsFiresAndOneThatGetsThemIsOnlyCounted() throws Exception {
    driver.pipe(muted("a"));
    driver.pipe(article("a", TEXT));
    driver.pipe(muted("a"));
    driver.kill("a");

    assertThat(driver.alertsInShort())
        .containsExactly(
            "a silent", "a silent", "a", "a", "a silent", "a silent", "a recalled", "a recalled");
  }

  @Test
  void theRecallOfAMutedAlertIsSilent() throws Exception {
    driver.pipe(muted("a"));
    driver.alerts();
    driver.kill("a");

    assertThat(driver.alertsInShort()).containsExactly("a recalled silent", "a recalled silent");
  }

  @Test
  void aRuleThatIsUnmutedFiresAgain() throws Exception {
    driver.remove("m");
    driver.pipe(muted("a"));

    assertThat(driver.alertsInShort()).containsExactly("a", "a");
  }

  @Test
  void aMutedCopyDoesNotTakeTheAlertOfItsFamily() throws Exception {
    driver.put(RULE.withPer(AlertPer.FAMILY).withName("Family"));
    driver.pipe(muted("a"));
    driver.alerts();
    driver.pipe(article("b", TEXT));

    assertThat(driver.alerts())
        .filteredOn(it -> it.ruleId().equals("ferry"))
        .extracting(Alert::articleId, Alert::audible)
        .containsExactly(tuple("b", true));
  }

  @Test
  void mutedArticlesAreNotCounted() throws Exception {
    driver.put(RULE.withOn(AlertTrigger.of("count 2/1h")).withVersion(2));
    driver.pipe(muted("a"));
    driver.pipe(article("b", TEXT));
    assertThat(driver.alerts()).noneMatch(it -> it.ruleId().equals("ferry"));

    driver.pipe(article("c", TEXT));

    assertThat(driver.alerts())
        .filteredOn(it -> it.ruleId().equals("ferry"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.volume().articles())
                    .extracting(counted -> counted.articleId())
                    .containsExactly("b", "c"));
  }

  private static Article muted(String id) {
    return article(id, TEXT + "\n\nYour horoscope is on page " + id + ".");
  }
}
