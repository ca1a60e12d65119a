package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTurnsTest {
  private final PreviewTurns turns = new PreviewTurns();

  @Test
  void aNewerPreviewOfTheSameSessionEndsTheOlderOneOnly() {
    PreviewTurns.Turn other = turns.take("desk", "other");
    PreviewTurns.Turn first = turns.take("desk", "one");
    PreviewTurns.Turn second = turns.take("desk", "one");

    assertThat(first.isOver()).isTrue();
    assertThat(second.isOver()).isFalse();
    assertThat(other.isOver()).isFalse();
    first.close();
    turns.take("desk", "one").close();
    assertThat(second.isOver()).as("the end of the first does not hide the second").isTrue();
  }

  @Test
  void nobodyRunsAllPreviews() {
    List<PreviewTurns.Turn> running = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              while (true) {
                running.add(turns.take("greedy", "session " + running.size()));
              }
            })
        .isInstanceOfSatisfying(
            HttpResponseException.class, e -> assertThat(e.getStatus()).isEqualTo(429));

    turns.take("another", "session").close();
    running.forEach(PreviewTurns.Turn::close);
    turns.take("greedy", "again").close();
  }
}
