package io.newswire.admin.names;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.InvalidInputException;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the items of Wikidata's JSON one after another: a list, or {@code results.bindings}. */
final class WikidataJson {
  private final JsonParser parser;

  WikidataJson(Reader file) throws IOException {
    parser = Json.MAPPER.createParser(file);
  }

  /**
   * The columns of each item.
   *
   * @throws InvalidInputException at once or while the items are read, if it is no such JSON
   */
  Stream<Map<String, String>> items() throws IOException {
    try {
      boolean found =
          parser.nextToken() == JsonToken.START_ARRAY || enter("results") && enter("bindings");
      if (!found || parser.currentToken() != JsonToken.START_ARRAY) {
        throw new InvalidInputException(
            "the JSON is no result of Wikidata: it has no results.bindings and is no list");
      }
    } catch (JsonProcessingException e) {
      throw noJson(e);
    }
    return Stream.generate(this::next).takeWhile(Objects::nonNull);
  }

  /** Goes to the value of a field of the present object; false if it has none. */
  private boolean enter(String field) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals(field);
      parser.nextToken();
      if (wanted) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /** Null at the end of the list. */
  private Map<String, String> next() {
    try {
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        return null;
      }
      JsonNode item = Json.MAPPER.readTree(parser);
      if (item == null) {
        throw new InvalidInputException("the file is no JSON: its list has no end");
      }
      Map<String, String> columns = new HashMap<>();
      for (Map.Entry<String, JsonNode> column : item.properties()) {
        JsonNode value = column.getValue();
        columns.put(column.getKey(), value.path("value").asText(value.asText()));
      }
      return columns;
    } catch (JsonProcessingException e) {
      throw noJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvalidInputException noJson(JsonProcessingException e) {
    return new InvalidInputException("the file is no JSON: " + e.getOriginalMessage(), e);
  }
}
