package io.newswire.ingest.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.ingest.extract.wire.StatedStatus;
import io.newswire.ingest.extract.wire.XmlUrgency;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * What a document says of its own urgency, read before it waits for the extraction: the fields
 * {@code urgency} and {@code status} or {@code pubstatus} of JSON, and the metadata of NewsML-G2
 * and NITF. Only looks for these, and does not check the document.
 */
public final class StatedUrgency {
  private static final Set<String> STATUS = Set.of("status", "pubstatus");

  private StatedUrgency() {}

  /**
   * Whether a document says that it takes something back, or that it is of this urgency or a higher
   * one.
   *
   * @param limit the last IPTC urgency that counts, from 1; 0 for none
   * @return false also for a document that cannot be read, or says nothing
   */
  public static boolean isUrgent(RawDocument document, int limit) {
    try {
      return TypeDetector.isJsonObject(document)
          ? isUrgentJson(document.content(), limit)
          : XmlUrgency.isUrgent(document.content(), limit);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isUrgentJson(byte[] content, int limit) throws IOException {
    try (JsonParser json = Json.MAPPER.createParser(content)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        int urgency = field.equals("urgency") ? (int) json.getValueAsDouble() : 0;
        if (urgency >= 1 && urgency <= limit
            || STATUS.contains(field) && StatedStatus.takesBack(json.getValueAsString())) {
          return true;
        }
        json.skipChildren();
      }
      return false;
    }
  }
}
