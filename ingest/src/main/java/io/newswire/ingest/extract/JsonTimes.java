package io.newswire.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.ingest.extract.wire.JsonEmbargo;
import io.newswire.ingest.extract.wire.WireException;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.RejectedException;
import java.time.DateTimeException;
import java.time.Instant;

/** The times in an article's JSON, which are written in as many ways as in wires and feeds. */
final class JsonTimes {
  private static final String PUBLISHED = "publishedAt";
  private static final String EMBARGO = "embargoedUntil";

  private JsonTimes() {}

  /**
   * The article with its times in the forms of the contract. A publication without a zone becomes a
   * date; what is no time at all stays, to be refused with its field's name.
   *
   * @throws RejectedException if it has an embargo whose end cannot be read
   */
  static ObjectNode readable(ObjectNode article) throws RejectedException {
    ObjectNode readable = Json.MAPPER.createObjectNode().setAll(article);
    JsonNode published = article.path(PUBLISHED);
    StatedTime stated = isContract(published) ? null : StatedTimes.parse(published.asText());
    if (stated != null) {
      readable.put(PUBLISHED, stated.publication().toString());
    }
    try {
      Instant end = JsonEmbargo.end(article.properties());
      readable.remove(EMBARGO);
      if (end != null) {
        readable.put(EMBARGO, end.toString());
      }
      return readable;
    } catch (WireException e) {
      throw new RejectedException(e.getMessage(), e);
    }
  }

  private static boolean isContract(JsonNode time) {
    try {
      return time.isTextual() && PublicationTime.parse(time.asText()).date() != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
