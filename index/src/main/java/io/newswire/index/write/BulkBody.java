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
 * A bulk request in one piece: documents that are bytes already go through as they are. The
 * client's own {@link BulkRequest} sends each line of it apart, which costs several times as much.
 */
final class BulkBody {
  private static final String TYPE = "application/vnd.elasticsearch+x-ndjson; compatible-with=8";
  private static final int LINE_BEFORE = 200;

  /** No more of the answer than is needed: it is as long as the articles are many. */
  private static final String ANSWERED = "took,errors,items.*._index,items.*.status,items.*.error";

  /** Takes a body and answers as Elasticsearch does, in short. */
  static final Endpoint<BinaryData, BulkResponse, ?> ENDPOINT =
      new SimpleEndpoint<>(
          "es/bulk",
          body -> "POST",
          body -> "/_bulk",
          body -> Map.of(),
          body -> Map.of("filter_path", ANSWERED),
          body -> Map.of(),
          body -> body,
          BulkResponse._DESERIALIZER);

  private BulkBody() {}

  /** The documents in their order, each on its way into this generation. */
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
