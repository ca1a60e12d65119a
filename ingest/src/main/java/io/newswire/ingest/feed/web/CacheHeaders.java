package io.newswire.ingest.feed.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that servers ask for in their headers; null where a header says nothing usable. */
final class CacheHeaders {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

  private CacheHeaders() {}

  /** Of {@code Retry-After}: seconds, or a date. */
  static Duration retryAfter(String value, Instant now) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (SECONDS.matcher(text).matches()) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Of {@code Cache-Control}. */
  static Duration maxAge(String value) {
    Matcher maxAge = MAX_AGE.matcher(value == null ? "" : value);
    return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : null;
  }
}
