package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.TestIndex;
import io.newswire.index.document.Write;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexNames;
import io.newswire.kafka.Health;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelBulkWriterIT {
  private static final String INDEX =
      IndexNames.monthly(IndexNames.ARTICLES, Instant.parse("1902-01-01T00:00:00Z"));
  private static final int MANY = 150;
  private static final int FEW = 3;

  @Test
  void whatIsWrittenOfOneIdIsWrittenInOrder() throws Exception {
    NewswireConfig smallBulks =
        new NewswireConfig(Map.of(ConfigKeys.INDEX_BULK_MAX_BYTES, 1 << 20));
    List<CompletableFuture<List<Refusal>>> sent = new ArrayList<>();
    try (ParallelBulkWriter lanes =
        new ParallelBulkWriter(
            smallBulks,
            new BulkClient(TestIndex.client(), IndexLane.ALL),
            ParallelBulkWriterIT::giveUp,
            new Health(ParallelBulkWriterIT.class))) {
      for (int round = 1; round <= 20; round++) {
        sent.add(lanes.send(tasks(round % 3 == 0 ? MANY : FEW, "in round " + round)));
      }
      sent.add(lanes.send(tasks(MANY, "next to last")));
      sent.add(lanes.send(tasks(FEW, "last")));
      sent.forEach(CompletableFuture::join);
    }

    assertThat(sent).allSatisfy(each -> assertThat(each.join()).isEmpty());
    for (int i = 0; i < MANY; i++) {
      assertThat(title(i)).as("document %d", i).isEqualTo(i < FEW ? "last" : "next to last");
    }
  }

  @Test
  void whatIsGivenUpFailsAndSoDoesAllThatIsSentAfterIt() throws Exception {
    Health health = new Health(ParallelBulkWriterIT.class);
    List<Optional<String>> problems = new CopyOnWriteArrayList<>();
    try (ElasticsearchConnection nowhere =
            ElasticsearchConnection.open(new NewswireConfig(Map.of()), "http://127.0.0.1:1");
        ParallelBulkWriter lanes =
            new ParallelBulkWriter(
                new NewswireConfig(Map.of()),
                new BulkClient(nowhere.client(), () -> 1),
                time -> {
                  problems.add(health.problem());
                  giveUp(time);
                },
                health)) {
      CompletableFuture<List<Refusal>> first = lanes.send(tasks(MANY, "never"));
      CompletableFuture<List<Refusal>> second = lanes.send(tasks(FEW, "never"));

      assertThatThrownBy(first::join).hasRootCauseInstanceOf(CancellationException.class);
      assertThatThrownBy(second::join).hasRootCauseInstanceOf(CancellationException.class);
    }
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).get().asString().contains("cannot be reached"));
    assertThat(health.problem()).as("of a writer that gave up").isEmpty();
  }

  private static List<Task> tasks(int count, String title) {
    return IntStream.range(0, count).mapToObj(i -> task("lane-" + i, title)).toList();
  }

  private static Task task(String id, String title) {
    String text = "fog ".repeat(40 * (id.hashCode() & 0xff));
    String json = "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}".formatted(id, title, text);
    return new Task(null, new Write(INDEX, id, 1, json.getBytes(UTF_8)));
  }

  private static String title(int i) throws IOException {
    String index = IndexNames.inGeneration(1, INDEX);
    return TestIndex.client()
        .get(get -> get.index(index).id("lane-" + i), ObjectNode.class)
        .source()
        .path("title")
        .asText();
  }

  private static void giveUp(Duration time) {
    throw new CancellationException("no more attempts after " + time);
  }
}
