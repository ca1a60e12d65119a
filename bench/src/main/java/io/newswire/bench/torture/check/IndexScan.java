package io.newswire.bench.torture.check;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads some fields of all documents of an alias. */
record IndexScan(ElasticsearchClient client) {
  private static final int AT_ONCE = 2_000;
  private static final Time KEEP = Time.of(time -> time.time("2m"));

  /** Hands on each document as it can be searched now. */
  void read(String alias, List<String> fields, Consumer<Hit<ObjectNode>> reader)
      throws IOException {
    client.indices().refresh(refresh -> refresh.index(alias));
    String view = client.openPointInTime(open -> open.index(alias).keepAlive(KEEP)).id();
    try {
      List<Hit<ObjectNode>> hits = page(view, fields, List.of());
      while (!hits.isEmpty()) {
        hits.forEach(reader);
        hits = page(view, fields, hits.get(hits.size() - 1).sort());
      }
    } finally {
      client.closePointInTime(close -> close.id(view));
    }
  }

  private List<Hit<ObjectNode>> page(String view, List<String> fields, List<FieldValue> after)
      throws IOException {
    return client
        .search(
            search -> {
              search
                  .pit(pit -> pit.id(view).keepAlive(KEEP))
                  .size(AT_ONCE)
                  .trackTotalHits(track -> track.enabled(false))
                  .source(source -> source.filter(filter -> filter.includes(fields)))
                  .sort(sort -> sort.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
              return after.isEmpty() ? search : search.searchAfter(after);
            },
            ObjectNode.class)
        .hits()
        .hits();
  }
}
