package io.newswire.launcher.api;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hc.core5.http.HttpStatus;

/** Sends a content to a client that does not have it already, and 304 to one that has. */
final class ConditionalAnswer {
  /** Java's RFC_1123_DATE_TIME writes days of one digit, which HTTP does not allow. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Within a second a content may change twice; then its date alone says nothing. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private ConditionalAnswer() {}

  static void send(Context context, byte[] content, Instant lastModified) {
    String etag = '"' + DigestUtils.sha256Hex(content) + '"';
    String date = HTTP_DATE.format(lastModified.truncatedTo(ChronoUnit.SECONDS));
    context
        .header("ETag", etag)
        .header("Last-Modified", date)
        .header("Cache-Control", "private, no-cache");
    if (isKnown(context, etag, date, lastModified)) {
      context.status(HttpStatus.SC_NOT_MODIFIED);
    } else {
      context.result(content);
    }
  }

  /** The date is compared as text: a content that is older than the client's is another one. */
  private static boolean isKnown(Context context, String etag, String date, Instant lastModified) {
    String tags = context.header("If-None-Match");
    if (tags != null) {
      return Stream.of(tags.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }
    return date.equals(context.header("If-Modified-Since"))
        && lastModified.isBefore(Instant.now().minus(SETTLED));
  }
}
