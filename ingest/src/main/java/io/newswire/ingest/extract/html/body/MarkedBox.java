package io.newswire.ingest.extract.html.body;

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
        weights.merge(kind, roles.weight(page.in(box)), Double::sum);
        boxes.merge(kind, box, (one, other) -> one.around(other.from(), other.to()));
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
}
