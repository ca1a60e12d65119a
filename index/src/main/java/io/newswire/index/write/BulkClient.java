package io.newswire.index.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import io.newswire.index.generation.Generations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.http.HttpStatus;
import org.elasticsearch.client.ResponseException;

/**
 * Sends bulk requests and classifies the results. A document is refused only for errors of the
 * document itself (400, 413). All other errors, such as missing privileges, a full disk or the
 * shard limit of the cluster, are retried.
 */
public final class BulkClient {
  /**
   * Error types with status 400 that are not caused by a document, such as too many shards or a
   * closed index.
   */
  private static final Set<String> CLUSTER_TROUBLE =
      Set.of("validation_exception", "index_closed_exception");

  private final ElasticsearchClient client;
  private final TargetGeneration destination;
  private final IndexLane lane;

  /** Makes a client that writes to the live generation. */
  public BulkClient(ElasticsearchClient client, IndexLane lane) {
    this(client, new Generations(client)::live, lane);
  }

  /** Makes a client that writes to this generation. */
  public BulkClient(ElasticsearchClient client, TargetGeneration destination) {
    this(client, destination, IndexLane.ALL);
  }

  private BulkClient(ElasticsearchClient client, TargetGeneration destination, IndexLane lane) {
    this.client = client;
    this.destination = destination;
    this.lane = lane;
  }

  /** See {@link IndexLane#part}. */
  String part(String name) {
    return lane.part(name);
  }

  /** The reader of quotes in the generation that this client writes to. */
  public StoredQuotes storedQuotes() {
    return new StoredQuotes(client, destination);
  }

  /** Sends documents once, in order. Errors of Elasticsearch and the network are in the result. */
  BulkResult send(List<Task> tasks) {
    try {
      BinaryData body = BulkBody.of(tasks, destination.generation());
      return sorted(tasks, BulkBody.endpoint(lane.refreshes()).call(body, client));
    } catch (ElasticsearchException e) {
      return failed(tasks, e.status(), e.error().type(), reason(e.error()));
    } catch (ResponseException e) {
      int status = e.getResponse().getStatusLine().getStatusCode();
      return failed(tasks, status, null, e.getResponse().getStatusLine().toString());
    } catch (IOException e) {
      return BulkResult.retryAll(tasks, "Elasticsearch cannot be reached: " + e.getMessage());
    }
  }

  private static BulkResult sorted(List<Task> tasks, BulkResponse response) {
    if (!response.errors()) {
      return new BulkResult(List.of(), List.of(), null);
    }
    List<Task> unwritten = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    String problem = null;
    for (int i = 0; i < tasks.size(); i++) {
      BulkResponseItem item = response.items().get(i);
      if (item.error() == null || item.status() == HttpStatus.SC_CONFLICT) {
        continue;
      }
      if (isDocumentsFault(item.status(), item.error().type())) {
        refused.add(refusal(tasks.get(i), reason(item.error())));
      } else {
        unwritten.add(tasks.get(i));
        problem =
            "Elasticsearch does not write (%d): %s".formatted(item.status(), reason(item.error()));
      }
    }
    return new BulkResult(unwritten, refused, problem);
  }

  /** Handles a refused bulk request: splits it to find the document that caused the error. */
  private BulkResult failed(List<Task> tasks, int status, String type, String reason) {
    if (!isDocumentsFault(status, type)) {
      return BulkResult.retryAll(
          tasks, "Elasticsearch refuses the bulk request (%d): %s".formatted(status, reason));
    }
    if (tasks.size() == 1) {
      return new BulkResult(List.of(), List.of(refusal(tasks.get(0), reason)), null);
    }
    BulkResult first = send(tasks.subList(0, tasks.size() / 2));
    List<Task> rest = tasks.subList(tasks.size() / 2, tasks.size());
    BulkResult second =
        first.unwritten().isEmpty() ? send(rest) : BulkResult.retryAll(rest, first.problem());
    return both(first, second);
  }

  private static BulkResult both(BulkResult first, BulkResult second) {
    return new BulkResult(
        concat(first.unwritten(), second.unwritten()),
        concat(first.refused(), second.refused()),
        second.problem() == null ? first.problem() : second.problem());
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static boolean isDocumentsFault(int status, String type) {
    return status == HttpStatus.SC_REQUEST_TOO_LONG
        || status == HttpStatus.SC_BAD_REQUEST && (type == null || !CLUSTER_TROUBLE.contains(type));
  }

  private static Refusal refusal(Task task, String reason) {
    return new Refusal(
        task.origin(),
        "Elasticsearch refused document %s of %s: %s"
            .formatted(task.write().id(), task.write().index(), reason));
  }

  private static String reason(ErrorCause error) {
    String reason = error.reason() == null ? String.valueOf(error.type()) : error.reason();
    return error.causedBy() == null ? reason : reason + ": " + reason(error.causedBy());
  }
}
