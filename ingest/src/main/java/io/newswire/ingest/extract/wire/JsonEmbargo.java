package io.newswire.ingest.extract.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * The end of the embargo on an article in JSON, whatever its publisher calls the field: ninjs has
 * {@code embargoed}, Superdesk {@code embargo} and {@code schedule_settings.utc_embargo}, Newswire
 * {@code embargoedUntil}. Of several times the latest counts.
 */
public final class JsonEmbargo {
  private static final String EMBARGO = "embargo";
  private static final String SCHEDULE = "(?:utc_)?publish_schedule|schedule_settings";

  private Instant end;
  private String unreadable;

  private JsonEmbargo() {}

  /**
   * Until when it must not be shown; null if it has no embargo.
   *
   * @param fields of the article
   * @throws WireException if it has one whose end cannot be read
   */
  public static Instant end(Collection<Map.Entry<String, JsonNode>> fields) throws WireException {
    JsonEmbargo embargo = new JsonEmbargo();
    for (Map.Entry<String, JsonNode> field : fields) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (name.contains(EMBARGO) || name.matches(SCHEDULE)) {
        embargo.add(name, field.getValue());
      }
    }
    if (embargo.end == null && embargo.unreadable != null) {
      throw WireValues.unreadableEmbargo(embargo.unreadable);
    }
    return embargo.end;
  }

  private void add(String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(element -> add(name, element));
    }
    value.properties().forEach(field -> add(name + "." + field.getKey(), field.getValue()));
    String text = value.isContainerNode() && value.isEmpty() ? value.toString() : value.asText();
    if (text.isBlank() || text.equals("null") || text.equals("false")) {
      return;
    }
    StatedTime stated = StatedTimes.parse(text);
    if (stated != null) {
      end = end == null || stated.latest().isAfter(end) ? stated.latest() : end;
    } else if (name.contains(EMBARGO) && !name.endsWith("zone")) {
      unreadable = text;
    }
  }
}
