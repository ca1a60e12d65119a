package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static io.newswire.enrich.FamilyDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.PublicationTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long articles are compared. */
class FamilyWindowTest {
  private static final GeneratedNews NEWS = new GeneratedNews(17);
  private static final String TEXT = NEWS.english(200);
  private static final String OTHER_TEXT = NEWS.english(200);

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

  @ParameterizedTest
  @CsvSource({"72, a", "73, b"})
  void articlesMoreThan72HoursApartAreNotCompared(int hours, String family) throws Exception {
    driver.push(article("a", TEXT));

    assertThat(driver.push(at(hours, article("b", TEXT))).id()).isEqualTo(family);
  }

  @Test
  void whatLeftTheWindowLeavesTheStore() throws Exception {
    driver.push(article("a", TEXT));
    driver.advance(Duration.ofHours(10));
    driver.push(at(10, article("b", TEXT)));
    driver.advance(Duration.ofHours(70));
    driver.push(at(80, article("c", OTHER_TEXT)));

    assertThat(driver.stored()).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void anArticleThatSaysItIsOfTheFutureEndsNobodysWindow() throws Exception {
    driver.push(article("a", TEXT));
    driver.push(at(24 * 365, article("b", OTHER_TEXT)));
    driver.push(article("c", NEWS.english(200)));

    assertThat(driver.stored()).contains("a", "c");
    assertThat(driver.push(article("d", TEXT)).id()).isEqualTo("a");
  }

  @Test
  void anArticlePublishedLongBeforeIsNoCopyOfThatDay() throws Exception {
    driver.push(article("a", TEXT).withPublishedAt(PublicationTime.parse("2025-11-22")));

    assertThat(
            driver
                .push(article("b", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22")))
                .id())
        .isEqualTo("b");
  }

  @Test
  void aFirstPublisherThatLeftTheWindowStaysTheFirst() throws Exception {
    driver.push(article("a", TEXT));
    driver.advance(Duration.ofHours(48));
    driver.push(at(48, article("b", TEXT)));
    driver.advance(Duration.ofHours(48));
    driver.push(at(96, article("x", OTHER_TEXT)));
    assertThat(driver.stored()).doesNotContain("a");

    assertThat(driver.push(at(96, article("c", TEXT))).first()).isEqualTo("a.example");
  }
}
