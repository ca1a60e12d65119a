package io.newswire.ingest.feed.document;

import io.newswire.ingest.extract.text.BylineNames;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.PublicationTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** Single values of feeds, cleaned; null where nothing usable is said. */
final class FeedValues {
  private static final Pattern NAMED_MAIL =
      Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)|(.+?)\\s*[<(]\\S+@\\S+[>)]", Pattern.DOTALL);
  private static final Pattern MAIL = Pattern.compile("(?:mailto:)?\\S+@\\S+");
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})(?:[-_].*)?");
  private static final Instant FIRST_PAGES = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private FeedValues() {}

  /** One line of text. */
  static String line(String value) {
    String line = value == null ? "" : MarkupText.strip(value);
    return line.isEmpty() ? null : line;
  }

  /** One line of text that is known to hold no markup. */
  static String plainLine(String value) {
    String line = value == null ? "" : MarkupText.collapse(value);
    return line.isEmpty() ? null : line;
  }

  static String url(URI base, String reference) {
    return WebAddress.resolve(base, reference).map(URI::toString).orElse(null);
  }

  /** Names without their mail addresses. */
  static List<String> names(Collection<String> values) {
    return values.stream()
        .map(FeedValues::name)
        .filter(Objects::nonNull)
        .flatMap(byline -> BylineNames.split(byline).stream())
        .distinct()
        .toList();
  }

  private static String name(String value) {
    String name = line(value);
    if (name == null || MAIL.matcher(name).matches()) {
      return null;
    }
    Matcher mail = NAMED_MAIL.matcher(name);
    return !mail.matches()
        ? name
        : StringUtils.stripToNull(mail.group(1) == null ? mail.group(2) : mail.group(1));
  }

  static List<String> lines(Collection<String> values) {
    return values.stream().map(FeedValues::line).filter(Objects::nonNull).distinct().toList();
  }

  static String language(String value) {
    Matcher language = LANGUAGE.matcher(value == null ? "" : value.strip());
    return language.matches() ? language.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** Neither of the future nor from before the web. */
  static Instant past(Instant time, Instant now) {
    boolean usable =
        time != null && time.isAfter(FIRST_PAGES) && time.isBefore(now.plus(CLOCKS_DIFFER));
    return usable ? time : null;
  }

  /** A time as a feed states it; that of midnight UTC where only the date is known. */
  static Instant past(String stated, Instant now) {
    StatedTime time = StatedTimes.parse(stated);
    return time == null ? null : past(time.publication().instant(), now);
  }

  static Instant past(Date time, Instant now) {
    return time == null ? null : past(time.toInstant(), now);
  }

  /** Midnight in Greenwich sharp is what libraries make of a date without a time. */
  static PublicationTime publication(Instant time) {
    if (time == null) {
      return null;
    }
    OffsetDateTime moment = time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    return time.equals(time.truncatedTo(ChronoUnit.DAYS))
        ? PublicationTime.of(moment.toLocalDate())
        : PublicationTime.of(moment);
  }
}
