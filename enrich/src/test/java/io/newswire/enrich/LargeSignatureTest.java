package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that name more alerts than a record may have. */
class LargeSignatureTest {
  private static final int MOST_BYTES = 6_500;
  private static final int OVERHEAD = 65_536;
  private static final int RULES = 15;

  private static final String TEXT =
      "The ferry hit the pier. The harbour master said that the ship came in too fast and that"
          + " nobody on the bridge had answered the radio for several minutes, and the port was"
          + " closed for the rest of the day while divers looked at the hull.";

  @TempDir private Path stateDir;

  @Test
  void theyAreSentWithFewerAlertsAndThoseThatStandCoverAsBefore() throws Exception {
    try (FamilyDriver driver = driver()) {
      putRules(driver, "alpha", RULES);
      putRules(driver, "beta", RULES);

      driver.pipe(FamilyDriver.article("a", TEXT).withTitle("alpha"));
      assertThat(signature(driver)).contains("alpha0").contains("alpha14");
      driver.pipe(FamilyDriver.article("b", TEXT).withTitle("beta"));
      assertThat(signature(driver)).contains("beta0").contains("beta14").doesNotContain("alpha0");
      assertThat(driver.alerts()).hasSize(2 * RULES).allMatch(it -> it.audible());

      driver.pipe(FamilyDriver.article("c", TEXT).withTitle("alpha beta"));
      assertThat(driver.alerts()).hasSize(2 * RULES).noneMatch(it -> it.audible());
    }
  }

  @Test
  void anArticleThatMatchesTooManyRulesIsEnrichedAndSent() throws Exception {
    try (FamilyDriver driver = driver()) {
      putRules(driver, "alpha", 2 * RULES);

      driver.pipe(FamilyDriver.article("a", TEXT).withTitle("alpha"));

      assertThat(signature(driver)).contains("\"family\"").doesNotContain("alpha0");
      assertThat(driver.enriched().readValuesToList()).hasSize(1);
      assertThat(driver.alerts()).hasSize(2 * RULES).allMatch(it -> it.audible());
    }
  }

  @Test
  void anArticleWhoseSignatureIsTooLargeWithoutAlertsIsComparedWithNoneAndSent() throws Exception {
    String text =
        IntStream.range(0, 550).mapToObj(it -> "" + it % 97).collect(Collectors.joining(" "));
    try (FamilyDriver driver = driver()) {
      driver.pipe(FamilyDriver.article("a", text).withSource("Herald ".repeat(250).strip()));

      assertThat(driver.signatures().readValuesToList()).containsExactly((byte[]) null);
      assertThat(driver.enriched().readValuesToList()).hasSize(1);
    }
  }

  private FamilyDriver driver() {
    return new FamilyDriver(new EnrichDriver(stateDir, MOST_BYTES + OVERHEAD));
  }

  private static void putRules(FamilyDriver driver, String word, int rules) {
    for (int i = 0; i < rules; i++) {
      String id = word + i + "x".repeat(180);
      driver.put(AlertRule.of(id, word).withName(word).withPer(AlertPer.STORY));
    }
  }

  private static String signature(FamilyDriver driver) {
    List<byte[]> sent = driver.signatures().readValuesToList();
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0)).hasSizeLessThanOrEqualTo(MOST_BYTES);
    return new String(sent.get(0), UTF_8);
  }
}
