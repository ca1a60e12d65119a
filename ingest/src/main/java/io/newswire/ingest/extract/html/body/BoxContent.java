package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Box;
import org.jsoup.nodes.Element;

/** What a box is a wrapper of. */
final class BoxContent {
  private static final int DEEPEST = 3;

  private BoxContent() {}

  /**
   * Whether it wraps a table, with or without a heading: many pages put a box around one to let it
   * scroll.
   */
  static boolean isTable(Box box) {
    Element inner = box.element();
    for (int depth = 0; depth < DEEPEST && inner != null; depth++) {
      inner = inner.firstElementChild();
      if (inner != null && inner.normalName().matches("h[2-6]")) {
        inner = inner.nextElementSibling();
      }
      if (inner != null && inner.normalName().equals("table")) {
        return true;
      }
    }
    return false;
  }
}
