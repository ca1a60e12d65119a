package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.text.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * The names in the by-line: from JSON-LD, else from meta elements, else from what the page marks as
 * a by-line. The name of the site itself counts only where nobody else is named.
 */
public final class Authors {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "byl",
          "dcsext.author",
          "article.author");
  private static final double SAME = 0.6;
  private static final int COLLEAGUES = 2;
  private static final int MOST = 100;

  private Authors() {}

  /** Names in their order, each once, at most a hundred; empty if the page names nobody. */
  public static List<String> of(Document document, PageData data, BlockPage page, String title) {
    List<String> publishers = publishers(data);
    List<String> linked = data.article().names("author");
    Set<String> people = people(linked, publishers);
    if (!people.isEmpty()) {
      return withColleagues(people, document);
    }
    Set<String> organisations = new LinkedHashSet<>(ByLine.asWritten(linked));
    List<List<String>> witnesses =
        List.of(metas(data), MarkedByLines.of(document), WrittenByLines.of(page, title));
    for (List<String> names : witnesses) {
      Set<String> found = people(names, publishers);
      found.removeIf(name -> !organisations.isEmpty() && !ByLine.isPerson(name));
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
      organisations.addAll(ByLine.asWritten(names));
    }
    return organisations.stream().limit(1).toList();
  }

  /**
   * The by-line's links, where they name one or two people more than the data; more than that are
   * links to the authors of other articles.
   */
  private static List<String> withColleagues(Set<String> people, Document document) {
    List<String> linked = ByLine.names(MarkedByLines.linked(document));
    boolean fits =
        linked.size() > people.size()
            && linked.size() <= people.size() + COLLEAGUES
            && linked.containsAll(people)
            && linked.stream().allMatch(ByLine::isPerson);
    return fits ? linked : List.copyOf(people);
  }

  private static Set<String> people(List<String> names, List<String> publishers) {
    Set<String> people = new LinkedHashSet<>();
    ByLine.names(names).stream().limit(MOST).forEach(people::add);
    people.removeIf(
        name ->
            isSite(name) || publishers.stream().anyMatch(other -> Likeness.of(name, other) > SAME));
    return people;
  }

  private static boolean isSite(String name) {
    return name.contains("www.");
  }

  private static List<String> publishers(PageData data) {
    List<String> publishers = new ArrayList<>(data.article().names("publisher"));
    String site = Links.site(data);
    if (site != null) {
      publishers.add(site);
    }
    return publishers;
  }

  private static List<String> metas(PageData data) {
    for (String name : METAS) {
      List<String> values =
          data.metas(name).stream()
              .filter(value -> !value.isBlank() && !value.contains("://"))
              .toList();
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }
}
