package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.text.MarkupText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/** Finds description, section, keywords and language of a page. */
public final class DescriptionFinder {
  private DescriptionFinder() {}

  /** The description; null if there is none. */
  public static String description(PageData data) {
    String meta = data.meta("og:description", "description", "twitter:description");
    return meta != null ? MarkupText.strip(meta) : data.article().text("description");
  }

  /** The section; null if there is none. */
  public static String section(PageData data) {
    String linked = data.article().text("articleSection");
    String meta = data.meta("article:section");
    return linked != null || meta == null ? linked : MarkupText.strip(meta);
  }

  /** The keywords in order, without duplicates; may be empty. */
  public static List<String> keywords(PageData data) {
    Set<String> keywords = new LinkedHashSet<>();
    for (String name : List.of("article:tag", "news_keywords", "keywords")) {
      for (String value : data.metas(name)) {
        Arrays.stream(MarkupText.strip(value).split("\\s*[,;]\\s*"))
            .filter(word -> !word.isBlank())
            .forEach(keywords::add);
      }
      if (!keywords.isEmpty()) {
        break;
      }
    }
    return List.copyOf(keywords);
  }

  /** The declared language, such as {@code en-GB}; null if there is none. */
  public static String language(Document document, PageData data) {
    String html =
        document.selectFirst("html") == null ? "" : document.selectFirst("html").attr("lang");
    return html.isBlank() ? data.meta("og:locale", "content-language", "language") : html;
  }
}
