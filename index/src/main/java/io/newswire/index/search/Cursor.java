package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Encodes the sort values of the last hit of a page as URL-safe text. */
final class Cursor {
  private Cursor() {}

  static String of(List<FieldValue> sortValues) {
    List<Object> values = sortValues.stream().map(FieldValue::_get).toList();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(values));
  }

  /**
   * Decodes a cursor of {@link #of}.
   *
   * @param sortValues the number of sort values of the query
   * @throws InvalidQueryException if it is invalid, or the cursor of another sort order
   */
  static List<FieldValue> parse(String cursor, int sortValues) {
    List<FieldValue> values = new ArrayList<>();
    try {
      JsonNode json = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
      for (JsonNode value : json) {
        values.add(value(value, cursor));
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new InvalidQueryException(message(cursor), e);
    }
    if (values.size() != sortValues) {
      throw new InvalidQueryException(message(cursor) + ", with the same query and sort");
    }
    return values;
  }

  private static FieldValue value(JsonNode value, String cursor) {
    if (value.isIntegralNumber()) {
      return FieldValue.of(value.longValue());
    }
    if (value.isNumber()) {
      return FieldValue.of(value.doubleValue());
    }
    if (value.isTextual()) {
      return FieldValue.of(value.textValue());
    }
    throw new InvalidQueryException(message(cursor));
  }

  private static String message(String cursor) {
    return "cursor '%s' is invalid; use the cursor of an earlier answer".formatted(cursor);
  }
}
