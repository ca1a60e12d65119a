package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Sends several requests for counts to Elasticsearch at once. */
@FunctionalInterface
interface MultiSearchCall {
  /** The answers, in the order of the requests. */
  List<Map<String, Aggregate>> ask(List<RequestItem> requests) throws IOException;
}
