package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** By-lines that a page marks as such: rel=author first, else itemprop or a class. */
final class MarkedByLines {
  private static final Pattern NAME =
      Pattern.compile("(?<![a-z0-9])(authors?|by-?lines?|author-?names?|author-list)(?![a-z0-9])");
  private static final int MANY = 12;
  private static final int LONGEST = 120;

  /** Elements in a by-line; what has more is something around it. */
  private static final int MOST = 100;

  private MarkedByLines() {}

  /** Their texts in document order; empty if there are none. */
  static List<String> of(Document document) {
    List<String> linked = linked(document);
    if (!linked.isEmpty()) {
      return linked;
    }
    List<String> named = new ArrayList<>();
    for (Element element : document.body().getElementsByAttribute("class")) {
      if (named.isEmpty() && NAME.matcher(Names.of(element)).find() && isSmall(element)) {
        addParts(element, named);
      }
    }
    return named;
  }

  /** The texts of links and others with rel=author. */
  static List<String> linked(Document document) {
    List<String> linked = new ArrayList<>();
    for (Element element : document.body().getElementsByAttribute("rel")) {
      if (element.attr("rel").contains("author") && isSmall(element)) {
        add(element, linked);
      }
    }
    return linked;
  }

  /** Several names are several elements, each with nothing but a name. */
  private static void addParts(Element element, List<String> found) {
    List<Element> parts = new ArrayList<>(element.getAllElements());
    parts.removeIf(part -> part == element || part.childrenSize() > 0 || part.text().isBlank());
    boolean names = parts.stream().allMatch(part -> ByLine.isPerson(part.text()));
    if (parts.size() > 1 && names) {
      parts.forEach(part -> add(part, found));
    } else {
      add(element, found);
    }
  }

  private static boolean isSmall(Element element) {
    return element.stream().limit(MOST + 1).count() <= MOST;
  }

  private static void add(Element element, List<String> found) {
    String text = element.text();
    if (!text.isBlank() && text.length() <= LONGEST && found.size() < MANY) {
      found.add(text);
    }
  }
}
