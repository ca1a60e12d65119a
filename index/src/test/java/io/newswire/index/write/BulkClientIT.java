package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonData;
import io.newswire.index.TestIndex;
import io.newswire.index.document.Write;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BulkClientIT {
  private static final String SHARD_LIMIT = "cluster.max_shards_per_node";
  private static final int DEFAULT_LIMIT = 1000;

  private final BulkClient sender = new BulkClient(TestIndex.client(), IndexLane.ALL);

  @Test
  void aClusterThatMayOpenNoMoreShardsLetsTheDocumentWait() throws Exception {
    List<Task> tasks = List.of(fog("1901-02-01T00:00:00Z"));
    limitShards(1);
    try {
      BulkResult full = sender.send(tasks);

      assertThat(full.refused()).isEmpty();
      assertThat(full.unwritten()).isEqualTo(tasks);
      assertThat(full.problem()).contains("shards open");
    } finally {
      limitShards(DEFAULT_LIMIT);
    }
    assertThat(sender.send(tasks)).isEqualTo(new BulkResult(List.of(), List.of(), null));
  }

  @Test
  void aClosedIndexLetsTheDocumentWait() throws Exception {
    List<Task> tasks = List.of(fog("1901-03-01T00:00:00Z"));
    String index = IndexNames.inGeneration(1, tasks.get(0).write().index());
    assertThat(sender.send(tasks).unwritten()).isEmpty();
    TestIndex.client().indices().close(close -> close.index(index));

    BulkResult closed = sender.send(tasks);

    TestIndex.client().indices().delete(delete -> delete.index(index));
    assertThat(closed.refused()).isEmpty();
    assertThat(closed.unwritten()).isEqualTo(tasks);
  }

  private static Task fog(String month) {
    Write write =
        new Write(
            IndexNames.monthly(IndexNames.ARTICLES, Instant.parse(month)),
            "fog",
            1,
            "{\"id\":\"fog\"}".getBytes(UTF_8));
    return new Task(new ConsumerRecord<>("t", 0, 0, null, write.document()), write);
  }

  private static void limitShards(int limit) throws IOException {
    TestIndex.client()
        .cluster()
        .putSettings(settings -> settings.transient_(Map.of(SHARD_LIMIT, JsonData.of(limit))));
  }
}
