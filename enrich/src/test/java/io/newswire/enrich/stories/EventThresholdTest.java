package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventThresholdTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);
  private static final int PASSED = 10_000;

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final EventThreshold threshold = new EventThreshold(frequencies);

  @BeforeEach
  void manyArticlesHavePassed() {
    IntStream.range(0, PASSED).forEach(i -> frequencies.add(article(i, "en", NOON).terms()));
  }

  @Test
  void itRisesWithTheArticlesOfTheSameDays() {
    double alone = needed(NOON);
    add(20, "en", NOON);
    double few = needed(NOON);
    add(180, "en", NOON);
    double many = needed(NOON);

    assertThat(alone).isLessThan(few);
    assertThat(few).isLessThan(many);
    assertThat(needed(NOON.plus(Duration.ofDays(2)))).isBetween(few, many);
  }

  @Test
  void articlesOfOtherWeeksAndLanguagesAreNoRivals() {
    double alone = needed(NOON);
    add(200, "en", NOON.minus(Duration.ofDays(8)));
    add(200, "de", NOON);
    add(200, null, NOON);

    assertThat(needed(NOON)).isEqualTo(alone, EXACTLY);
  }

  @Test
  void articlesThatLeftTheWindowAreNoRivals() {
    double alone = needed(NOON);
    add(20, "en", NOON);
    IntStream.range(0, 20).forEach(i -> threshold.remove(article(i, "en", NOON)));

    assertThat(needed(NOON)).isEqualTo(alone, EXACTLY);
  }

  @Test
  void itHasABound() {
    add(100_000, "en", NOON);
    double bound = needed(NOON);
    add(100_000, "en", NOON);

    assertThat(bound).isBetween(0.2, 0.21);
    assertThat(needed(NOON)).isEqualTo(bound, EXACTLY);
  }

  @Test
  void itIsHigherBeforeItIsKnownWhichWordsAreCommon() {
    EventThreshold first = new EventThreshold(new DocumentFrequencies());

    assertThat(first.of(article(0, "en", NOON)) - needed(NOON)).isBetween(0.05, 0.1);
  }

  @Test
  void articlesBefore1970HaveDaysToo() {
    Instant old = Instant.parse("1969-12-31T23:00:00Z");
    add(20, "en", old);

    assertThat(needed(old)).isGreaterThan(needed(old.minus(Duration.ofDays(1))));
  }

  private double needed(Instant at) {
    return threshold.of(article(0, "en", at));
  }

  private void add(int articles, String language, Instant at) {
    IntStream.range(0, articles).forEach(i -> threshold.add(article(i, language, at)));
  }

  private static StoryArticle article(int number, String language, Instant at) {
    FieldTerms none = FieldTerms.of(Map.of(), 0);
    return new StoryArticle(
        "a" + number, 1, language, at, new StoryTerms(none, none, none), Map.of());
  }
}
