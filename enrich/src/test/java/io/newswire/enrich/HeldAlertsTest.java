package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts of a rule that holds them until the end of an embargo. */
class HeldAlertsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant END = EnrichDriver.NOON.plus(HOUR);
  private static final AlertRule RULE =
      AlertRule.of("ferry", "ferry").withPer(AlertPer.FAMILY).withHoldEmbargo(true);
  private static final String TEXT =
      "The ferry hit the pier. The harbour master said that the ship came in too fast and that"
          + " nobody on the bridge had answered the radio for several minutes, and the port was"
          + " closed for the rest of the day while divers looked at the hull.";

  @TempDir private Path stateDir;
  private EnrichDriver enrich;
  private FamilyDriver driver;

  @BeforeEach
  void start() {
    enrich = new EnrichDriver(stateDir);
    driver = new FamilyDriver(enrich);
    driver.put(RULE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void anAlertIsSentWhenTheEmbargoEndsAndNotBefore() throws Exception {
    driver.pipe(embargoed("a", END));
    List<Alert> held = driver.alerts();
    assertThat(held).singleElement().returns(Alert.EMBARGO, Alert::reason);
    assertThat(held.get(0).audible()).isFalse();

    driver.advance(HOUR.minusMillis(1));
    assertThat(driver.alerts()).isEmpty();
    driver.advance(Duration.ofMillis(1));

    List<Alert> sent = driver.alerts();
    assertThat(sent).singleElement().returns(2, Alert::sequence).returns(null, Alert::reason);
    assertThat(sent.get(0).audible()).isTrue();
    assertThat(sent.get(0).changedAt()).isEqualTo(END);
    driver.advance(HOUR);
    assertThat(driver.alerts()).isEmpty();
  }

  @Test
  void anEmbargoThatEndsBetweenTwoMillisecondsDoesNotEndEarly() throws Exception {
    driver.pipe(embargoed("a", END.plusNanos(1)));
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("a silent");
    driver.advance(Duration.ofMillis(10));
    assertThat(driver.alertsInShort()).containsExactly("a");
  }

  @Test
  void embargoesOfAnyYearEndInOrder() throws Exception {
    driver.pipe(embargoed("never", Instant.parse("9999-12-30T23:59:59Z")).withText("A ferry."));
    driver.pipe(embargoed("late", END.plus(HOUR)).withText("A late ferry."));
    driver.pipe(embargoed("early", END).withText("An early ferry."));
    driver.alerts();
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("early");
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("late");
    driver.advance(Duration.ofDays(365));
    assertThat(driver.alertsInShort()).isEmpty();
  }

  @Test
  void anAlertThatIsHeldLongerThanAlertsAreRememberedIsSent() throws Exception {
    Duration months = Duration.ofDays(100);
    driver.pipe(embargoed("a", EnrichDriver.NOON.plus(months)));
    for (int day = 0; day < months.toDays(); day++) {
      driver.advance(Duration.ofDays(1));
    }
    assertThat(driver.alertsInShort()).containsExactly("a silent", "a");
  }

  @Test
  void aRevisionWithoutTheEmbargoIsSentAtOnceAndOneWithALaterEndLater() throws Exception {
    driver.pipe(embargoed("a", END));
    driver.pipe(embargoed("b", END).withText("Another ferry."));
    driver.alerts();
    driver.pipe(FamilyDriver.article("a", TEXT));
    driver.pipe(embargoed("b", END.plus(HOUR)).withText("Another ferry."));
    assertThat(driver.alertsInShort()).containsExactly("a", "b silent");
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).isEmpty();
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({"CANCELED,", "WITHHELD, A ferry.", "USABLE, Nothing of that."})
  void nobodyHearsOfWhatIsRecalledWhileItIsHeld(PublishingStatus status, String text)
      throws Exception {
    driver.pipe(embargoed("a", END));
    driver.alerts();
    driver.pipe(embargoed("a", END).withTitle(null).withText(text).withStatus(status));
    assertThat(driver.alertsInShort()).containsExactly("a recalled silent");
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).isEmpty();
  }

  @Test
  void aCopyThatIsNotUnderEmbargoFiresAndTheHeldOneFollowsAsItsCopy() throws Exception {
    driver.pipe(embargoed("a", END));
    driver.pipe(FamilyDriver.article("b", TEXT));
    driver.pipe(FamilyDriver.article("c", TEXT));
    assertThat(driver.alertsInShort()).containsExactly("a silent", "b", "c silent");
    driver.advance(HOUR);
    List<Alert> sent = driver.alerts();
    assertThat(sent).singleElement().returns(Alert.COPY, Alert::reason);
    assertThat(sent.get(0).audible()).isFalse();
  }

  @Test
  void aCopyUnderTheSameEmbargoAndOneThatComesAfterItAreCovered() throws Exception {
    driver.pipe(embargoed("a", END));
    driver.pipe(embargoed("b", END));
    driver.advance(HOUR);
    driver.pipe(FamilyDriver.article("c", TEXT));
    assertThat(driver.alertsInShort()).containsExactly("a silent", "b silent", "a", "c silent");
  }

  @Test
  void ofCopiesUnderEmbargoThatWhichEndsFirstIsSent() throws Exception {
    driver.pipe(embargoed("a", END.plus(HOUR)));
    driver.pipe(embargoed("b", END));
    assertThat(driver.alertsInShort()).containsExactly("a silent", "b silent");
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("b");
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("a silent");
  }

  @Test
  void aRuleThatIsGoneOrSnoozedByThenSendsNothing() throws Exception {
    driver.put(RULE.withId("snoozed"));
    driver.pipe(embargoed("a", END));
    driver.alerts();
    driver.remove(RULE.id());
    driver.put(RULE.withId("snoozed").withSnoozedUntil(END.plus(HOUR)));
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("a silent", "a silent");
  }

  @Test
  void theThrottleAndTheCountBeginWhenTheEmbargoEnds() throws Exception {
    driver.remove(RULE.id());
    driver.put(RULE.withId("throttled").withThrottle(HOUR));
    driver.put(RULE.withId("count").withOn(AlertTrigger.of("count 2/3h")));
    driver.pipe(embargoed("a", END));
    driver.pipe(FamilyDriver.article("b", "Another ferry."));
    assertThat(audible()).containsExactly("throttled b");
    driver.advance(HOUR);
    assertThat(audible()).containsExactlyInAnyOrder("throttled a", "count a");
  }

  @Test
  void aHeldAlertThatFallsIntoAThrottleIsHeldNoLongerAndItsRecallIsSentSilently() throws Exception {
    driver.put(RULE.withThrottle(HOUR.multipliedBy(2)));
    driver.pipe(embargoed("a", END));
    driver.advance(HOUR.dividedBy(2));
    driver.pipe(FamilyDriver.article("b", "Another ferry."));
    assertThat(driver.alertsInShort()).containsExactly("a silent", "b");

    driver.advance(HOUR.dividedBy(2));
    List<Alert> released = driver.alerts();
    assertThat(released)
        .extracting(Alert::articleId, Alert::audible, Alert::reason, Alert::throttled)
        .containsExactly(tuple("a", false, null, 0), tuple("b", false, null, 1));

    driver.kill("a");
    List<Alert> recalled = driver.alerts();
    assertThat(recalled).singleElement().returns(AlertKind.RECALL, Alert::kind);
    assertThat(recalled.get(0).audible()).isFalse();
    assertThat(recalled.get(0).matchedWords()).isEmpty();
    assertThat(recalled.get(0).sequence()).isEqualTo(released.get(0).sequence() + 1);
  }

  @Test
  void anArticleThatMatchesAnewAfterAThrottleIsSentAgain() throws Exception {
    driver.put(RULE.withThrottle(HOUR.multipliedBy(2)));
    driver.pipe(embargoed("a", END));
    driver.pipe(FamilyDriver.article("b", "Another ferry."));
    driver.advance(HOUR);
    driver.pipe(FamilyDriver.article("a", "A tram.").withTitle("A tram"));
    driver.advance(HOUR.multipliedBy(2));
    driver.alerts();

    driver.pipe(FamilyDriver.article("a", TEXT));
    driver.pipe(FamilyDriver.article("a", "A bus.").withTitle("A bus"));

    assertThat(driver.alertsInShort()).containsExactly("a", "a recalled");
  }

  @Test
  void aRevisionThatLiftsTheEmbargoIsNotSentWhileTheRuleIsSnoozed() throws Exception {
    driver.pipe(embargoed("a", END));
    driver.put(RULE.withSnoozedUntil(END.plus(HOUR)));
    driver.alerts();
    driver.pipe(FamilyDriver.article("a", TEXT));
    assertThat(driver.alerts()).singleElement().returns("snoozed", Alert::reason);
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).isEmpty();
  }

  @Test
  void aHeldAlertThatCannotBeReadHoldsNoOther() throws Exception {
    Duration soon = Duration.ofSeconds(30);
    driver.pipe(embargoed("a", EnrichDriver.NOON.plus(soon)));
    driver.pipe(embargoed("b", EnrichDriver.NOON.plus(soon)).withText("Another ferry."));
    driver.alerts();
    enrich.<Object>store("told").put("a/ferry", Map.of("alert", "none"));
    driver.advance(soon);
    assertThat(driver.alertsInShort()).containsExactly("b");
  }

  @Test
  void aRuleThatHoldsNothingSendsAtOnce() throws Exception {
    driver.put(RULE.withHoldEmbargo(null));
    driver.pipe(embargoed("a", END));
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("a");
  }

  @Test
  void whatWasSentBeforeTheEmbargoIsNotSentAgain() throws Exception {
    driver.pipe(FamilyDriver.article("a", TEXT));
    driver.pipe(embargoed("a", END));
    driver.advance(HOUR);
    assertThat(driver.alertsInShort()).containsExactly("a", "a silent");
  }

  @Test
  void theRuleInJsonSaysSo() throws Exception {
    assertThat(Json.read(Json.bytes(RULE), AlertRule.class).holdsEmbargo()).isTrue();
    assertThat(Json.read(Json.bytes(AlertRule.of("a", "b")), AlertRule.class).holdsEmbargo())
        .isFalse();
  }

  private List<String> audible() throws Exception {
    return driver.alerts().stream()
        .filter(Alert::audible)
        .map(it -> it.ruleId() + " " + it.articleId())
        .toList();
  }

  private static Article embargoed(String id, Instant until) {
    return FamilyDriver.article(id, TEXT).withEmbargoedUntil(until);
  }
}
