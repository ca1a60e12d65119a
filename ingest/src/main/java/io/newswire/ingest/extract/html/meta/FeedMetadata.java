package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.ingest.extract.text.TextSimilarity;
import io.newswire.model.Article;
import io.newswire.model.FeedItem;
import io.newswire.model.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.nodes.Document;

/**
 * Combines the metadata of an article with that of its feed entry: the feed fills missing values
 * and decides between contradicting ones.
 */
public final class FeedMetadata {
  private static final String[] DATES = {
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date"
  };
  private static final String NOBODY = "(?i)admin|administrator|editor|staff|unknown|author|root";
  private static final double UNLIKE = 0.3;
  private static final double SAME = 0.8;
  private static final int LONG_ENOUGH = 15;
  private static final long NEAR_DAYS = 2;

  private FeedMetadata() {}

  /** The article with missing values filled from the feed; the feed may be null. */
  public static Article complete(Article article, FeedItem feed) {
    if (feed == null) {
      return article;
    }
    List<String> people =
        feed.authors().stream()
            .filter(name -> !name.matches(NOBODY) && !isSite(name, article.source()))
            .toList();
    return article.with(
        it ->
            it.title(StringUtils.isBlank(article.title()) ? feed.title() : article.title())
                .authors(article.authors().isEmpty() ? people : article.authors())
                .publishedAt(
                    article.publishedAt() == null ? feed.publishedAt() : article.publishedAt()));
  }

  /**
   * The article without doubtful values that the feed contradicts: a title that is the site's name,
   * or differs from another title on the page; a date that is only visible text, or later than the
   * feed's; authors that are the site.
   */
  public static Article withoutDoubtful(
      Article article, FeedItem feed, Document document, PageData data) {
    if (feed == null) {
      return article;
    }
    boolean siteOnly =
        !feed.authors().isEmpty()
            && article.authors().stream().allMatch(name -> isSite(name, article.source()));
    return article.with(
        it ->
            it.title(doubtsTitle(article, feed, document, data) ? null : article.title())
                .authors(siteOnly ? List.of() : article.authors())
                .publishedAt(
                    doubtsDate(article.publishedAt(), feed.publishedAt(), data)
                        ? null
                        : article.publishedAt()));
  }

  private static boolean doubtsTitle(
      Article article, FeedItem feed, Document document, PageData data) {
    String title = article.title();
    if (StringUtils.isBlank(title)
        || StringUtils.isBlank(feed.title())
        || TextSimilarity.of(title, feed.title()) >= UNLIKE) {
      return false;
    }
    String wanted = feed.title().toLowerCase(Locale.ROOT);
    Stream<String> headings = document.select("h1, h2").stream().map(heading -> heading.text());
    return isSite(title, article.source())
        || wanted.length() >= LONG_ENOUGH
            && Stream.concat(
                    headings, Stream.of(document.title(), data.meta("og:title", "twitter:title")))
                .anyMatch(
                    text ->
                        text != null
                            && MarkupText.collapse(text).toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean doubtsDate(PublicationTime page, PublicationTime feed, PageData data) {
    if (page == null || feed == null) {
      return false;
    }
    long later = ChronoUnit.DAYS.between(feed.date(), page.date());
    if (Math.abs(later) < NEAR_DAYS) {
      return page.time() == null && feed.time() != null && isWithin(feed.instant(), page.date());
    }
    return later > 0 || !isData(page.date(), data);
  }

  /** Whether the moment is on that day in some time zone. */
  private static boolean isWithin(Instant moment, LocalDate day) {
    return !moment.isBefore(day.atStartOfDay().toInstant(ZoneOffset.ofHours(14)))
        && moment.isBefore(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
  }

  /** Whether the metadata of the page has the date. */
  private static boolean isData(LocalDate date, PageData data) {
    Stream<String> metas = Stream.of(DATES).map(data::meta);
    return Stream.concat(Stream.of(data.article().text("datePublished")), metas)
        .filter(text -> text != null)
        .map(StatedTimes::parse)
        .anyMatch(stated -> stated != null && sameDay(stated, date));
  }

  private static boolean sameDay(StatedTime stated, LocalDate date) {
    return stated.date().equals(date);
  }

  private static boolean isSite(String name, String site) {
    return !StringUtils.isBlank(site) && TextSimilarity.of(name, site) >= SAME;
  }
}
