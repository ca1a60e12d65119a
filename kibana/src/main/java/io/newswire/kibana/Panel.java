package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A panel of a dashboard.
 *
 * @param json the panel without its position
 * @param references the references to add to the dashboard
 */
record Panel(String id, ObjectNode json, List<Reference> references) {
  Panel {
    references = List.copyOf(references);
  }

  /** The panel at a position in the grid of 48 columns. */
  ObjectNode at(int x, int y, int width, int height) {
    ObjectNode placed = json.deepCopy();
    placed
        .putObject("gridData")
        .put("x", x)
        .put("y", y)
        .put("w", width)
        .put("h", height)
        .put("i", id);
    return placed.put("panelIndex", id);
  }
}
