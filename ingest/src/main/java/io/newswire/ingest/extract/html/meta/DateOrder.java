package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Determines whether a page writes the month first: by its language and region, otherwise by an
 * unambiguous date on it, such as 11/27/2031.
 */
public final class DateOrder {
  private static final Pattern SLASHES =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(?:20)?\\d{2}(?![\\d/])");
  private static final int LONGEST = 160;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private DateOrder() {}

  /** The context for the dates of a page that was received at a given time. */
  public static DateContext context(
      Document document, PageData data, BlockPage page, Instant receivedAt) {
    DateContext context = DateContext.of(language(document, data), receivedAt);
    boolean known = context.monthFirst() || !context.locale().getCountry().isEmpty();
    boolean english =
        context.locale().getLanguage().isEmpty() || context.locale().getLanguage().equals("en");
    return !known && english && isShownMonthFirst(page) ? context.withMonthFirst() : context;
  }

  /** The declared language; of several declarations of one language the first with a region. */
  private static String language(Document document, PageData data) {
    String language = DescriptionFinder.language(document, data);
    Locale locale = DateContext.locale(language);
    for (String name : new String[] {"og:locale", "content-language", "language"}) {
      Locale other = DateContext.locale(data.meta(name));
      boolean finer =
          locale.getCountry().isEmpty()
              && !other.getCountry().isEmpty()
              && other.getLanguage().equals(locale.getLanguage());
      if (finer) {
        return other.toLanguageTag();
      }
    }
    return language;
  }

  private static boolean isShownMonthFirst(BlockPage page) {
    boolean shown = false;
    for (Block block : page.blocks()) {
      Matcher date = SLASHES.matcher(block.text().length() <= LONGEST ? block.text() : "");
      while (date.find()) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first > MONTHS && first <= DAYS) {
          return false;
        }
        shown |= first <= MONTHS && second > MONTHS && second <= DAYS;
      }
    }
    return shown;
  }
}
