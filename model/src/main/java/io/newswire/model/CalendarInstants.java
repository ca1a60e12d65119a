package io.newswire.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Reads instants of the years 0 to 9999, which ISO 8601 writes with four digits. Others can be
 * neither printed in a time zone nor indexed, and Jackson takes numbers that are far too large for
 * the year 1970.
 */
final class CalendarInstants extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;
  private static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(LAST.getEpochSecond());

  CalendarInstants() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    boolean tooLarge =
        token != null
            && token.isNumeric()
            && (parser.isNaN() || parser.getDecimalValue().abs().compareTo(MOST_SECONDS) > 0);
    Instant read = tooLarge ? null : InstantDeserializer.INSTANT.deserialize(parser, context);
    if (tooLarge || read != null && (read.isBefore(FIRST) || read.isAfter(LAST))) {
      return (Instant)
          context.handleWeirdStringValue(
              Instant.class, parser.getText(), "not a time of the years 0 to 9999");
    }
    return read;
  }
}
