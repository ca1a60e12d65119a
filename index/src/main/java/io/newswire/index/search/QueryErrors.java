package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Elasticsearch's complaints about a query into a sentence for who wrote it. */
final class QueryErrors {
  private static final int BAD_REQUEST = 400;

  /** As Lucene's query parser says it: columns count from 0, in the parser's lines. */
  private static final Pattern PLACE =
      Pattern.compile("Encountered \"\\s*(?:<\\w+>\\s*)?\"?(.*?)\\s*\" at line 1, column (\\d+)");

  private QueryErrors() {}

  /**
   * What to throw in place of an error.
   *
   * @param query as it was asked; null if there was none
   */
  static RuntimeException translate(ElasticsearchException error, String query) {
    if (error.status() != BAD_REQUEST || query == null) {
      return error;
    }
    return new InvalidQueryException(message(reason(error.error()), query), error);
  }

  static String message(String reason, String query) {
    Matcher place = PLACE.matcher(reason);
    if (place.find()) {
      int column = Integer.parseInt(place.group(2));
      String found =
          column >= query.length()
              ? "the query ends too early; is a quote mark or bracket open?"
              : "unexpected '" + query.substring(column) + "'";
      return "query '%s' cannot be read at character %d: %s".formatted(query, column + 1, found);
    }
    String prefix = "Cannot parse '" + query + "': ";
    String plain = reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
    return "query '%s' cannot be read: %s".formatted(query, plain.lines().findFirst().orElse(""));
  }

  private static String reason(ErrorCause error) {
    JsonData shards = error.metadata().get("failed_shards");
    if (shards == null) {
      return deepest(Json.MAPPER.createObjectNode(), error.reason());
    }
    JsonNode json = shards.to(JsonNode.class);
    return deepest(json.path(0).path("reason"), error.reason());
  }

  /** The outermost reason but "failed to parse": it names the query and the place. */
  private static String deepest(JsonNode cause, String otherwise) {
    JsonNode inner = cause.path("caused_by");
    if (!inner.isMissingNode()) {
      return inner.path("reason").asText(otherwise);
    }
    return cause.path("reason").asText(otherwise);
  }
}
