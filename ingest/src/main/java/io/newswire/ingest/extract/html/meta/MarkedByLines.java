package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.ElementNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds marked by-lines: by rel=author, otherwise by itemprop or class names. */
final class MarkedByLines {
  private static final Pattern NAME =
      Pattern.compile("(?<![a-z0-9])(authors?|by-?lines?|author-?names?|author-list)(?![a-z0-9])");
  private static final int MANY = 12;
  private static final int LONGEST = 120;

  /** The maximum number of elements in a by-line. */
  private static final int MOST = 100;

  private MarkedByLines() {}

  /**
   * The texts of the first by-line with a person, otherwise of the first by-line; empty if there is
   * none.
   */
  static List<String> of(Document document, PagePlaces places) {
    List<String> linked = linked(document, places);
    if (!linked.isEmpty()) {
      return linked;
    }
    List<String> described = described(document, places);
    if (!described.isEmpty()) {
      return described;
    }
    List<String> first = new ArrayList<>();
    int looked = 0;
    for (Element element : document.body().getElementsByAttribute("class")) {
      if (looked < MOST && isByLine(element) && isSmall(element) && isOwn(element, places)) {
        looked++;
        List<String> texts = new ArrayList<>();
        addParts(element, texts);
        if (ByLine.names(texts).stream().anyMatch(PersonName::matches)) {
          return texts;
        }
        first = first.isEmpty() ? ByLine.asWritten(texts) : first;
      }
    }
    return first;
  }

  /** The texts of links and others with rel=author. */
  static List<String> linked(Document document, PagePlaces places) {
    List<String> linked = new ArrayList<>();
    for (Element element : document.body().getElementsByAttribute("rel")) {
      if (element.attr("rel").contains("author") && isSmall(element) && isOwn(element, places)) {
        add(element, linked);
      }
    }
    return linked;
  }

  /** The names of authors in microdata. */
  private static List<String> described(Document document, PagePlaces places) {
    List<String> described = new ArrayList<>();
    for (Element element : document.body().getElementsByAttributeValue("itemprop", "author")) {
      if (isSmall(element) && isOwn(element, places)) {
        Element name = element.selectFirst("[itemprop=name]");
        Element shown = name == null ? element : name;
        String text = shown.hasAttr("content") ? shown.attr("content") : shown.text();
        if (PersonName.matches(text) && described.size() < MANY) {
          described.add(text);
        }
      }
    }
    return described;
  }

  private static boolean isByLine(Element element) {
    return mayBeNamed(element.className() + element.id())
        && NAME.matcher(ElementNames.of(element)).find()
        && !element.nameIs("label");
  }

  /** A fast check before the names are split into words. */
  private static boolean mayBeNamed(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return lower.contains("author") || lower.contains("by");
  }

  private static boolean isOwn(Element element, PagePlaces places) {
    Box box = places.box(element);
    return box == null || !places.isOfOthers(box);
  }

  /** Adds the texts of a by-line's elements up to the first without a name, and its other text. */
  private static void addParts(Element element, List<String> found) {
    List<String> names = new ArrayList<>();
    for (Element part : element.getAllElements()) {
      String text = part.text();
      if (part == element || part.childrenSize() > 0 || text.isBlank()) {
        continue;
      }
      boolean label = names.isEmpty() && WrittenByLines.isLabel(text);
      if (!label && !PersonName.matches(text)) {
        break;
      }
      names.add(label ? "" : text);
    }
    names.removeIf(String::isEmpty);
    boolean all = ByLine.names(List.of(element.text())).containsAll(ByLine.names(names));
    if (names.isEmpty() || (all && element.text().length() <= LONGEST)) {
      add(element, found);
    } else {
      names.stream().limit(MANY).forEach(found::add);
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
