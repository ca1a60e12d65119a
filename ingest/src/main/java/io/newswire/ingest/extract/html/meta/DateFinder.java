package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.model.PublicationTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.ObjectUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the publication time in JSON-LD, meta elements, marked dates, visible text near the title,
 * the URL, and other data in scripts, in this order. The date of an update is used if there is no
 * other.
 */
public final class DateFinder {
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'](?:datePublished|publishe?d?_?[dD]ate|published_?[aA]t|publication_?[dD]ate|pub_?[dD]ate"
              + "|first_?[pP]ublished(?:_?[aA]t)?)\\\\?[\"']\\s*:\\s*(?:\\\\?[\"']([^\"'\\\\]{8,40})|(\\d{10,13}))");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/-](20\\d{2})([/-]?)(\\d{1,2})\\2(\\d{1,2})(?=[/._-]|$)");
  private static final int LONGEST_DATE = 20;
  private static final int ABOVE = 12;
  private static final int BELOW = 25;

  private final Document document;
  private final PageData data;
  private final PagePlaces places;
  private final DateContext context;

  private DateFinder(Document document, PageData data, PagePlaces places, DateContext context) {
    this.document = document;
    this.data = data;
    this.places = places;
    this.context = context;
  }

  /** The publication time; null if the page has none. */
  public static PublicationTime find(
      Document document, PageData data, PagePlaces places, DateContext context) {
    return new DateFinder(document, data, places, context).find();
  }

  private PublicationTime find() {
    PublicationTime best = first(data.article().values("datePublished"));
    for (String meta : DateMetas.PUBLISHED) {
      best = better(best, first(data.metas(meta)));
    }
    if (best != null && best.time() != null) {
      return best;
    }
    MarkedDates marked = MarkedDates.of(document, places, context);
    best = better(best, marked.published());
    if (best != null) {
      return best;
    }
    PublicationTime tab = inTab(document.title());
    return tab != null ? tab : shown(marked);
  }

  /** The visible dates, then those of updates. */
  private PublicationTime shown(MarkedDates marked) {
    DateLines lines = new DateLines(places, context);
    int title = places.title();
    int all = places.blocks().size();
    Map<DateKind, PublicationTime> below = lines.in(title, title + BELOW);
    Map<DateKind, PublicationTime> above = lines.in(title - ABOVE, title);
    PublicationTime script = inScripts();
    PublicationTime near =
        ObjectUtils.firstNonNull(
            below.get(DateKind.PUBLISHED),
            above.get(DateKind.PUBLISHED),
            below.get(DateKind.PLAIN),
            above.get(DateKind.PLAIN),
            inAddress(PageLinks.canonical(data)));
    if (near != null) {
      return better(near, script);
    }
    Map<DateKind, PublicationTime> rest = lines.in(title + BELOW, all);
    PublicationTime modified = first(data.article().values("dateModified"));
    for (String meta : DateMetas.MODIFIED) {
      modified = better(modified, first(data.metas(meta)));
    }
    return ObjectUtils.firstNonNull(
        script,
        rest.get(DateKind.PUBLISHED),
        rest.get(DateKind.PLAIN),
        modified,
        marked.updated(),
        below.get(DateKind.UPDATED),
        above.get(DateKind.UPDATED),
        rest.get(DateKind.UPDATED));
  }

  private PublicationTime first(List<String> values) {
    for (String value : values) {
      PublicationTime time = DateText.read(value, context);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** A time is better than a date of the same day; otherwise the first one is kept. */
  private static PublicationTime better(PublicationTime known, PublicationTime other) {
    if (known == null) {
      return other;
    }
    boolean finer =
        other != null
            && known.time() == null
            && other.time() != null
            && known.date().equals(other.date());
    return finer ? other : known;
  }

  private PublicationTime inScripts() {
    for (Element script : document.getElementsByTag("script")) {
      Matcher found = IN_SCRIPT.matcher(script.data());
      if (found.find()) {
        PublicationTime read =
            DateText.read(found.group(1) == null ? found.group(2) : found.group(1), context);
        if (read != null) {
          return read;
        }
      }
    }
    return null;
  }

  /** A date after the last bar of the page's title. */
  private PublicationTime inTab(String title) {
    String last = title.substring(title.lastIndexOf('|') + 1).strip();
    return last.length() <= LONGEST_DATE ? DateText.read(last, context) : null;
  }

  private PublicationTime inAddress(String url) {
    Matcher found = IN_ADDRESS.matcher(url == null ? "" : url);
    return found.find()
        ? DateText.read(found.group(1) + '-' + found.group(3) + '-' + found.group(4), context)
        : null;
  }
}
