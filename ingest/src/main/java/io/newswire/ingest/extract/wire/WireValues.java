package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.text.BylineNames;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.PageAddress;
import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** The small values that all wires share: times, states, names, addresses. */
final class WireValues {
  private WireValues() {}

  /** The first of these texts that states a time; null if none does. */
  static PublicationTime firstTime(Stream<String> texts) {
    return texts
        .map(StatedTimes::parse)
        .filter(Objects::nonNull)
        .map(StatedTime::publication)
        .findFirst()
        .orElse(null);
  }

  /**
   * The end of an embargo: the latest moment that it may mean, where it has no zone or no time.
   *
   * @return null if the text is blank
   * @throws WireException if it is no time: an embargo that cannot be read must not be broken
   */
  static Instant embargo(String text) throws WireException {
    if (text == null || text.isBlank()) {
      return null;
    }
    StatedTime stated = StatedTimes.parse(text);
    if (stated == null) {
      throw unreadableEmbargo(text);
    }
    return stated.latest();
  }

  static WireException unreadableEmbargo(String text) {
    return new WireException(
        "the end of the embargo, '" + text + "', cannot be read; write it as 2026-11-21T09:30:00Z");
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
    return byline == null ? List.of() : BylineNames.split(MarkupText.strip(byline));
  }

  /** The first that is not blank, without white space at its ends; null if there is none. */
  static String firstOf(String... values) {
    return StringUtils.strip(StringUtils.firstNonBlank(values));
  }

  /** Whether it is an address of the web. */
  static boolean isWebAddress(String value) {
    return value != null && value.strip().matches("(?i)https?://[^\\s/]+\\S*");
  }

  /** The host of a web address, without {@code www.}; null if it is none. */
  static String host(String url) {
    return isWebAddress(url) ? PageAddress.site(url) : null;
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
