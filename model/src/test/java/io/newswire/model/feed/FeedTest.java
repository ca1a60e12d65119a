package io.newswire.model.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {
  @Test
  void allFeedsOfAHostShareAPartition() {
    assertThat(Feed.partition("https://herald.example/politics.xml", 97))
        .isEqualTo(Feed.partition("http://www.Herald.example/sport/feed", 97));
    assertThat(Feed.partition("not an address", 97)).isBetween(0, 96);
  }

  @Test
  void stateComesBackFromJsonAsItWas() throws RejectedException {
    FeedState state =
        FeedState.of("https://herald.example/feed")
            .with(
                it ->
                    it.interval(Duration.ofMinutes(7))
                        .recent(List.of(5L, 9L))
                        .nextAt(Instant.parse("2026-11-16T09:00:00Z"))
                        .gone(true));

    assertThat(Json.read(Json.bytes(state), FeedState.class)).isEqualTo(state);
    assertThat(state.latestAt()).isEqualTo(Instant.ofEpochSecond(9));
  }

  @Test
  void contentIsReadInAnyCaseAndIsAutoWhereNobodySaid() throws RejectedException {
    byte[] json = "{\"url\":\"https://herald.example/feed\",\"content\":\"PAGE\"}".getBytes();

    assertThat(Json.read(json, Feed.class).contentOrAuto()).isEqualTo(FeedContent.PAGE);
    assertThat(Feed.of("https://herald.example/feed").contentOrAuto()).isEqualTo(FeedContent.AUTO);
  }
}
