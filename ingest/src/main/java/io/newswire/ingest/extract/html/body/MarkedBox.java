package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the box that is marked as the body, by {@code itemprop} or its class names; if several of a
 * kind are marked, the box around all of them.
 */
final class MarkedBox {
  private MarkedBox() {}

  /** The box; null if nothing is marked. */
  static Box of(BlockPage page, BoxRoles roles) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Box> boxes = new HashMap<>();
    for (Box box : page.boxes()) {
      if (box.role() == BoxRole.BODY && !roles.isOut(box) && !isInsideMarked(box)) {
        String kind = box.element().className();
        weights.merge(kind, weight(page, roles, box), Double::sum);
        boxes.merge(kind, box, MarkedBox::around);
      }
    }
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(entry -> boxes.get(entry.getKey()))
        .orElse(null);
  }

  private static boolean isInsideMarked(Box box) {
    for (Box outer = box.parent(); outer != null; outer = outer.parent()) {
      if (outer.role() == BoxRole.BODY
          && outer.element().className().equals(box.element().className())) {
        return true;
      }
    }
    return false;
  }

  private static double weight(BlockPage page, BoxRoles roles, Box box) {
    double sum = 0;
    for (Block block : page.in(box)) {
      sum += roles.isOut(block) ? 0 : TextWeight.of(block);
    }
    return sum;
  }

  private static Box around(Box one, Box other) {
    Box box = one;
    while (!(box.from() <= other.from() && other.to() <= box.to())) {
      box = box.parent();
    }
    return box;
  }
}
