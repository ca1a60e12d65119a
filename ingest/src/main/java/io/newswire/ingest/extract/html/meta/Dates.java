package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.TitlePlace;
import io.newswire.model.PublicationTime;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When an article was published: by JSON-LD, meta elements, other data in scripts, time elements,
 * the visible text near the title, and the address, in this order.
 */
public final class Dates {
  private static final String[] METAS = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "og:published_time",
    "cxenseparse:recs:publishtime",
    "datecreated"
  };
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'](?:datePublished|publishe?d?_?[dD]ate|published_?[aA]t|publication_?[dD]ate|pub_?[dD]ate"
              + "|first_?[pP]ublished(?:_?[aA]t)?)\\\\?[\"']\\s*:\\s*\\\\?[\"']([^\"'\\\\]{8,40})");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/(20\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})[/-]");
  private static final double MOSTLY_LINK = 0.8;
  private static final int LONGEST = 160;
  private static final int LONGEST_DATE = 20;
  private static final int ABOVE = 12;
  private static final int BELOW = 25;

  private Dates() {}

  /** The time of publication; null if nothing on the page tells it. */
  public static PublicationTime of(Document document, PageData data, BlockPage page, String title) {
    PublicationTime best = DateText.read(data.article().text("datePublished"));
    for (String meta : METAS) {
      best = better(best, DateText.read(data.meta(meta)));
    }
    if (best == null) {
      best = inScripts(document);
    }
    if (best == null) {
      best = inTimeElements(document);
    }
    LocalDate seen = best == null ? inTab(document.title()) : null;
    if (seen == null && best == null) {
      seen = inText(page, title);
    }
    if (seen == null && best == null) {
      seen = inAddress(Links.canonical(document, data));
    }
    return seen == null ? best : PublicationTime.of(seen);
  }

  /** A moment is better than a date of the same day; else the first known stays. */
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

  private static PublicationTime inScripts(Document document) {
    for (Element script : document.getElementsByTag("script")) {
      Matcher found = IN_SCRIPT.matcher(script.data());
      if (found.find()) {
        PublicationTime read = DateText.read(found.group(1));
        if (read != null) {
          return read;
        }
      }
    }
    return null;
  }

  private static PublicationTime inTimeElements(Document document) {
    for (Element time : document.getElementsByTag("time")) {
      PublicationTime read = DateText.read(time.attr("datetime"));
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /** A date behind the last bar of the page's title. */
  private static LocalDate inTab(String title) {
    String last = title.substring(title.lastIndexOf('|') + 1).strip();
    return last.length() <= LONGEST_DATE ? WrittenDates.first(last) : null;
  }

  /** The first short line with a date, below the title first, then above it, then at the end. */
  private static LocalDate inText(BlockPage page, String title) {
    int place = Math.max(0, TitlePlace.of(page, title));
    int all = page.blocks().size();
    LocalDate below = inRange(page, place, Math.min(all, place + BELOW));
    LocalDate near = below != null ? below : inRange(page, Math.max(0, place - ABOVE), place);
    return near != null ? near : inRange(page, Math.min(all, place + BELOW), all);
  }

  private static LocalDate inRange(BlockPage page, int from, int to) {
    for (Block block : page.blocks().subList(from, to)) {
      if (block.text().length() <= LONGEST && block.linkDensity() < MOSTLY_LINK) {
        LocalDate date = WrittenDates.first(block.text());
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static LocalDate inAddress(String url) {
    Matcher found = IN_ADDRESS.matcher(url == null ? "" : url);
    return found.find()
        ? WrittenDates.first(found.group(1) + '-' + found.group(2) + '-' + found.group(3))
        : null;
  }
}
