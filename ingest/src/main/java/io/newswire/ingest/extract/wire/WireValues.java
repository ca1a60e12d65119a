package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.text.Markup;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small values that all wires share: times, states, names, addresses. */
final class WireValues {
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(.*))?");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(T.*[+-]\\d{2})(\\d{2})$");
  private static final Pattern NO_SECONDS = Pattern.compile("(T\\d{2}:\\d{2})(?=[Z+-])");
  private static final Pattern BY =
      Pattern.compile("^(?:by|von|par|por|di|door)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;/]|\\s(?:and|und|et|y|&)\\s)\\s*");

  private WireValues() {}

  /** ISO 8601 in its long or its short form; null if it is neither or has no offset. */
  static PublicationTime time(String iso) {
    if (iso == null || iso.isBlank()) {
      return null;
    }
    String value = SHORT_OFFSET.matcher(extended(iso.strip())).replaceFirst("$1:$2");
    value = NO_SECONDS.matcher(value).replaceFirst("$1:00");
    try {
      return value.contains("T")
          ? PublicationTime.of(OffsetDateTime.parse(value, DateTimeFormatter.ISO_OFFSET_DATE_TIME))
          : PublicationTime.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return value.length() > 10 && value.charAt(10) == 'T' ? time(value.substring(0, 10)) : null;
    }
  }

  private static String extended(String iso) {
    Matcher basic = BASIC.matcher(iso);
    if (!basic.matches()) {
      return iso;
    }
    String date = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
    if (basic.group(4) == null) {
      return date;
    }
    String seconds = basic.group(6) == null ? "00" : basic.group(6);
    return date + "T" + basic.group(4) + ":" + basic.group(5) + ":" + seconds + basic.group(7);
  }

  /**
   * The end of an embargo.
   *
   * @throws WireException if it is no time: what nobody can tell must not be shown
   */
  static Instant embargo(String iso) throws WireException {
    if (iso == null || iso.isBlank()) {
      return null;
    }
    PublicationTime time = time(iso);
    if (time == null) {
      throw new WireException(
          "the end of the embargo, '"
              + iso
              + "', cannot be read; write it as 2026-11-21T09:30:00Z");
    }
    return time.instant();
  }

  /**
   * A status by its code, QCode or URI.
   *
   * @throws WireException if it is unknown: what may have been killed must not be shown
   */
  static PublishingStatus status(String code) throws WireException {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return PublishingStatus.of(code.substring(code.lastIndexOf('/') + 1));
    } catch (IllegalArgumentException e) {
      throw new WireException(e.getMessage() + "; send one of these", e);
    }
  }

  /** A whole number; null if it is none. */
  static Integer number(String digits) {
    return digits != null && digits.strip().matches("\\d{1,9}")
        ? Integer.valueOf(digits.strip())
        : null;
  }

  /** The names in a by-line such as {@code By Ada Byrne and Tom Doyle}. */
  static List<String> names(String byline) {
    List<String> names = new ArrayList<>();
    if (byline != null) {
      String bare = BY.matcher(Markup.strip(byline)).replaceFirst("");
      for (String name : BETWEEN.split(bare)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    return names;
  }

  /** The first that is not blank, without white space at its ends; null if there is none. */
  static String firstOf(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  /** Whether it is an address of the web. */
  static boolean isWebAddress(String value) {
    return value != null && value.strip().matches("(?i)https?://[^\\s/]+\\S*");
  }

  /** The host of a web address, without {@code www.}; null if it is none. */
  static String host(String url) {
    if (!isWebAddress(url)) {
      return null;
    }
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Who gave an id of the forms {@code urn:newsml:WHO:...}, {@code tag:WHO,...}, or a URL. */
  static String authority(String guid) {
    if (guid == null) {
      return null;
    }
    Matcher named =
        Pattern.compile("(?i)(?:urn:newsml:|tag:)([^:,/]+)[:,].*").matcher(guid.strip());
    return named.matches() ? named.group(1).toLowerCase(Locale.ROOT) : host(guid);
  }
}
