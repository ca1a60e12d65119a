package io.newswire.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.testkit.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where readers go on, and what they see. */
class WireRoutesIT {
  private static final Duration SOON = WireServer.SOON;

  private final WireServer server = new WireServer();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @AfterAll
  static void deleteArticles() {
    WireServer.deleteArticles();
  }

  @Test
  void whoBreaksOffAndComesBackGetsEachArticleOnce() throws Exception {
    String position = server.position();
    List<String> published = new ArrayList<>();
    List<String> got = new ArrayList<>();
    for (int round = 0; round < 8; round++) {
      try (EventReader reader = EventReader.open(server.events(), position)) {
        published.addAll(server.publish(5));
        await().atMost(SOON).until(() -> !reader.ids().isEmpty());
        if (round % 2 == 0) {
          await().atMost(SOON).until(() -> reader.ids().size() >= 5);
        }
        position = reader.stop();
        got.addAll(reader.ids());
      }
      published.addAll(server.publish(3));
    }
    try (EventReader reader = EventReader.open(server.events(), position)) {
      await().atMost(SOON).until(() -> got.size() + reader.ids().size() >= published.size());
      got.addAll(reader.ids());
    }

    assertThat(got).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void anotherProcessGoesOnWhereTheFirstEnded() throws Exception {
    String position = server.position();
    // So many that the position has every partition: of another one, records may be gone.
    List<String> published = server.publish(60);
    List<String> got = new ArrayList<>();
    try (EventReader reader = EventReader.open(server.events(), position)) {
      await().atMost(SOON).untilAsserted(() -> assertThat(reader.ids()).containsAll(published));
      got.addAll(reader.ids());
      position = reader.stop();
    }
    server.stop();
    published.addAll(server.publish(4));
    server.start();

    try (EventReader reader = EventReader.open(server.events(), position)) {
      published.addAll(server.publish(1));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(got)
                      .containsAll(
                          published.stream().filter(it -> !reader.ids().contains(it)).toList()));
      got.addAll(reader.ids());
      assertThat(reader.wasReset()).isFalse();
    }
    // An embargo of another test may end now.
    got.retainAll(published);
    assertThat(got).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void whatIsUnderEmbargoHasNoContentUntilItEnds() throws Exception {
    String position = server.position();
    try (EventReader reader = EventReader.open(server.events(), position)) {
      String id =
          server.publish(a -> a.title("Secret").embargoedUntil(Instant.now().plusSeconds(5)));

      await().atMost(SOON).until(() -> reader.ids().contains(id));
      JsonNode first = reader.articles().get(0);
      assertThat(first.get("status").asText()).isEqualTo("embargoed");
      assertThat(first.toString()).doesNotContain("Secret", "herald.example/");
      await().atMost(SOON).until(() -> reader.ids().size() == 2);
      assertThat(reader.articles().get(1).get("title").asText()).isEqualTo("Secret");
    }
  }

  @Test
  void anEmbargoOfLongAgoEndsOnTheWireToo() throws Exception {
    server.stop();
    Instant until = Instant.now().plusSeconds(8);
    server
        .earlier()
        .add(
            WireServer.article(
                Services.uniqueId(), a -> a.title("Held back").embargoedUntil(until)));
    server.start();
    try (EventReader reader = EventReader.open(server.events(), server.position())) {
      await().atMost(SOON).until(() -> !reader.ids().isEmpty());
      assertThat(reader.articles().get(0).get("title").asText()).isEqualTo("Held back");
      assertThat(Instant.now()).isAfterOrEqualTo(until);
    }
  }

  @Test
  void whoHasReadATopicThatIsGoneIsToldToLoadTheWireAgain() throws Exception {
    String ahead = Instant.now().minusSeconds(60).toEpochMilli() + ".0-900000";
    try (EventReader reader = EventReader.open(server.events(), ahead)) {
      await().atMost(SOON).until(reader::wasReset);
      assertThat(reader.isOver()).isFalse();
    }
  }

  @Test
  void whoIsAMomentAheadOfThisProcessIsSentAwayToComeBack() throws Exception {
    String ahead = Instant.now().toEpochMilli() + ".0-900000";
    try (EventReader reader = EventReader.open(server.events(), ahead)) {
      await().atMost(SOON).until(reader::isOver);
      assertThat(reader.wasReset()).isFalse();
    }
    assertThat(server.wire().readers()).isZero();
  }

  @Test
  void aPositionThatIsNoneIsToldToLoadTheWireAgain() throws Exception {
    try (EventReader reader = EventReader.open(server.events(), "yesterday")) {
      await().atMost(SOON).until(reader::wasReset);
    }
  }
}
