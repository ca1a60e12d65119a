package io.newswire.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.SearchTimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.http.ContentTooLongException;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/**
 * Sends searches with a time limit and a limit of the length of answers. Thread-safe. Its methods
 * throw what {@link NewsSearch} throws.
 */
final class SearchConnection {
  /**
   * Elasticsearch cancels a search at the time limit; after this additional time the client gives
   * up.
   */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ElasticsearchClient client;
  private final Duration limit;

  /**
   * Makes a connection.
   *
   * @param client not closed by this object
   * @param limit the time limit of a search
   * @param maxBytes the length of the longest answer
   */
  SearchConnection(ElasticsearchClient client, Duration limit, int maxBytes) {
    this.limit = limit;
    this.client = client.withTransportOptions(options(limit.plus(GRACE), maxBytes));
  }

  private static RestClientOptions options(Duration time, int maxBytes) {
    RequestConfig request =
        RequestConfig.custom()
            .setConnectTimeout((int) GRACE.toMillis())
            .setSocketTimeout((int) time.toMillis())
            .build();
    return new RestClientOptions(
        RequestOptions.DEFAULT.toBuilder()
            .setRequestConfig(request)
            .setHttpAsyncResponseConsumerFactory(() -> new BoundedAnswer(maxBytes))
            .build(),
        false);
  }

  /**
   * The same connection with another limit of the length of answers; a longer one makes a search
   * throw a {@link ContentTooLongException}.
   */
  SearchConnection withMaxBytes(int maxBytes) {
    return new SearchConnection(client, limit, maxBytes);
  }

  /** The time limit of a search. */
  Duration limit() {
    return limit;
  }

  /** Sends a search without a query of the user, for its aggregations or the ids of its hits. */
  SearchResponse<Void> search(SearchRequest request) throws IOException {
    return search(request, Void.class);
  }

  /** Sends a search without a query of the user. */
  <T> SearchResponse<T> search(SearchRequest request, Class<T> type) throws IOException {
    return search(request, type, null);
  }

  /**
   * Sends a search.
   *
   * @param type what the source of a hit is read as
   * @param text the query of the user, for error messages; null if there is none
   */
  <T> SearchResponse<T> search(SearchRequest request, Class<T> type, String text)
      throws IOException {
    try {
      SearchResponse<T> response = client.search(limited(request), type);
      if (response.timedOut()) {
        throw new SearchTimeoutException(limit);
      }
      return response;
    } catch (SocketTimeoutException e) {
      throw new SearchTimeoutException(limit);
    } catch (IOException e) {
      if (e.getCause() instanceof ContentTooLongException tooLong) {
        throw tooLong;
      }
      throw e;
    } catch (ElasticsearchException e) {
      throw QueryErrors.translate(e, text);
    }
  }

  private SearchRequest limited(SearchRequest request) {
    return request.rebuild().timeout(limit.toMillis() + "ms").build();
  }

  /** Sends several searches at once; returns their aggregations in the order of the requests. */
  List<Map<String, Aggregate>> searchEach(List<RequestItem> requests) throws IOException {
    List<Map<String, Aggregate>> answers = new ArrayList<>();
    for (MultiSearchResponseItem<Void> answer :
        client.msearch(m -> m.searches(requests), Void.class).responses()) {
      if (answer.isFailure()) {
        throw new IOException(answer.failure().error().reason());
      }
      answers.add(answer.result().aggregations());
    }
    return answers;
  }

  /** The number of visible documents behind an alias; 0 if it does not exist. */
  long count(String alias) throws IOException {
    List<Query> visible = new SearchFilters(Visibility.VISIBLE).all();
    return client
        .count(
            c -> c.index(alias).ignoreUnavailable(true).query(q -> q.bool(b -> b.filter(visible))))
        .count();
  }

  ElasticsearchClient client() {
    return client;
  }
}
