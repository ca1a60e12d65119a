package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads by-lines in {@code meta} elements. */
final class AuthorMetas {
  private static final List<String> NAMES =
      List.of(
          "author",
          "article:author",
          "article:author_name",
          "og:article:author",
          "dc.creator",
          "dc:creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "byl",
          "dcsext.author",
          "article.author",
          "citation_author");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i:(?:written|posted|by|author|autor|verfasst|geschrieben|écrit|escrito|scritto|geschreven|skrevet"
              + "|skriven|napisane|autore|auteur|автор|написано).*)");
  private static final int CARDS = 4;

  private AuthorMetas() {}

  /** The contents under the first name that has any. */
  static List<String> of(PageData data) {
    for (String name : NAMES) {
      List<String> values =
          data.metas(name).stream()
              .filter(value -> !value.isBlank() && !value.contains("://"))
              .toList();
      if (!ByLine.asWritten(values).isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** The author in the metadata for cards of social networks. */
  static List<String> ofCards(PageData data) {
    List<String> found = new ArrayList<>();
    for (int i = 1; i <= CARDS; i++) {
      String label = data.meta("twitter:label" + i);
      String value = data.meta("twitter:data" + i);
      if (label != null && value != null && LABEL.matcher(label).matches()) {
        found.add(value);
      }
    }
    return found;
  }
}
