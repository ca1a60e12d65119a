package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the boxes that may be the body, by several heuristics. */
final class CandidateFinder {
  private static final int PARENTS = 4;

  private CandidateFinder() {}

  /** The candidates without duplicates; empty if no block of the page looks like running text. */
  static List<Candidate> of(BlockPage page, BoxRoles roles) {
    List<Candidate> all = new ArrayList<>();
    add("the box with most text", DensestBox.of(page, roles), page, all);
    add("marked as the body", MarkedBox.of(page, roles), page, all);
    for (Box box : parents(page, roles)) {
      add("the parent of most paragraphs", box, page, all);
      add("the box around that parent", box.parent(), page, all);
    }
    SiblingBoxes.of(page, roles).ifPresent(all::add);
    return all;
  }

  private static void add(String origin, Box box, BlockPage page, List<Candidate> all) {
    if (box != null && all.stream().noneMatch(candidate -> candidate.box() == box)) {
      all.add(new Candidate(origin, box, page.in(box)));
    }
  }

  private static List<Box> parents(BlockPage page, BoxRoles roles) {
    Map<Box, Double> weights = new HashMap<>();
    for (Block block : page.blocks()) {
      double weight = TextWeight.of(block);
      if (weight > 0 && !roles.isOut(block)) {
        weights.merge(FlowContent.holder(block), weight, Double::sum);
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Box, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().from()))
        .limit(PARENTS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
