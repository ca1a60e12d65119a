package io.newswire.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Newswire's JSON: ISO 8601 times, unknown fields ignored, one line a record. */
public final class Json {
  /** Shared and thread-safe; never reconfigure it. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  /** UTF-8 bytes of a record of this package. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One object with the fields of two, in UTF-8 as they are.
   *
   * @param first must have a field
   * @param second must have a field, and none of those of the first
   */
  public static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length - 1);
    both[first.length - 1] = ',';
    System.arraycopy(second, 1, both, first.length, second.length - 1);
    return both;
  }

  /**
   * Reads one JSON value, never null.
   *
   * @throws RejectedException if it is no JSON, null, or not of that type; the reason tells the
   *     line and column
   */
  public static <T> T read(byte[] json, Class<T> type) throws RejectedException {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new RejectedException("not a JSON " + type.getSimpleName() + ": it is null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new RejectedException(reason(type, e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #read}, where other things may stand too; empty for those, and for null. */
  public static <T> Optional<T> find(byte[] json, Class<T> type) {
    try {
      return json == null ? Optional.empty() : Optional.of(read(json, type));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  private static String reason(Class<?> type, JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    return "not a JSON " + type.getSimpleName() + where + ": " + e.getOriginalMessage();
  }
}
