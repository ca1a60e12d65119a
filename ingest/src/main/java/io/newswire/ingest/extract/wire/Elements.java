package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.text.MarkupText;
import java.util.List;
import org.jsoup.nodes.Element;

/** Ways through a tree of XML; names are local and in lower case. */
final class Elements {
  private static final Element NONE = new Element("none");

  private Elements() {}

  /** The first child of the first child ... of these names; an empty element if there is none. */
  static Element at(Element element, String... path) {
    Element found = element;
    for (String name : path) {
      found = all(found, name).stream().findFirst().orElse(NONE);
    }
    return found;
  }

  /** All children of this name. */
  static List<Element> all(Element element, String name) {
    return element.children().stream().filter(child -> child.normalName().equals(name)).toList();
  }

  /** One line of all text below; null if there is none. */
  static String text(Element element) {
    return WireValues.firstOf(MarkupText.collapse(element.wholeText()));
  }
}
