package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.PublicationTime;
import io.newswire.model.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.TestInputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles are of one family. */
class FamilyTopologyTest {
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

  @Test
  void theFirstArticleBeginsAFamilyAndACopyJoinsIt() throws Exception {
    assertThat(driver.push(article("a", TEXT)))
        .isEqualTo(new Family("a", "a.example", null, null, null));
    assertThat(driver.push(article("b", TEXT)))
        .isEqualTo(new Family("a", "a.example", "a", FamilyKind.COPY, 1.0));
  }

  @ParameterizedTest
  @CsvSource({"whole, COPY", "beginning, CUT", "with a lead, COPY", "inside a text, EXCERPT"})
  void theKindSaysWhatWasDoneWithTheText(String how, FamilyKind kind) throws Exception {
    Map<String, String> texts =
        Map.of(
            "whole", TEXT,
            "beginning", NEWS.cut(TEXT, 0.4),
            "with a lead", NEWS.withLead(TEXT, 0.3),
            "inside a text", NEWS.inside(TEXT, 0.7));
    driver.push(article("a", TEXT));

    Family family = driver.push(article("b", texts.get(how)));

    assertThat(family.id()).isEqualTo("a");
    assertThat(family.kind()).isEqualTo(kind);
    double share = kind == FamilyKind.EXCERPT ? 0.3 : how.equals("with a lead") ? 0.7 : 1;
    assertThat(family.share()).isBetween(share - 0.1, Math.min(1, share + 0.1));
  }

  @Test
  void aNewPageOfTheSamePublisherIsAnUpdateAndNoCopy() throws Exception {
    driver.push(article("a", TEXT));

    Family family =
        driver.push(article("b", TEXT + "\n\n" + NEWS.english(30)).withSource("a.example"));

    assertThat(family.id()).isEqualTo("a");
    assertThat(family.kind()).isEqualTo(FamilyKind.UPDATE);
  }

  @Test
  void firstIsWhoPublishedItFirstAlsoIfItComesLater() throws Exception {
    driver.push(article("a", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22T11:00:00Z")));
    driver.push(article("b", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22T09:00:00Z")));

    Family family =
        driver.push(
            article("c", TEXT).withPublishedAt(PublicationTime.parse("2026-11-22T10:00:00Z")));

    assertThat(family.id()).isEqualTo("a");
    assertThat(family.first()).isEqualTo("b.example");
  }

  @Test
  void anotherTextALanguageThatIsNotComparedAndAFewWordsStayAlone() throws Exception {
    driver.push(article("a", TEXT));

    assertThat(driver.push(article("b", OTHER_TEXT)).id()).isEqualTo("b");
    assertThat(driver.push(article("c", TEXT).withLanguage("de")).id()).isEqualTo("c");
    assertThat(driver.push(article("d", TEXT).withLanguage("fi"))).isNull();
    assertThat(driver.push(article("e", "No more than six words here."))).isNull();
    assertThat(driver.signatures().readKeyValuesToList())
        .extracting(it -> it.key)
        .containsExactly("a", "b", "c");
  }

  @Test
  void aKilledArticleLeavesItsFamilyAndItsWordsLeaveTheStore() throws Exception {
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));
    driver.signatures().readKeyValuesToList();

    assertThat(driver.kill("a")).isNull();

    assertThat(driver.signatures().readKeyValue().value).isNull();
    assertThat(driver.stored()).containsExactly("b");
    assertThat(driver.push(article("c", TEXT)))
        .isEqualTo(new Family("a", "b.example", "b", FamilyKind.COPY, 1.0));
  }

  @Test
  void anotherTextUnderTheSameIdBeginsAnotherFamily() throws Exception {
    driver.push(article("a", TEXT));
    driver.push(article("b", TEXT));

    assertThat(driver.push(article("a", OTHER_TEXT)))
        .isEqualTo(new Family("a-2", "a.example", null, null, null));
    assertThat(driver.push(article("c", TEXT)).id()).isEqualTo("a");
    assertThat(driver.push(article("d", OTHER_TEXT)).id()).isEqualTo("a-2");
    assertThat(driver.push(article("a", OTHER_TEXT + "\n\nMore.")).id()).isEqualTo("a-2");
  }

  @Test
  void aStubThatBecomesACopyJoinsAndTheFirstStaysTheFirst() throws Exception {
    driver.push(article("a", TEXT));
    assertThat(driver.push(article("b", OTHER_TEXT)).id()).isEqualTo("b");

    assertThat(driver.push(article("b", TEXT)).id()).isEqualTo("a");
    assertThat(driver.push(article("a", TEXT + "\n\n" + NEWS.english(40))))
        .isEqualTo(new Family("a", "a.example", null, null, null));
  }

  @Test
  void theSameContentAndAnOlderVersionChangeNothing() throws Exception {
    driver.push(article("a", TEXT).withVersion(2));
    driver.push(article("b", TEXT));
    driver.enriched().readKeyValuesToList();
    driver.signatures().readKeyValuesToList();

    driver.pipe(article("a", TEXT).withVersion(2));
    driver.pipe(article("a", OTHER_TEXT).withVersion(1));

    assertThat(driver.enriched().isEmpty()).isTrue();
    assertThat(driver.signatures().isEmpty()).isTrue();
  }

  @Test
  void aSignatureThatIsNoneIsLeftOut() throws Exception {
    TestInputTopic<String, byte[]> sent = driver.input(Topics.SIGNATURES);
    sent.pipeInput("x", "no JSON".getBytes(StandardCharsets.UTF_8));
    sent.pipeInput("y", "{\"shingles\":\"AAA\"}".getBytes(StandardCharsets.UTF_8));
    sent.pipeInput(null, new byte[0]);

    assertThat(driver.push(article("a", TEXT)).id()).isEqualTo("a");
    assertThat(driver.stored()).containsExactly("a");
  }
}
