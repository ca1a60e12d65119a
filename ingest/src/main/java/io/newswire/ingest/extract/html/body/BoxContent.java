package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Box;
import org.jsoup.nodes.Element;

/** Recognises boxes that only wrap another element. */
final class BoxContent {
  private static final int DEEPEST = 3;

  private BoxContent() {}

  /** Whether it wraps a table, with or without a heading, as many pages do for scrolling. */
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
