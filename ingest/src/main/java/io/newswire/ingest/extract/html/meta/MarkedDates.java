package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.ElementNames;
import io.newswire.model.PublicationTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds visible dates with markup: {@code time} elements, microdata, and attributes with a date.
 */
final class MarkedDates {
  private static final List<String> VALUES =
      List.of(
          "content",
          "datetime",
          "title",
          "data-datetime",
          "data-published",
          "data-publish-date",
          "data-pubdate",
          "data-date",
          "data-timestamp",
          "data-time",
          "data-seconds",
          "data-utime");

  /** Attributes that mark any element as a date. */
  private static final List<String> MARKS = VALUES.subList(3, VALUES.size());

  private static final Pattern ISO = Pattern.compile("(?:19|20)\\d{2}-\\d{2}-\\d{2}");
  private static final Pattern DATED =
      Pattern.compile("(?<![a-z0-9])(?:date|time|timestamp|published|posted)(?![a-z0-9])");
  private static final int MOST = 300;
  private static final int BELOW = 25;
  private static final int ABOVE = 12;
  private static final int LABEL = 60;
  private static final int SENTENCE = 40;

  private record Marked(PublicationTime time, DateKind kind, int rank) {}

  private final PagePlaces places;
  private final DateContext context;
  private final List<Marked> found = new ArrayList<>();

  private MarkedDates(PagePlaces places, DateContext context) {
    this.places = places;
    this.context = context;
  }

  static MarkedDates of(Document document, PagePlaces places, DateContext context) {
    MarkedDates dates = new MarkedDates(places, context);
    document.stream().filter(MarkedDates::isMarked).limit(MOST).forEach(dates::add);
    dates.found.sort(Comparator.comparingInt(Marked::rank));
    return dates;
  }

  /** The best date that is not of an update; null if there is none. */
  PublicationTime published() {
    return first(DateKind.PUBLISHED) != null ? first(DateKind.PUBLISHED) : first(DateKind.PLAIN);
  }

  /** The best date of an update; null if there is none. */
  PublicationTime updated() {
    return first(DateKind.UPDATED);
  }

  private PublicationTime first(DateKind kind) {
    return found.stream()
        .filter(marked -> marked.kind == kind)
        .map(Marked::time)
        .findFirst()
        .orElse(null);
  }

  private static boolean isMarked(Element element) {
    return element.nameIs("time")
        || (element.hasAttr("title") && isTitled(element))
        || isMicrodata(element)
        || MARKS.stream().anyMatch(element::hasAttr);
  }

  /** Whether the date is in the tooltip, as for texts such as "2 hours ago". */
  private static boolean isTitled(Element element) {
    String title = element.attr("title").strip();
    return element.nameIs("abbr")
        || ISO.matcher(title).lookingAt()
        || DATED.matcher(ElementNames.of(element)).find();
  }

  private static boolean isMicrodata(Element element) {
    String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
    return property.contains("datepublished")
        || property.contains("datecreated")
        || property.contains("datemodified");
  }

  private void add(Element element) {
    PublicationTime time = read(element);
    Box box = places.box(element);
    if (time == null || (box != null && places.isElsewhere(box)) || isLinkToOther(element)) {
      return;
    }
    if (!isMicrodata(element) && isInSentence(element)) {
      return;
    }
    found.add(new Marked(time, kind(element), rank(box)));
  }

  private PublicationTime read(Element element) {
    for (String name : VALUES) {
      PublicationTime time = DateText.read(element.attr(name), context);
      if (time != null) {
        return time;
      }
    }
    return DateText.read(element.ownText(), context);
  }

  /**
   * The rank of a position: directly below the title, directly above it, further below, further
   * above.
   */
  private int rank(Box box) {
    if (box == null) {
      return 0;
    }
    int distance = box.from() - places.title();
    if (box.contains(places.title()) || (distance >= 0 && distance <= BELOW)) {
      return 0;
    }
    return distance > BELOW ? 2 : distance >= -ABOVE ? 1 : 3;
  }

  private static DateKind kind(Element element) {
    if (element.hasAttr("pubdate")) {
      return DateKind.PUBLISHED;
    }
    DateKind named = DateKind.ofNames(element.attr("itemprop") + ' ' + ElementNames.of(element));
    return named == DateKind.PLAIN ? DateKind.of(ElementLabels.before(element, LABEL)) : named;
  }

  private static boolean isLinkToOther(Element element) {
    Element link = element.closest("a[href]");
    return link != null && link.text().length() > element.text().length() + SENTENCE / 2;
  }

  /** Whether it is a date that the text speaks of. */
  private boolean isInSentence(Element element) {
    Box box = places.box(element);
    int shown = element.text().length();
    return box != null
        && !element.text().isEmpty()
        && places.blocks().subList(box.from(), Math.min(box.to(), box.from() + 1)).stream()
            .anyMatch(block -> places.isText(block) && block.text().length() > shown + SENTENCE);
  }
}
