package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Family;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertCopy;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which alerts are sent for a family. */
class FamilyAlertsTest {
  private static final GeneratedNews NEWS = new GeneratedNews(17);
  private static final String TEXT = NEWS.english(200);
  private static final String OTHER_TEXT = NEWS.english(200);
  private static final AlertRule RULE =
      AlertRule.of("ferry", "ferry").withTitleOnly(true).withPer(AlertPer.FAMILY);

  @TempDir private Path stateDir;
  private FamilyDriver driver;

  @BeforeEach
  void start() {
    driver = new FamilyDriver(stateDir);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void theRecallOfAKilledArticleNamesItsCopiesWhichStay() throws Exception {
    driver.put(RULE.withPer(AlertPer.ARTICLE));
    driver.pipe(article("a", TEXT));
    driver.pipe(article("b", TEXT));
    driver.pipe(article("c", OTHER_TEXT));
    driver.alerts();

    driver.kill("a");

    assertThat(driver.alerts())
        .singleElement()
        .returns("a", Alert::articleId)
        .returns(List.of(new AlertCopy("b", "b.example")), Alert::copies);
    driver.kill("c");
    assertThat(driver.alerts()).extracting(Alert::copies).containsExactly(List.of());
  }

  @Test
  void aRejectedArticleIsNobodysOriginAndHoldsNoAlert() throws Exception {
    driver.close();
    driver = new FamilyDriver(new EnrichDriver(stateDir.resolve("small"), 66_500 + TEXT.length()));
    driver.put(RULE);
    driver.pipe(article("a", TEXT).withDescription("x".repeat(2_000)));
    assertThat(driver.enriched().isEmpty()).isTrue();

    assertThat(driver.push(article("b", TEXT)).id()).isEqualTo("b");
    driver.pipe(article("b", OTHER_TEXT).withDescription("x".repeat(2_000)));
    assertThat(driver.push(article("c", TEXT)).id()).isEqualTo("b");
    assertThat(driver.alertsInShort()).containsExactly("b", "c silent");
  }

  @Test
  void aRuleFiresOnceForAFamilyAndIsSilentOnCopies() throws Exception {
    driver.put(RULE);
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));
    driver.push(article("c", OTHER_TEXT));

    assertThat(driver.alerts())
        .extracting(Alert::articleId, Alert::audible, Alert::reason, Alert::familyId)
        .containsExactly(
            tuple("a", true, null, "a"),
            tuple("b", false, "copy", "a"),
            tuple("c", true, null, "c"));
  }

  @Test
  void aRuleOfAnOlderReleaseFiresForEveryArticle() throws Exception {
    driver.put(RULE.withPer(null));
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));

    assertThat(driver.alertsInShort()).containsExactly("a", "b");
  }

  @Test
  void aCopyThatAloneMatchesFires() throws Exception {
    driver.put(RULE);
    driver.push(article("a", TEXT).withTitle("Another title"));
    driver.push(article("b", TEXT));
    driver.push(article("c", TEXT));

    assertThat(driver.alertsInShort()).containsExactly("b", "c silent");
    assertThat(driver.push(article("a", TEXT)).id()).isEqualTo("a");
    assertThat(driver.alertsInShort()).containsExactly("a silent");
  }

  @Test
  void afterTheRecallOfItsAlertTheFamilyFiresAgain() throws Exception {
    driver.put(RULE);
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));
    driver.alerts();

    driver.kill("a");
    driver.push(article("c", TEXT));

    assertThat(driver.alertsInShort()).containsExactly("a recalled", "c");
  }

  @Test
  void afterTheRecallOfItsAlertANewRevisionOfACopyFires() throws Exception {
    driver.put(RULE);
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));
    driver.kill("a");
    driver.alerts();

    driver.push(article("b", TEXT + "\n\nMore."));
    driver.push(article("c", TEXT));
    driver.push(article("b", TEXT + "\n\nMore and more."));

    assertThat(driver.alertsInShort()).containsExactly("b", "c silent", "b silent");
  }

  @Test
  void aRevisionOfASnoozedAlertTakesNotTheAlertOfTheFamily() throws Exception {
    driver.put(RULE.withSnoozedUntil(Instant.parse("2100-01-01T00:00:00Z")));
    driver.push(article("a", TEXT));
    driver.put(RULE);
    driver.push(article("a", TEXT + "\n\nMore."));
    driver.push(article("a", TEXT + "\n\nMore and more."));
    driver.push(article("b", TEXT));
    driver.push(article("c", TEXT));

    assertThat(driver.alertsInShort())
        .containsExactly("a silent", "a silent", "a silent", "b", "c silent");
  }

  @Test
  void anAlertOfWhatARuleAskedForEarlierStandsForNothing() throws Exception {
    driver.put(RULE);
    driver.push(article("a", TEXT));
    driver.put(RULE.withVersion(2));
    driver.push(article("b", TEXT));
    driver.push(article("c", TEXT));

    assertThat(driver.alertsInShort()).containsExactly("a", "b", "c silent");
  }

  @Test
  void theRecallOfASilentAlertIsSilent() throws Exception {
    driver.put(RULE);
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));
    driver.alerts();

    driver.kill("b");

    assertThat(driver.alertsInShort()).containsExactly("b recalled silent");
  }

  /** Whatever comes first, of three copies in several versions there is one family and alert. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void inAnyOrderOfArrivalThereIsOneFamilyAndOneAlert(long seed) throws Exception {
    driver.put(RULE);
    List<Article> arrivals = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      arrivals.add(article(id, TEXT).withVersion(1));
      arrivals.add(article(id, TEXT + "\n\n" + id).withVersion(2));
      arrivals.add(article(id, TEXT + "\n\n" + id).withVersion(2));
    }
    arrivals.add(article("d", TEXT).withVersion(1));
    Collections.shuffle(arrivals, new Random(seed));
    arrivals.forEach(driver::pipe);
    driver.pipe(article("d", null).withStatus(PublishingStatus.CANCELED).withVersion(2));

    Map<String, Family> families = new HashMap<>();
    for (byte[] value : driver.enriched().readValuesToList()) {
      EnrichedArticle article = Json.read(value, EnrichedArticle.class);
      families.put(article.article().id(), article.family());
    }
    assertThat(families.remove("d")).isNull();
    assertThat(families.values())
        .extracting(Family::id)
        .hasSize(3)
        .containsOnly(arrivals.get(0).id());
    assertThat(driver.stored()).containsExactlyInAnyOrder("a", "b", "c");
    Set<String> fired = new HashSet<>();
    driver.alerts().stream()
        .filter(it -> it.audible() && it.kind() == AlertKind.MATCH)
        .forEach(it -> fired.add(it.articleId()));
    assertThat(fired).hasSize(1);
  }
}
