package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.text.AsciiDigits;
import io.newswire.model.PublicationTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses dates in the forms of pages, feeds and metadata: ISO 8601 and variants, RFC 822, compact
 * ({@code 20261127T211500Z}), seconds or milliseconds since 1970, and words or numbers in many
 * languages and scripts.
 */
public final class DateText {
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d+)?)?(.*)");
  private static final Pattern EPOCH =
      Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{12,13})(?:\\d{3})?");

  /** {@code Fri Nov 27 21:15:00 CET 2026} has the time inside of the date. */
  private static final Pattern UNIX =
      Pattern.compile("(\\p{L}{3} {1,2}\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2})( [A-Z]{1,5})? (\\d{4})");

  private static final int LONGEST = 200;

  private DateText() {}

  /**
   * The first plausible date in a text, with its time if that has a zone; null if there is none.
   */
  public static PublicationTime read(String text, DateContext context) {
    if (text == null) {
      return null;
    }
    String ascii = AsciiDigits.of(text.substring(0, Math.min(text.length(), LONGEST)).strip());
    Instant epoch = epoch(ascii);
    if (epoch != null) {
      PublicationTime time = PublicationTime.of(epoch.atOffset(ZoneOffset.UTC));
      if (context.isPlausible(time.date())) {
        return time;
      }
    }
    Matcher compact = COMPACT.matcher(ascii);
    String spread =
        compact.matches() ? spread(compact) : UNIX.matcher(ascii).replaceFirst("$1 $4 $2$3");
    List<WrittenDates.Span> spans = WrittenDates.in(spread, context);
    return spans.isEmpty() ? null : timed(spread, spans, 0);
  }

  /** The date of a span with the time after it, otherwise the time before it. */
  static PublicationTime timed(String text, List<WrittenDates.Span> spans, int index) {
    LocalDate date = spans.get(index).date();
    int next = index + 1 < spans.size() ? spans.get(index + 1).start() : text.length();
    int last = index == 0 ? 0 : spans.get(index - 1).end();
    OffsetDateTime time = TimeOfDay.on(date, text.substring(spans.get(index).end(), next));
    if (time == null && index == 0) {
      time = TimeOfDay.on(date, text.substring(last, spans.get(index).start()));
    }
    return time == null ? PublicationTime.of(date) : PublicationTime.of(time);
  }

  private static Instant epoch(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (!epoch.matches()) {
      return null;
    }
    try {
      return epoch.group(1) == null
          ? Instant.ofEpochMilli(Long.parseLong(epoch.group(2)))
          : Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String spread(Matcher compact) {
    String date = compact.group(1) + '-' + compact.group(2) + '-' + compact.group(3);
    if (compact.group(4) == null) {
      return date + ' ' + compact.group(7);
    }
    String seconds = compact.group(6) == null ? "" : ':' + compact.group(6);
    return date + 'T' + compact.group(4) + ':' + compact.group(5) + seconds + compact.group(7);
  }
}
