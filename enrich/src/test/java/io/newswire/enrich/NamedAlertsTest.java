package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.stories.Events;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which articles of a story name its alerts in their signatures: few of many, and enough that the
 * story fires once.
 */
class NamedAlertsTest {
  private static final int RULES = 5;

  @TempDir private Path stateDir;
  private FamilyDriver driver;
  private int minute;
  private final Map<String, byte[]> signatures = new HashMap<>();

  @BeforeEach
  void start() {
    driver = driver("first");
  }

  private FamilyDriver driver(String name) {
    FamilyDriver started = new FamilyDriver(stateDir.resolve(name));
    for (int i = 0; i < RULES; i++) {
      started.put(AlertRule.of("pier" + i, "pier OR crossings").withPer(AlertPer.STORY));
    }
    return started;
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void ofManyArticlesThoseOfAnHourLeaveItToTwo() throws Exception {
    for (int number = 0; number < 120; number++) {
      receive(number * 5, "article" + number);
    }

    assertThat(audible()).containsExactly("article0");
    assertThat(named()).isBetween(RULES * 10, RULES * 22);
  }

  @Test
  void aStoryThatGoesOnForDaysFiresOnceAlsoAfterARestart() throws Exception {
    for (int hour = 0; hour < 150; hour += 7) {
      receive(hour * 60, "article" + hour);
    }
    assertThat(audible()).containsExactly("article0");
    assertThat(driver.stored()).doesNotContain("article0", "article70");

    restart();
    receive(150 * 60, "later");

    assertThat(audible()).isEmpty();
  }

  @Test
  void theWithdrawalOfOneThatNamesThemMakesNothingFire() throws Exception {
    receive(0, "first");
    receive(50 * 60, "second");
    receive(50 * 60 + 1, "third");
    receive(50 * 60 + 2, "fourth");
    driver.kill("second");
    receive(80 * 60, "fifth");

    assertThat(audible()).containsExactly("first");
  }

  @Test
  void aRevisionNamesThemStill() throws Exception {
    receive(0, "first");
    receive(50 * 60, "second");
    driver.pipe(at(50 * 60, "second").withTitle("The ferry again"));
    receive(80 * 60, "third");

    assertThat(audible()).containsExactly("first");
  }

  private void receive(int later, String id) {
    driver.advance(Duration.ofMinutes((long) later - minute));
    minute = later;
    driver.pipe(at(later, id));
  }

  private static Article at(int minute, String id) {
    String[] report = Events.REPORTS.get("ferry").get(0);
    return article(id, report[1])
        .withTitle(report[0])
        .withReceivedAt(EnrichDriver.NOON.plus(Duration.ofMinutes(minute)));
  }

  private void restart() {
    readSignatures();
    List<String> stored = driver.stored();
    driver.close();
    driver = driver("second");
    driver.advance(Duration.ofMinutes(minute));
    stored.forEach(id -> driver.input("news.signatures").pipeInput(id, signatures.get(id)));
  }

  private void readSignatures() {
    driver.signatures().readKeyValuesToList().forEach(it -> signatures.put(it.key, it.value));
  }

  /** How many alerts all signatures name together. */
  private int named() throws IOException {
    readSignatures();
    int named = 0;
    for (byte[] signature : signatures.values()) {
      JsonNode alerts = Json.MAPPER.readTree(signature).path("storyAlerts");
      named += alerts.size();
    }
    return named;
  }

  /** The articles of the first rule's audible alerts since they were last read. */
  private List<String> audible() throws Exception {
    List<String> articles = new ArrayList<>();
    driver.alerts().stream()
        .filter(alert -> alert.audible() && alert.ruleId().equals("pier0"))
        .filter(alert -> alert.kind() == AlertKind.MATCH)
        .forEach(alert -> articles.add(alert.articleId()));
    return articles;
  }
}
