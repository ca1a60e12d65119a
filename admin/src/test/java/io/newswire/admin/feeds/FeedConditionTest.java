package io.newswire.admin.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedConditionTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
  private static final FeedState NEW = FeedState.of("https://herald.example/feed");
  private static final FeedState WELL =
      NEW.with(it -> it.checkedAt(NOW.minusSeconds(30)).nextAt(NOW.plusSeconds(30)));

  @Test
  void aFeedIsNewUntilItWasAskedAndThenWell() {
    assertThat(FeedCondition.of(NEW, NOW)).isEqualTo(new FeedCondition("new", null, null));
    assertThat(FeedCondition.of(WELL, NOW)).isEqualTo(new FeedCondition("ok", null, null));
  }

  @Test
  void aFeedThatFailsTellsSinceWhenAndWhy() {
    FeedState failing =
        WELL.with(it -> it.problem("it answers 500").failingSince(NOW.minusSeconds(90)));

    assertThat(FeedCondition.of(failing, NOW))
        .isEqualTo(new FeedCondition("failing", NOW.minusSeconds(90), "it answers 500"));
    assertThat(FeedCondition.of(failing.withGone(true), NOW).status()).isEqualTo("ended");
  }

  @Test
  void aQuietFeedTellsWhenItsLastEntryCame() {
    List<Long> hourly =
        LongStream.range(0, 10)
            .map(hour -> NOW.minus(Duration.ofDays(3)).getEpochSecond() + hour * 3600)
            .boxed()
            .toList();
    FeedCondition condition = FeedCondition.of(WELL.withRecent(hourly), NOW);

    assertThat(condition.status()).isEqualTo("quiet");
    assertThat(condition.since()).isEqualTo(Instant.ofEpochSecond(hourly.get(9)));
    assertThat(condition.well()).isFalse();
  }

  @Test
  void aFeedThatNobodyAsksForIsNotCalledWell() {
    FeedState late = WELL.withNextAt(NOW.minus(Duration.ofMinutes(6)));

    assertThat(FeedCondition.of(late, NOW).status()).isEqualTo("unread");
    assertThat(FeedCondition.of(late, NOW).reason()).contains("no ingest service");
  }

  @Test
  void aFeedThatWasRepairedOrGivesNothingSaysSo() {
    FeedState read = WELL.with(it -> it.kind("RSS 2.0").entries(3));
    FeedCondition repaired = FeedCondition.of(read.withRepair("the XML is broken at line 7"), NOW);
    FeedCondition empty = FeedCondition.of(read.withEntries(0), NOW);

    assertThat(FeedCondition.of(read, NOW).well()).isTrue();
    assertThat(repaired.status()).isEqualTo("repaired");
    assertThat(repaired.reason()).endsWith("the XML is broken at line 7");
    assertThat(repaired.well()).isFalse();
    assertThat(empty.status()).isEqualTo("empty");
    assertThat(empty.well()).isFalse();
    assertThat(FeedCondition.of(read.with(it -> it.kind("Sitemap").entries(0)), NOW).well())
        .as("a whole site's map has what is new, which may be nothing")
        .isTrue();
  }
}
