package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Encodes the sort values of the last hit of a page as URL-safe text: its score if hits are sorted
 * by it, its time in milliseconds, and its id.
 */
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
    JsonNode json = decode(cursor);
    if (json.size() != sortValues) {
      throw new InvalidQueryException(message(cursor) + ", with the same query and sort");
    }
    int id = sortValues - 1;
    int time = sortValues - 2;
    List<FieldValue> values = new ArrayList<>();
    for (int i = 0; i < time; i++) {
      double score = json.path(i).isNumber() ? json.path(i).doubleValue() : Double.NaN;
      require(Double.isFinite(score), cursor);
      values.add(FieldValue.of(score));
    }
    require(json.path(time).isIntegralNumber() && json.path(time).canConvertToLong(), cursor);
    values.add(FieldValue.of(json.path(time).longValue()));
    require(json.path(id).isTextual(), cursor);
    values.add(FieldValue.of(json.path(id).textValue()));
    return values;
  }

  private static JsonNode decode(String cursor) {
    try {
      return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException | IOException e) {
      throw new InvalidQueryException(message(cursor), e);
    }
  }

  private static void require(boolean valid, String cursor) {
    if (!valid) {
      throw new InvalidQueryException(message(cursor));
    }
  }

  private static String message(String cursor) {
    return "cursor '%s' is invalid; use the cursor of an earlier answer".formatted(cursor);
  }
}
