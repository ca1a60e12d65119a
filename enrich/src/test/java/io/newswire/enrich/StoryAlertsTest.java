package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.stories.Events;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which alerts are sent for a story, of rules that fire once for each. */
class StoryAlertsTest {
  private static final AlertRule RULE =
      AlertRule.of("pier", "pier OR crossings OR dam").withPer(AlertPer.STORY);

  @TempDir private Path stateDir;
  private FamilyDriver driver;

  @BeforeEach
  void start() {
    driver = new FamilyDriver(stateDir);
    Events.others()
        .forEach(
            other ->
                driver.pipe(
                    article(other.article().id(), other.article().text())
                        .withTitle(other.article().title())));
    driver.put(RULE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aRuleFiresOnceForAStoryAndIsSilentOnFurtherReports() throws Exception {
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));
    driver.pipe(report("dam", 0));
    driver.pipe(report("ferry", 2));
    driver.pipe(report("ferry", 1).withId("copy"));

    assertThat(driver.alerts())
        .extracting(Alert::articleId, Alert::audible, Alert::reason, Alert::storyId)
        .containsExactly(
            tuple("ferry0", true, null, "ferry0"),
            tuple("ferry1", false, "story", "ferry0"),
            tuple("dam0", true, null, "dam0"),
            tuple("ferry2", false, "story", "ferry0"),
            tuple("copy", false, "story", "ferry0"));
  }

  @Test
  void aRuleThatFiresOncePerFamilyFiresForEachReport() throws Exception {
    driver.put(RULE.withPer(AlertPer.FAMILY));
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));

    assertThat(driver.alertsInShort()).containsExactly("ferry0", "ferry1");
  }

  @Test
  void aReportThatAloneMatchesFires() throws Exception {
    driver.put(RULE.withQuery("hospital").withVersion(2));
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));

    assertThat(driver.alertsInShort()).containsExactly("ferry1");
  }

  @Test
  void laterRevisionsAreSilent() throws Exception {
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));
    driver.pipe(more(report("ferry", 1)));
    driver.pipe(more(report("ferry", 0)));
    driver.pipe(report("ferry", 2));

    assertThat(driver.alertsInShort())
        .containsExactly(
            "ferry0", "ferry1 silent", "ferry1 silent", "ferry0 silent", "ferry2 silent");
  }

  @Test
  void afterTheRecallOfItsAlertTheNextReportOrRevisionFires() throws Exception {
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));
    driver.kill("ferry0");
    driver.pipe(more(report("ferry", 1)));
    driver.pipe(report("ferry", 2));

    assertThat(driver.alertsInShort())
        .containsExactly("ferry0", "ferry1 silent", "ferry0 recalled", "ferry1", "ferry2 silent");
  }

  @Test
  void afterACorrectionThatNoLongerMatchesTheNextReportFires() throws Exception {
    driver.put(RULE.withQuery("title:strikes OR hospital OR crossings").withVersion(2));
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));
    driver.pipe(
        report("ferry", 0)
            .withTitle("Ferry at Port Ansel")
            .withText(report("ferry", 0).text().replace("crossings", "sailings")));
    driver.pipe(report("ferry", 2));

    assertThat(driver.alertsInShort())
        .containsExactly("ferry0", "ferry1 silent", "ferry0 recalled", "ferry2");
  }

  @Test
  void anAlertOfASnoozedRuleHoldsNotTheAlertOfTheStory() throws Exception {
    driver.put(RULE.withSnoozedUntil(Instant.parse("2100-01-01T00:00:00Z")));
    driver.pipe(report("ferry", 0));
    driver.put(RULE);
    driver.pipe(report("ferry", 1));
    driver.pipe(report("ferry", 2));

    assertThat(driver.alertsInShort()).containsExactly("ferry0 silent", "ferry1", "ferry2 silent");
  }

  @Test
  void aStoryThatOutlivesTheArticleOfItsAlertDoesNotFireAgain() throws Exception {
    driver.pipe(report("ferry", 0));
    driver.advance(Duration.ofHours(48));
    driver.pipe(FamilyDriver.at(48, report("ferry", 1)));
    driver.advance(Duration.ofHours(48));
    driver.pipe(FamilyDriver.at(96, article("other", Events.REPORTS.get("rates").get(0)[1])));
    assertThat(driver.stored()).doesNotContain("ferry0");

    driver.pipe(FamilyDriver.at(96, report("ferry", 1).withId("late")));

    assertThat(driver.alertsInShort()).containsExactly("ferry0", "ferry1 silent", "late silent");
  }

  @Test
  void storiesThatWereMergedDoNotFireAgain() throws Exception {
    driver.pipe(report("ferry", 0));
    driver.pipe(report("dam", 0));
    driver.alerts();
    signature("dam1", "{\"id\":\"ferry0\",\"merged\":[\"dam0\"]}");

    driver.pipe(report("dam", 0).withId("damcopy"));
    driver.kill("ferry0");
    driver.pipe(report("dam", 1).withId("damlast"));

    assertThat(driver.alerts())
        .extracting(Alert::articleId, Alert::audible, Alert::storyId, Alert::mergedStories)
        .containsExactly(
            tuple("damcopy", false, "ferry0", List.of("dam0")),
            tuple("ferry0", true, "ferry0", List.of()),
            tuple("damlast", false, "ferry0", List.of("dam0")));
  }

  @Test
  void afterARestartAStoryDoesNotFireAgain() throws Exception {
    driver.pipe(report("ferry", 0));
    driver.pipe(report("dam", 0));
    driver.alerts();
    Map<String, byte[]> signatures = driver.signatures().readKeyValuesToMap();
    driver.close();
    driver = new FamilyDriver(stateDir.resolve("second"));
    driver.put(RULE);
    signatures.forEach((id, signature) -> driver.input("news.signatures").pipeInput(id, signature));

    driver.pipe(report("ferry", 1));
    driver.pipe(report("ferry", 0).withId("copy"));

    assertThat(driver.alertsInShort()).containsExactly("ferry1 silent", "copy silent");
  }

  @Test
  void ofARuleThatCountsTheArticlesOfAStoryCountOnce() throws Exception {
    driver.put(RULE.withOn(AlertTrigger.of("count 2/1h")).withVersion(2));
    driver.pipe(report("ferry", 0));
    driver.pipe(report("ferry", 1));
    driver.pipe(report("ferry", 2));
    assertThat(driver.alerts()).isEmpty();

    driver.pipe(report("dam", 0));

    assertThat(driver.alertsInShort()).containsExactly("dam0");
  }

  private void signature(String id, String story) throws Exception {
    driver.pipe(report("dam", 1).withId(id).withTitle("No water").withText(filler()));
    byte[] json = driver.signatures().readKeyValuesToMap().get(id);
    ObjectNode changed = (ObjectNode) Json.MAPPER.readTree(json);
    changed.set("story", Json.MAPPER.readTree(story));
    changed.put("revision", 2);
    driver.input("news.signatures").pipeInput(id, Json.bytes(changed));
  }

  private static String filler() {
    return Events.others()
            .map(EnrichedArticle::article)
            .findFirst()
            .map(Article::text)
            .orElseThrow()
        + " These words are of nothing that was reported before in any paper.";
  }

  private static Article more(Article article) {
    return article.withText(article.text() + "\n\nThe line apologised again.");
  }

  private static Article report(String event, int number) {
    String[] report = Events.REPORTS.get(event).get(number);
    return article(event + number, report[1]).withTitle(report[0]);
  }
}
