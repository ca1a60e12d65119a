package io.newswire.index.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.newswire.model.TextCut;
import java.io.IOException;

/**
 * Stores a long text as a list of pieces, whose concatenation is the text. Elasticsearch holds each
 * value of a field in memory about a dozen times during indexing: a value of 10 MB ended a node
 * with 512 MB of heap. All words can be found; a phrase across two pieces cannot.
 */
abstract class LongText {
  static final int LONGEST_PIECE = 100_000;

  @JsonSerialize(using = Writer.class)
  @JsonDeserialize(using = Reader.class)
  String text;

  static final class Writer extends JsonSerializer<String> {
    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (text.length() <= LONGEST_PIECE) {
        json.writeString(text);
        return;
      }
      json.writeStartArray();
      int from = 0;
      while (from < text.length()) {
        int to = TextCut.end(text, from, LONGEST_PIECE);
        json.writeString(text.substring(from, to));
        from = to;
      }
      json.writeEndArray();
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, String text) {
      return text == null || text.isEmpty();
    }
  }

  static final class Reader extends JsonDeserializer<String> {
    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.isExpectedStartArrayToken()) {
        return json.getText();
      }
      StringBuilder text = new StringBuilder();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        text.append(json.getText());
      }
      return text.toString();
    }
  }
}
