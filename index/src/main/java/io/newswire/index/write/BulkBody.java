package io.newswire.index.write;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.NoCopyByteArrayOutputStream;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.newswire.index.document.Write;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The body of a bulk request as one byte array, because documents are serialized already. The
 * client's own {@link BulkRequest} writes each line separately, which takes several times as long.
 */
final class BulkBody {
  private static final String TYPE = "application/vnd.elasticsearch+x-ndjson; compatible-with=8";
  private static final int LINE_BEFORE = 200;

  /** The filter of the response, which otherwise has many fields for each document. */
  private static final String ANSWERED = "took,errors,items.*._index,items.*.status,items.*.error";

  private static final Endpoint<BinaryData, BulkResponse, ?> REFRESHING =
      endpointWith(Map.of("filter_path", ANSWERED, "refresh", "true"));
  private static final Endpoint<BinaryData, BulkResponse, ?> NOT_REFRESHING =
      endpointWith(Map.of("filter_path", ANSWERED));

  private BulkBody() {}

  /** The bulk endpoint with this body and the filtered response. */
  static Endpoint<BinaryData, BulkResponse, ?> endpoint(boolean refreshing) {
    return refreshing ? REFRESHING : NOT_REFRESHING;
  }

  private static Endpoint<BinaryData, BulkResponse, ?> endpointWith(
      Map<String, String> parameters) {
    return new SimpleEndpoint<>(
        "es/bulk",
        body -> "POST",
        body -> "/_bulk",
        body -> Map.of(),
        body -> parameters,
        body -> Map.of(),
        body -> body,
        BulkResponse._DESERIALIZER);
  }

  /** The body for documents in order, written to a generation. */
  static BinaryData of(List<Task> tasks, int generation) {
    int size = tasks.stream().mapToInt(task -> task.write().document().length + LINE_BEFORE).sum();
    NoCopyByteArrayOutputStream lines = new NoCopyByteArrayOutputStream(size);
    Map<String, String> indices = new HashMap<>();
    for (Task task : tasks) {
      String index =
          indices.computeIfAbsent(
              task.write().index(), first -> IndexNames.inGeneration(generation, first));
      lines.writeBytes(Json.bytes(Action.of(index, task.write())));
      lines.write('\n');
      lines.writeBytes(task.write().document());
      lines.write('\n');
    }
    return BinaryData.of(lines.array(), 0, lines.size(), TYPE);
  }

  private record Action(Index index) {
    static Action of(String index, Write write) {
      return new Action(new Index(index, write.id(), write.version(), "external_gte"));
    }
  }

  private record Index(
      @JsonProperty("_index") String index,
      @JsonProperty("_id") String id,
      long version,
      @JsonProperty("version_type") String versionType) {}
}
