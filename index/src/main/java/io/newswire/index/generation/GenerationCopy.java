package io.newswire.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.document.Write;
import io.newswire.index.write.ParallelBulkWriter;
import io.newswire.index.write.Refusal;
import io.newswire.index.write.Task;
import io.newswire.model.Json;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Copies all documents of a generation unchanged, with their versions. It uses searches and bulk
 * requests instead of the reindex API, which the reduced Elasticsearch lacks.
 */
record GenerationCopy(ElasticsearchClient client, ParallelBulkWriter bulkWriter) {
  private static final int AT_ONCE = 500;
  private static final Time KEEP = Time.of(time -> time.time("5m"));

  /**
   * Copies all documents that can be searched when it begins.
   *
   * @param copied receives the number of documents written so far, from time to time
   * @throws IllegalStateException if the mapping of the new generation refuses a document; the
   *     message says why
   */
  void copy(int generation, LongConsumer copied) throws IOException {
    String view =
        client
            .openPointInTime(open -> open.index(Generations.patterns(generation)).keepAlive(KEEP))
            .id();
    try {
      long done = 0;
      List<Hit<ObjectNode>> hits = page(view, List.of());
      while (!hits.isEmpty()) {
        write(hits);
        done += hits.size();
        copied.accept(done);
        hits = page(view, hits.get(hits.size() - 1).sort());
      }
    } finally {
      close(view);
    }
  }

  private List<Hit<ObjectNode>> page(String view, List<FieldValue> after) throws IOException {
    SearchResponse<ObjectNode> response =
        client.search(
            search -> {
              search
                  .pit(pit -> pit.id(view).keepAlive(KEEP))
                  .size(AT_ONCE)
                  .version(true)
                  .trackTotalHits(track -> track.enabled(false))
                  .sort(sort -> sort.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
              return after.isEmpty() ? search : search.searchAfter(after);
            },
            ObjectNode.class);
    return response.hits().hits();
  }

  private void write(List<Hit<ObjectNode>> hits) {
    List<Task> tasks =
        hits.stream()
            .map(hit -> new Write(hit.index(), hit.id(), hit.version(), Json.bytes(hit.source())))
            .map(write -> new Task(null, write))
            .toList();
    List<Refusal> refused = bulkWriter.sendAll(tasks);
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          "the new generation refuses a document of the old one: " + refused.get(0).reason());
    }
  }

  private void close(String view) throws IOException {
    try {
      client.closePointInTime(close -> close.id(view));
    } catch (ElasticsearchException e) {
      // Elasticsearch closes the point in time after some minutes anyway.
    }
  }
}
