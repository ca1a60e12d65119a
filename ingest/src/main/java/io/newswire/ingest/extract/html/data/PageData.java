package io.newswire.ingest.extract.html.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's data about itself.
 *
 * @param meta contents of {@code meta} elements by name, property or itemprop in lower case, in
 *     document order
 * @param article the page's article in JSON-LD; without properties if there is none
 */
public record PageData(Map<String, List<String>> meta, LinkedArticle article) {
  public static PageData of(Document document) {
    return new PageData(metaOf(document), LinkedArticle.of(LinkedData.of(document), document));
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

  private static Map<String, List<String>> metaOf(Document document) {
    Map<String, List<String>> meta = new HashMap<>();
    for (Element element : document.getElementsByTag("meta")) {
      String content = element.attr("content");
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = element.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          meta.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
        }
      }
    }
    return meta;
  }
}
