package io.newswire.ingest.extract.html.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The metadata of a page.
 *
 * @param meta the contents of {@code meta} elements by name, property or itemprop in lower case, in
 *     document order
 * @param canonical the absolute URLs of {@code link rel=canonical}, in document order
 * @param headings the {@code h1} elements in document order
 * @param article the page's article in JSON-LD; without properties if there is none
 */
public record PageData(
    Map<String, List<String>> meta,
    List<String> canonical,
    List<Element> headings,
    LinkedArticle article) {
  public static PageData of(Document document) {
    Map<String, List<String>> meta = new HashMap<>();
    List<String> canonical = new ArrayList<>();
    List<Element> headings = new ArrayList<>();
    List<Element> scripts = new ArrayList<>();
    document.stream()
        .forEach(
            element -> {
              switch (element.normalName()) {
                case "meta" -> addMeta(element, meta);
                case "link" -> addCanonical(element, canonical);
                case "h1" -> headings.add(element);
                case "script" -> scripts.add(element);
                default -> {}
              }
            });
    LinkedArticle article = LinkedArticle.of(LinkedData.of(scripts), document, headings);
    return new PageData(meta, canonical, headings, article);
  }

  /** The first content that is not blank under one of these names; null if there is none. */
  public String meta(String... names) {
    for (String name : names) {
      for (String content : meta.getOrDefault(name, List.of())) {
        if (!content.isBlank()) {
          return content.strip();
        }
      }
    }
    return null;
  }

  /** All contents under this name. */
  public List<String> metas(String name) {
    return meta.getOrDefault(name, List.of());
  }

  private static void addMeta(Element element, Map<String, List<String>> meta) {
    String content = element.attr("content");
    for (String attribute : List.of("property", "name", "itemprop")) {
      String name = element.attr(attribute).toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        meta.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
      }
    }
  }

  private static void addCanonical(Element link, List<String> canonical) {
    if (link.attr("rel").equalsIgnoreCase("canonical")) {
      canonical.add(link.absUrl("href"));
    }
  }
}
