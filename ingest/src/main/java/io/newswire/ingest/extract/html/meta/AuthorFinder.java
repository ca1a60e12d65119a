package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/**
 * Finds the authors: in JSON-LD, otherwise in meta elements, otherwise in marked or visible
 * by-lines. People take precedence over newsrooms and agencies of any of these; the name of the
 * site is used only if nobody else is named.
 */
public final class AuthorFinder {
  private static final double SAME = 0.6;
  private static final int COLLEAGUES = 2;
  private static final int MOST = 100;
  private static final int SHORTEST_SITE = 5;

  private final Document document;
  private final PageData data;
  private final PagePlaces places;
  private final List<String> publishers;
  private final String host;

  private AuthorFinder(Document document, PageData data, PagePlaces places) {
    this.document = document;
    this.data = data;
    this.places = places;
    this.publishers = publishers(data);
    this.host = PageLinks.host(data);
  }

  /** The names in order, without duplicates, at most a hundred; empty if the page names nobody. */
  public static List<String> find(Document document, PageData data, PagePlaces places) {
    return new AuthorFinder(document, data, places).find();
  }

  private List<String> find() {
    List<String> linked = data.article().names("author");
    Set<String> organisations = Set.copyOf(data.article().organisations("author"));
    Predicate<String> person = name -> isPerson(name) && !organisations.contains(name);
    if (!names(linked, person).isEmpty()) {
      return withColleagues(signed(linked, person));
    }
    List<String> marked = MarkedByLines.of(document, places);
    List<List<String>> bylineSources = new ArrayList<>(List.of(AuthorMetas.of(data), marked));
    boolean signed = bylineSources.stream().flatMap(List::stream).anyMatch(NameWords::isUnit);
    if (!signed && names(marked, name -> !isSite(name)).isEmpty()) {
      bylineSources.add(AuthorLinks.of(document, places));
      bylineSources.add(WrittenByLines.of(places));
      bylineSources.add(AuthorMetas.ofCards(data));
    }
    for (List<String> bylines : bylineSources) {
      Set<String> people = names(bylines, this::isPerson);
      if (!people.isEmpty()) {
        return List.copyOf(people);
      }
    }
    return nobodyNamed(linked, bylineSources);
  }

  /** People, and the agencies and newsrooms that the metadata names with them. */
  private Set<String> signed(List<String> linked, Predicate<String> person) {
    Set<String> signed = new LinkedHashSet<>();
    for (String value : linked) {
      Set<String> people = names(List.of(value), person);
      signed.addAll(people.isEmpty() ? names(List.of(value), name -> !isSite(name)) : people);
    }
    return signed;
  }

  /** A newsroom, an agency or a single word; the site itself if there is no other. */
  private List<String> nobodyNamed(List<String> linked, List<List<String>> bylineSources) {
    Set<String> others = names(linked, name -> !isSite(name));
    Set<String> written = new LinkedHashSet<>(ByLine.asWritten(linked));
    for (List<String> bylines : bylineSources) {
      if (others.isEmpty() && linked.isEmpty()) {
        others = names(bylines, name -> !isSite(name));
      }
      written.addAll(ByLine.asWritten(bylines));
    }
    return others.isEmpty() ? written.stream().limit(1).toList() : List.copyOf(others);
  }

  /**
   * Adds the linked names of the by-line if they are one or two more than those of the metadata;
   * more are authors of other articles.
   */
  private List<String> withColleagues(Set<String> people) {
    List<String> linked = ByLine.names(MarkedByLines.linked(document, places));
    boolean fits =
        linked.size() > people.size()
            && linked.size() <= people.size() + COLLEAGUES
            && linked.containsAll(people)
            && linked.stream().allMatch(this::isPerson);
    return fits ? linked : List.copyOf(people);
  }

  private static Set<String> names(List<String> bylines, Predicate<String> wanted) {
    Set<String> names = new LinkedHashSet<>();
    ByLine.names(bylines).stream().filter(wanted).limit(MOST).forEach(names::add);
    return names;
  }

  private boolean isPerson(String name) {
    return PersonName.matches(name) && !isSite(name);
  }

  private boolean isSite(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]|^the ", "");
    return name.contains("www.")
        || (letters.length() >= SHORTEST_SITE && host.contains('.' + letters + '.'))
        || publishers.stream().anyMatch(other -> TextSimilarity.of(name, other) > SAME);
  }

  private static List<String> publishers(PageData data) {
    List<String> publishers = new ArrayList<>(data.article().names("publisher"));
    String site = PageLinks.site(data);
    if (site != null) {
      publishers.add(site);
    }
    return publishers;
  }
}
