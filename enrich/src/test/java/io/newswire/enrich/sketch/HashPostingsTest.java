package io.newswire.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HashPostingsTest {
  @Test
  void itFindsWhatWasAddedAndNotRemovedUpToItsLimit() {
    HashPostings postings = new HashPostings();
    Map<Integer, TreeSet<Integer>> expected = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      int hash = random.nextInt(3_000);
      int article = random.nextInt(60);
      TreeSet<Integer> there = expected.computeIfAbsent(hash, key -> new TreeSet<>());
      if (random.nextInt(3) == 0) {
        postings.remove(hash, article);
        there.remove(article);
      } else if (!there.contains(article)) {
        postings.add(hash, article);
        if (there.size() < HashPostings.MOST) {
          there.add(article);
        }
      }
    }
    expected.forEach(
        (hash, articles) -> {
          List<Integer> found = new ArrayList<>();
          postings.find(hash, found::add);
          assertThat(found).as("hash " + hash).containsExactlyInAnyOrderElementsOf(articles);
        });
  }
}
