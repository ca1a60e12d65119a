package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedDocumentBuilder;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedProgressTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
  private static final FeedState NEW = FeedState.of("https://herald.example/feed");
  private static final FeedDocument DOCUMENT =
      FeedDocumentBuilder.builder().kind("RSS 2.0").title("Herald").build();

  private final FeedProgress progress = new FeedProgress(new NewswireConfig(Map.of()));

  @Test
  void whatTheServerSaysIsKeptForTheNextRequest() {
    FeedState state = progress.read(NEW, answer(null, null, null), DOCUMENT, 0, NOW);

    assertThat(state.etag()).isEqualTo("\"7\"");
    assertThat(state.lastModified()).isEqualTo("yesterday");
    assertThat(state.kind()).isEqualTo("RSS 2.0");
    assertThat(state.nextAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void anIntervalIsNeverShorterThanTheServerAsksNorLongerThanAnHour() {
    WebAnswer tenMinutes = answer(null, Duration.ofMinutes(10), null);
    WebAnswer aWeek = answer(null, Duration.ofDays(7), null);
    FeedState busy = NEW.withKind("RSS 2.0");

    assertThat(progress.read(busy, tenMinutes, DOCUMENT, 20, NOW).interval())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(
            progress
                .read(busy, tenMinutes, DOCUMENT.withTtl(Duration.ofMinutes(20)), 20, NOW)
                .interval())
        .isEqualTo(Duration.ofMinutes(20));
    assertThat(progress.read(busy, aWeek, DOCUMENT, 20, NOW).interval())
        .isEqualTo(Duration.ofHours(1));
    assertThat(progress.read(busy, answer(null, null, null), DOCUMENT, 20, NOW).interval())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aPermanentMoveIsRememberedAndATemporaryOneForgetsNothing() {
    URI there = URI.create("https://herald.example/new");
    FeedState moved = progress.read(NEW, answer(there, null, null), DOCUMENT, 0, NOW);

    assertThat(moved.movedTo()).isEqualTo("https://herald.example/new");
    assertThat(progress.read(moved, answer(null, null, null), DOCUMENT, 0, NOW).movedTo())
        .isEqualTo("https://herald.example/new");
  }

  @Test
  void failuresMakePausesLongerAndOneSuccessEndsThem() {
    FeedState once = progress.failed(NEW, "it answers 500", null, NOW);
    FeedState twice = progress.failed(once, "it answers 502", null, NOW.plusSeconds(60));

    assertThat(once.nextAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(twice.nextAt()).isEqualTo(NOW.plusSeconds(60).plus(Duration.ofMinutes(2)));
    assertThat(twice.failingSince()).isEqualTo(NOW);
    assertThat(twice.problem()).isEqualTo("it answers 502");
    assertThat(progress.failed(twice.withFailures(500), "again", null, NOW).nextAt())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
    FeedState well = progress.unchanged(twice, answer(null, null, null), NOW);
    assertThat(well.problem()).isNull();
    assertThat(well.failingSince()).isNull();
    assertThat(well.failures()).isZero();
  }

  @Test
  void aServerThatAsksToWaitIsLeftAloneAsLongAsThatForADay() {
    assertThat(progress.failed(NEW, "busy", Duration.ofHours(3), NOW).nextAt())
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
    assertThat(progress.failed(NEW, "busy", Duration.ofDays(300), NOW).nextAt())
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(
            progress.read(NEW, answer(null, null, Duration.ofHours(2)), DOCUMENT, 0, NOW).nextAt())
        .isEqualTo(NOW.plus(Duration.ofHours(2)));
  }

  @Test
  void anEndedFeedIsNotAskedAgain() {
    FeedState ended =
        progress.read(NEW, answer(null, null, null), DOCUMENT.withEnded(true), 0, NOW);

    assertThat(ended.ended()).isTrue();
    assertThat(ended.nextAt()).isNull();
    assertThat(ended.problem()).contains("ended");
  }

  private static WebAnswer answer(URI movedTo, Duration maxAge, Duration retryAfter) {
    return new WebAnswer(
        URI.create("https://herald.example/feed"),
        movedTo,
        200,
        "text/xml",
        "\"7\"",
        "yesterday",
        retryAfter,
        maxAge,
        new byte[0]);
  }
}
