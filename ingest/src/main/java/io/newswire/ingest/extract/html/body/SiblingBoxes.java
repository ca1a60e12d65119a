package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a body that consists of boxes of one kind, with so many links between them that the box
 * around them looks like a list of links.
 */
final class SiblingBoxes {
  private static final double LINKED = 0.5;

  private SiblingBoxes() {}

  /** The boxes of the kind with the most text; empty if the box around them is equally good. */
  static Optional<Candidate> of(BlockPage page, BoxRoles roles) {
    Map<String, Set<Box>> kinds = new HashMap<>();
    Map<String, Double> weights = new HashMap<>();
    for (Block block : page.blocks()) {
      double weight = TextWeight.of(block);
      Box holder = FlowContent.holder(block);
      if (weight > 0 && !roles.isOut(block) && BoxKinds.isNamed(holder)) {
        String kind = BoxKinds.kind(holder);
        kinds.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(holder);
        weights.merge(kind, weight, Double::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> kinds.get(entry.getKey()))
        .filter(boxes -> boxes.size() > 1)
        .map(boxes -> new Candidate("boxes of one kind", around(boxes), blocks(boxes, page)))
        .filter(
            parts -> roles.weight(page.in(parts.box())) < LINKED * roles.weight(parts.blocks()));
  }

  private static Box around(Collection<Box> boxes) {
    int from = boxes.stream().mapToInt(Box::from).min().orElseThrow();
    int to = boxes.stream().mapToInt(Box::to).max().orElseThrow();
    return boxes.iterator().next().around(from, to);
  }

  private static List<Block> blocks(Set<Box> boxes, BlockPage page) {
    return page.blocks().stream()
        .filter(block -> boxes.contains(FlowContent.holder(block)))
        .toList();
  }
}
