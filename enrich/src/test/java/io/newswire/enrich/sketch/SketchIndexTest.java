package io.newswire.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchIndexTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final SketchIndex index = new SketchIndex();

  @Test
  void thoseThatShareMostAreFirstThenThoseThatWereSeenFirst() {
    index.add("later", NOON.plusSeconds(1), new int[] {1, 2, 3});
    index.add("b", NOON, new int[] {1, 2, 3});
    index.add("a", NOON, new int[] {1, 2, 3});
    index.add("most", NOON.plusSeconds(9), new int[] {1, 2, 3, 4});
    index.add("one", NOON, new int[] {4, 5, 6});

    assertThat(find(4, 3, 2, 1)).containsExactly("most", "a", "b", "later");
  }

  @Test
  void aHashThatATextRepeatsCountsOnce() {
    index.add("a", NOON, new int[] {1, 2});

    assertThat(find(1, 1, 1, 7)).isEmpty();
  }

  @Test
  void whatOneTextSharesIsNotCountedForTheNext() {
    index.add("a", NOON, new int[] {1, 2, 3});

    assertThat(find(1)).isEmpty();
    assertThat(find(2)).isEmpty();
    assertThat(find(2, 3)).containsExactly("a");
    assertThat(find(3)).isEmpty();
  }

  @Test
  void onlyArticlesThatWereAddedSinceAreFoundIfAsked() {
    index.add("a", NOON, new int[] {1, 2});
    long since = index.additions();
    SketchIndex.Entry removed = index.add("b", NOON, new int[] {1, 2});
    index.add("c", NOON, new int[] {1, 2});
    index.remove(removed);

    assertThat(index.find(IntStream.of(1, 2), since)).containsExactly("c");
    assertThat(find(1, 2)).containsExactly("a", "c");
  }

  private List<String> find(int... hashes) {
    return index.find(IntStream.of(hashes), 0).toList();
  }
}
