package io.newswire.launcher.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.names.NameStore;
import io.newswire.enrich.EnrichService;
import io.newswire.index.IndexWorker;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexNames;
import io.newswire.launcher.NewsIndices;
import io.newswire.launcher.Newswire;
import io.newswire.launcher.run.Closer;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Entity;
import io.newswire.model.GeoPoint;
import io.newswire.model.Json;
import io.newswire.model.KnownName;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Known names on real Kafka and Elasticsearch, from the command to the index. */
class NamesCommandIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final GeoPoint REEF = new GeoPoint(61.2, -6.8);

  @TempDir private Path dir;
  private final NewswireConfig config = Services.config(Map.of());
  private final Closer closer = new Closer();
  private ElasticsearchClient client;
  private KafkaProducer<byte[], byte[]> articles;

  private record Result(int exit, String out, String err) {}

  @BeforeEach
  void start() throws IOException {
    TestTopics.create(config);
    articles =
        closer.add(
            new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    closer
        .add(new EnrichService(config, StageWarmUp.tagger(config), StageWarmUp.quoteFinder()))
        .start();
    client = closer.add(ElasticsearchConnection.open(config, config.elasticsearchUrl())).client();
    NewsIndices.deleteAll(client);
    closer.add(new IndexWorker(config, client)).start();
  }

  @AfterEach
  void stop() throws IOException {
    NameStore store = new NameStore(config);
    store.added().stream().map(KnownName::id).forEach(store::remove);
    NewsIndices.deleteAll(client);
    closer.close();
  }

  private Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("names"));
    all.addAll(List.of(arguments));
    all.addAll(
        List.of(
            "--set", ConfigKeys.KAFKA_BOOTSTRAP_SERVERS + "=" + config.kafkaBootstrapServers(),
            "--set", ConfigKeys.ELASTICSEARCH_URL + "=" + config.elasticsearchUrl()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Newswire.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exit = command.execute(all.toArray(String[]::new));
    return new Result(exit, out.toString(), err.toString());
  }

  private void publish(String id, String text) {
    Article article =
        ArticleBuilder.builder()
            .id(id)
            .url("https://names.example/" + id)
            .title("News of " + id)
            .text(text)
            .language("en")
            .receivedAt(Instant.now())
            .build();
    articles.send(new ProducerRecord<>(Topics.ARTICLES, id.getBytes(UTF_8), Json.bytes(article)));
    articles.flush();
  }

  private ArticleDocument indexed(String id) throws IOException {
    client.indices().refresh(refresh -> refresh.index("news-*"));
    return client
        .search(
            search -> search.index(IndexNames.ARTICLES).query(q -> q.ids(ids -> ids.values(id))),
            ArticleDocument.class)
        .hits()
        .hits()
        .get(0)
        .source();
  }

  private void awaitIndexed(String id) {
    await().ignoreExceptions().atMost(PATIENCE).until(() -> indexed(id) != null);
  }

  @Test
  void aNewNameIsFoundInStoredArticlesThatHaveItAndInThoseThatCome() throws IOException {
    publish("old", "Divers met at grey heron reef. They left at noon.");
    publish("other", "Divers met at the pier. They left at noon.");
    awaitIndexed("old");
    awaitIndexed("other");
    assertThat(indexed("old").places()).isEmpty();
    ArticleDocument other = indexed("other");

    Result added =
        run("add", "grey heron reef", "--type", "location", "--at", "61.2,-6.8", "--since", "2d");

    assertThat(added.exit()).as(added.err()).isZero();
    assertThat(added.out())
        .contains("Added: grey heron reef (location:grey-heron-reef)", "1 article enriched again");
    ArticleDocument again = indexed("old");
    assertThat(again.places()).containsExactly("grey heron reef");
    assertThat(again.enriched().entities()).extracting(Entity::location).containsExactly(REEF);
    assertThat(again.enriched().article().madeBy().tagger())
        .isNotEqualTo(other.enriched().article().madeBy().tagger());
    assertThat(indexed("other")).isEqualTo(other);

    await()
        .ignoreExceptions()
        .atMost(PATIENCE)
        .until(
            () -> {
              String id = "new-" + System.nanoTime();
              publish(id, "Divers came to grey heron reef. They left at noon.");
              awaitIndexed(id);
              return indexed(id).places().contains("grey heron reef");
            });
  }

  @Test
  void namesAreListedShownExportedImportedAndRemoved() throws IOException {
    assertThat(run("add", "Orla Pilots", "--type", "organization", "--alias", "OPU ?").out())
        .contains("Added: Orla Pilots (organization:orla-pilots)");
    assertThat(run("list").out()).contains("Orla Pilots", "1 name\n");
    assertThat(run("show", "OPU").out()).contains("\"id\":\"organization:orla-pilots\"");
    assertThat(run("show", "Beirut").out()).contains("location:beirut-lb", "\"lat\":33.");
    assertThat(run("show", "Nobody Such").err()).contains("there is no known name 'Nobody Such'");

    Path file = dir.resolve("names.tsv");
    Files.writeString(file, run("export").out() + "bad\n");
    assertThat(run("remove", "Orla Pilots").out())
        .contains("Removed: Orla Pilots (organization:orla-pilots)");
    assertThat(run("list").out()).isEqualTo("0 names\n");

    Result imported = run("import", file.toString());
    assertThat(imported.exit()).isEqualTo(1);
    assertThat(imported.out()).contains("1 name read, 1 written, 0 unchanged, 1 left out");
    assertThat(imported.err()).contains(file + ", left out: line 3: it has 1 columns");
    assertThat(run("list").out()).contains("Orla Pilots");
    assertThat(run("remove", "Beirut").err()).contains("comes from the files in config/names");
  }

  @Test
  void whatIsDoneIsPrintedAsJsonToo() throws IOException {
    JsonNode added =
        Json.MAPPER.readTree(run("add", "Orla Pilots", "--type", "organization", "--json").out());
    assertThat(added.at("/name/id").asText()).isEqualTo("organization:orla-pilots");
    assertThat(added.get("changed").asBoolean()).isTrue();
    Path file = Files.writeString(dir.resolve("more.tsv"), run("export").out() + "bad\n");
    Result imported = run("import", file.toString(), "--json");
    assertThat(imported.exit()).isEqualTo(1);
    JsonNode counts = Json.MAPPER.readTree(imported.out());
    assertThat(counts.get("read").asInt()).isEqualTo(1);
    assertThat(counts.get("written").asInt()).isZero();
    assertThat(counts.get("leftOut").asInt()).isEqualTo(1);
    assertThat(counts.at("/remarks/0").asText()).contains("line 3");
    assertThat(Json.MAPPER.readTree(run("remove", "Orla Pilots", "--json").out()))
        .isEqualTo(added.get("name"));

    Result enriched =
        run("add", "Selka Divers", "--type", "organization", "--since", "2d", "--json");
    assertThat(enriched.exit()).as(enriched.err()).isZero();
    assertThat(enriched.out().lines().skip(1)).containsExactly("{\"enriched\":0}");
  }

  @Test
  void whatCannotBeANameIsRefused() {
    assertThat(run("add", "Selka", "--type", "location", "--at", "95,0").err())
        .contains("the name is not added: latitude 95.0 is not between -90 and 90");
    assertThat(run("add", "Sel\u0007ka", "--type", "location").exit()).isEqualTo(1);
    assertThat(run("list").out()).isEqualTo("0 names\n");
  }
}
