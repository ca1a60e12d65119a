package io.newswire.ingest.extract.html.meta;

import io.newswire.model.PublicationTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages write for machines: ISO 8601 and what comes near it. */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*");

  private DateText() {}

  /** The time or date; null if there is none in it. */
  static PublicationTime read(String text) {
    if (text == null) {
      return null;
    }
    Matcher iso = ISO.matcher(text.strip());
    if (!iso.matches()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      if (iso.group(4) == null || iso.group(7) == null) {
        return PublicationTime.of(date);
      }
      LocalTime time =
          LocalTime.of(number(iso, 4), number(iso, 5), iso.group(6) == null ? 0 : number(iso, 6));
      return PublicationTime.of(OffsetDateTime.of(date, time, offset(iso.group(7))));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
