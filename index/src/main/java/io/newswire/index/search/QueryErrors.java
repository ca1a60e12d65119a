package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.model.Json;
import org.apache.http.HttpStatus;

/** Translates Elasticsearch's errors about a query to a message for its author. */
final class QueryErrors {
  private QueryErrors() {}

  /**
   * The exception to throw for an error.
   *
   * @param query the query as typed; null if there was none
   */
  static RuntimeException translate(ElasticsearchException error, String query) {
    if (error.status() != HttpStatus.SC_BAD_REQUEST || query == null) {
      return error;
    }
    return new InvalidQueryException(message(reason(error.error()), query), error);
  }

  static String message(String reason, String query) {
    return "query '%s' cannot be answered: %s"
        .formatted(query, reason.lines().findFirst().orElse(""));
  }

  private static String reason(ErrorCause error) {
    JsonData shards = error.metadata().get("failed_shards");
    if (shards == null) {
      return deepest(Json.MAPPER.createObjectNode(), error.reason());
    }
    JsonNode json = shards.to(JsonNode.class);
    return deepest(json.path(0).path("reason"), error.reason());
  }

  /** The outermost reason other than "failed to parse", which names the query and the column. */
  private static String deepest(JsonNode cause, String otherwise) {
    JsonNode inner = cause.path("caused_by");
    if (!inner.isMissingNode()) {
      return inner.path("reason").asText(otherwise);
    }
    return cause.path("reason").asText(otherwise);
  }
}
