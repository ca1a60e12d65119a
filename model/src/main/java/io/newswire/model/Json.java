package io.newswire.model;

import static com.fasterxml.jackson.annotation.Nulls.FAIL;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Newswire's JSON: ISO 8601 times, unknown fields ignored, one line a record. */
public final class Json {
  /** Shared and thread-safe; never reconfigure it. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(CalendarInstants.module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .withConfigOverride(
              List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forContentNulls(FAIL)))
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
   * @param json null counts as empty, which is no JSON
   * @throws RejectedException if it is no JSON, null, or not of that type; the reason tells the
   *     field, the line and the column
   */
  public static <T> T read(byte[] json, Class<T> type) throws RejectedException {
    T value = RecordWork.attempt(() -> parse(json == null ? new byte[0] : json, type));
    if (value == null) {
      throw new RejectedException(
          RejectionClass.UNREADABLE, "not a JSON " + type.getSimpleName() + ": it is null");
    }
    return value;
  }

  private static <T> T parse(byte[] json, Class<T> type) throws RejectedException {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new RejectedException(RejectionClass.UNREADABLE, reason(type, e), e);
    } catch (IOException e) {
      // Bytes in memory fail for one reason only: they begin like UTF-32, and are none.
      throw new RejectedException(
          RejectionClass.UNREADABLE,
          "not a JSON %s: %s".formatted(type.getSimpleName(), e.getMessage()),
          e);
    }
  }

  /** As {@link #read}, where other things may stand too; empty for those, and for null. */
  public static <T> Optional<T> find(byte[] json, Class<T> type) {
    return RecordWork.find(() -> read(json, type));
  }

  /** Where the JSON is broken, to be put behind what is; empty if that is not known. */
  public static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static String reason(Class<?> type, JsonProcessingException e) {
    String field = e instanceof JsonMappingException mapping ? fieldOf(mapping) : "";
    return "not a JSON %s%s%s: %s"
        .formatted(
            type.getSimpleName(),
            place(e),
            field.isEmpty() ? "" : ", field \"" + field + "\"",
            e.getOriginalMessage());
  }

  /** The path of the field that could not be read, such as {@code digest.at}; empty for none. */
  public static String fieldOf(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }
}
