package io.newswire.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Instants of the years 0 to 9999, which ISO 8601 writes with four digits. Others can be neither
 * printed in a time zone nor indexed, and Jackson takes numbers that are far too large for the year
 * 1970.
 */
public final class CalendarInstants {
  private static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(LAST.getEpochSecond());
  private static final String PROBLEM = "not a time of the years 0 to 9999";

  private CalendarInstants() {}

  /** All times of Java, with instants that keep to the calendar. */
  static Module module() {
    return new JavaTimeModule()
        .addDeserializer(Instant.class, new Reader())
        .addSerializer(Instant.class, new Writer());
  }

  /** Whether that many seconds after 1970 are in these years. */
  public static boolean isEpochSecond(long seconds) {
    return seconds >= FIRST.getEpochSecond() && seconds <= LAST.getEpochSecond();
  }

  private static boolean isIn(Instant time) {
    return !time.isBefore(FIRST) && !time.isAfter(LAST);
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Instant read =
          isTooLarge(parser) ? null : InstantDeserializer.INSTANT.deserialize(parser, context);
      return read != null && isIn(read)
          ? read
          : (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), PROBLEM);
    }

    private static boolean isTooLarge(JsonParser parser) throws IOException {
      JsonToken token = parser.currentToken();
      return token != null
          && token.isNumeric()
          && (parser.isNaN() || parser.getDecimalValue().abs().compareTo(MOST_SECONDS) > 0);
    }
  }

  private static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (!isIn(time)) {
        throw JsonMappingException.from(json, time + " is " + PROBLEM);
      }
      InstantSerializer.INSTANCE.serialize(time, json, provider);
    }
  }
}
