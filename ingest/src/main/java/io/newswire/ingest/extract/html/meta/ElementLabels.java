package io.newswire.ingest.extract.html.meta;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the label in front of an element. */
final class ElementLabels {
  private static final int LEVELS = 3;
  private static final int SIBLINGS = 4;

  private ElementLabels() {}

  /**
   * The nearest text before an element, at most its last {@code longest} characters; may be empty.
   */
  static String before(Element element, int longest) {
    Node at = element;
    for (int level = 0; at != null && level < LEVELS; level++) {
      Node sibling = at.previousSibling();
      for (int i = 0; sibling != null && i < SIBLINGS; i++) {
        String text = text(sibling);
        if (!text.isBlank()) {
          return text.substring(Math.max(0, text.length() - longest));
        }
        sibling = sibling.previousSibling();
      }
      at = at.parent();
    }
    return "";
  }

  private static String text(Node node) {
    if (node instanceof TextNode words) {
      return words.text();
    }
    // A heading ends what belongs to its label.
    boolean small = node instanceof Element element && element.stream().limit(9).count() < 9;
    return small && !((Element) node).nameIs("time") ? ((Element) node).text() : "";
  }
}
