package io.newswire.index.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;

/** Sends a request for counts to Elasticsearch. */
@FunctionalInterface
interface AggregationCall {
  SearchResponse<Void> ask(SearchRequest request) throws IOException;
}
