package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.admin.rejected.RejectedEntry;
import io.newswire.admin.rejected.RejectedRecord;
import io.newswire.model.TextCut;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;

/**
 * A rejected record with its original as text, for people.
 *
 * @param headers those of the original
 * @param original its beginning, read as UTF-8; null if it was not kept
 * @param cut whether there is more of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedText(
    @JsonUnwrapped RejectedEntry entry, Map<String, String> headers, String original, boolean cut) {
  private static final int MOST = 100_000;

  static RejectedText of(RejectedEntry entry, RejectedRecord rejected) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : rejected.record().headers()) {
      if (!header.key().startsWith("rejected-") && header.value() != null) {
        headers.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    byte[] value = rejected.record().value();
    String text = value == null ? null : new String(value, UTF_8);
    boolean cut = text != null && text.length() > MOST;
    return new RejectedText(entry, headers, cut ? TextCut.shorten(text, MOST) : text, cut);
  }
}
