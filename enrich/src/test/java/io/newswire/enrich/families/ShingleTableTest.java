package io.newswire.enrich.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShingleTableTest {
  private static final GeneratedNews NEWS = new GeneratedNews(5);
  private static final String TEXT = NEWS.article(300);
  private static final String REPEATED = TEXT + "\n\n" + TEXT;

  private static final List<String> OTHERS =
      List.of(
          TEXT,
          NEWS.cut(TEXT, 0.4),
          NEWS.article(300),
          REPEATED,
          NEWS.article(50) + "\n\n" + NEWS.cut(TEXT, 0.3),
          "three words only",
          "");

  @Test
  void bothSharesAreThoseOfTheWordsInCommonShingles() {
    for (String text : List.of(TEXT, REPEATED, NEWS.cut(TEXT, 0.5), "")) {
      Shingles shingles = Shingles.of(text);
      ShingleTable table = new ShingleTable(shingles);
      for (String other : OTHERS) {
        Shingles others = Shingles.of(other);

        ShingleTable.Shared shared = table.compare(others);

        assertThat(shared.ofThis()).isEqualTo(share(shingles, others));
        assertThat(shared.ofOther()).isEqualTo(share(others, shingles));
      }
    }
  }

  @Test
  void aComparisonDoesNotSeeTheOneBefore() {
    ShingleTable table = new ShingleTable(Shingles.of(TEXT));
    table.compare(Shingles.of(TEXT));

    ShingleTable.Shared shared = table.compare(Shingles.of(NEWS.article(200)));

    assertThat(shared.ofThis()).isLessThan(0.1);
  }

  @Test
  void aSketchHasTheSmallestHashesEachOnce() {
    Shingles shingles = Shingles.of(REPEATED);

    assertThat(shingles.sketch())
        .isEqualTo(shingles.hashes().sorted().distinct().limit(Shingles.SKETCH).toArray());
    assertThat(Shingles.of("one two three four five").sketch()).hasSize(2);
  }

  /** Counts words one by one. */
  private static double share(Shingles text, Shingles other) {
    int[] hashes = text.hashes().toArray();
    Set<Integer> common = other.hashes().boxed().collect(Collectors.toSet());
    boolean[] covered = new boolean[text.words()];
    IntStream.range(0, hashes.length)
        .filter(i -> common.contains(hashes[i]))
        .forEach(i -> Arrays.fill(covered, i, i + Shingles.WORDS, true));
    long words = IntStream.range(0, covered.length).filter(i -> covered[i]).count();
    return covered.length == 0 ? 0 : (double) words / covered.length;
  }
}
