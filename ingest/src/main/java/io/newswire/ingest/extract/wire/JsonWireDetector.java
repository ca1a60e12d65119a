package io.newswire.ingest.extract.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.newswire.model.Json;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Detects ninjs and JSON-LD among other JSON by the names of the outermost fields: ninjs has {@code
 * uri} or, as Superdesk writes it, {@code guid}; JSON-LD has {@code @type} or {@code @graph};
 * {@code text} or {@code html} beside them make it an article of Newswire's own contract.
 */
public final class JsonWireDetector implements Detector {
  private static final long serialVersionUID = 1L;

  @Override
  public MediaType detect(InputStream stream, Metadata metadata) throws IOException {
    if (stream == null) {
      return MediaType.OCTET_STREAM;
    }
    stream.mark(Integer.MAX_VALUE);
    try {
      return startsLikeObject(stream) ? byFields(names(stream)) : MediaType.OCTET_STREAM;
    } finally {
      stream.reset();
    }
  }

  private static MediaType byFields(Set<String> names) {
    if (names.contains("text") || names.contains("html")) {
      return MediaType.OCTET_STREAM;
    }
    if (names.contains("@type") || names.contains("@graph")) {
      return WireTypes.LINKED_DATA;
    }
    return names.contains("uri") || names.contains("guid")
        ? WireTypes.NINJS
        : MediaType.OCTET_STREAM;
  }

  /** Spares other documents the exception of the JSON parser; leaves the stream at its start. */
  private static boolean startsLikeObject(InputStream stream) throws IOException {
    int first;
    do {
      first = stream.read();
    } while (first >= 0 && (first <= ' ' || first == 0xEF || first == 0xBB || first == 0xBF));
    stream.reset();
    stream.mark(Integer.MAX_VALUE);
    return first == '{';
  }

  private static Set<String> names(InputStream stream) throws IOException {
    Set<String> names = new HashSet<>();
    try (JsonParser json = Json.MAPPER.getFactory().createParser(stream)) {
      json.configure(StreamReadFeature.AUTO_CLOSE_SOURCE.mappedFeature(), false);
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        names.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
      return names;
    } catch (JsonParseException | StreamConstraintsException | CharConversionException e) {
      return Set.of();
    }
  }
}
