package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import io.newswire.launcher.NewswireProcess.Result;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people use it: each step a process of its own, everything real. */
class NewswireIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path dir;

  @Test
  void pushedArticlesAreFoundAndBadOnesAreToldWhileAllGoesOn() throws Exception {
    try (NewswireProcess up = NewswireProcess.startUp(dir.resolve("data"))) {
      Path good =
          Files.writeString(
              dir.resolve("good.txt"),
              "Ferry inquiry opens\n\n"
                  + "The harbour board of Port Orla opened an inquiry on Monday.\n\n"
                  + "“We owe the families an answer,” said Maren Calloway, who leads it.\n");

      for (int time = 0; time < 2; time++) {
        assertThat(newswire("push", "--wait", good.toString()).exit()).isZero();
      }
      List<JsonNode> done = lines(newswire("push", "--wait", "--json", good.toString()));
      assertThat(done.get(0).toString()).isEqualTo("{\"pushed\":1,\"failed\":0}");
      assertThat(done.get(1).get("searchable").asInt()).isEqualTo(1);
      JsonNode found = json(newswire("search", "families AND \"harbour board\"", "--json"));
      JsonNode quotes = json(newswire("quotes", "--speaker", "Calloway", "--json"));

      assertThat(found.get("total").asInt()).isEqualTo(1);
      assertThat(found.at("/hits/0/people").toString()).contains("Maren Calloway");
      assertThat(quotes.get("total").asInt()).isEqualTo(1);
      assertThat(quotes.at("/hits/0/text").asText()).isEqualTo("We owe the families an answer,");
      String id = found.at("/hits/0/id").asText();
      assertThat(done.get(1).at("/ids/0").asText()).isEqualTo(id);
      assertThat(overHttp(up, "/search?q=families"))
          .isEqualTo(json(newswire("search", "families", "--json")));
      assertThat(newswire("article", id).out()).contains("Ferry inquiry opens");
      theRunningNewswireIsAskedAndNotElasticsearch();

      Path empty =
          Files.writeString(dir.resolve("empty.json"), "{\"url\":\"https://a.example/1\"}");
      Result push = newswire("push", empty.toString());
      assertThat(push.exit()).isZero();
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(newswire("rejected").out()).contains("empty.json", "text"));

      JsonNode rejected = json(newswire("rejected", "list", "--json"));
      assertThat(rejected.get("stage").asText()).isEqualTo("extract");
      assertThat(json(newswire("rejected", "show", rejected.get("id").asText(), "--json")))
          .isEqualTo(rejected);
      assertThat(lines(newswire("topics", "--json")))
          .hasSizeGreaterThan(5)
          .allMatch(topic -> !topic.get("created").asBoolean())
          .anyMatch(topic -> topic.get("topic").asText().equals("news.raw"));
      assertThat(json(newswire("index", "list", "--json")).get("articles").asInt()).isEqualTo(1);
      assertThat(json(newswire("index", "setup", "--json")).toString())
          .isEqualTo("{\"outdated\":[]}");
      assertThat(json(newswire("retention", "--months", "1", "--dry-run", "--json")).toString())
          .contains("\"indices\":[]", "\"deleted\":false");
      JsonNode trial = json(newswire("rules", "test", "families", "--json"));
      assertThat(trial.at("/articles/total").asInt()).isEqualTo(1);
      assertThat(trial.at("/words/families").asInt()).isEqualTo(1);

      JsonNode ways = json(newswire("where", id, "--json"));
      assertThat(ways.findValuesAsText("outcome"))
          .containsExactly("SEARCHABLE", "REPEATED", "REPEATED");
      assertThat(newswire("where", "empty.json").out())
          .contains("news.raw", "rejected: by extract");
      assertThat(newswire("where", "https://a.example/2").exit()).isEqualTo(1);

      Result second = newswire("up");
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.err()).contains("in use by another Newswire");

      Result status = newswire("status");
      assertThat(status.exit()).isZero();
      assertThat(status.out()).contains("1 article, 1 quote, 0 alerts", "1 rejected");

      Result wrong = newswire("search", "\"never closed");
      assertThat(wrong.exit()).isEqualTo(1);
      assertThat(wrong.err()).doesNotContain("Exception").contains("never closed");

      assertThat(DescribedRecords.check(up))
          .containsKeys(Topics.RAW, Topics.ARTICLES, Topics.ENRICHED, Topics.REJECTED);

      JsonNode replayed = json(newswire("replay", "--drop-old", "--json"));
      assertThat(replayed.get("generation").asInt()).isEqualTo(2);
      assertThat(replayed.get("made").asInt()).isEqualTo(1);
      assertThat(replayed.at("/generations/0/number").asInt()).isEqualTo(2);
      assertThat(replayed.at("/generations/0/live").asBoolean()).isTrue();
      assertThat(replayed.get("deleted")).isNotEmpty();
      JsonNode putBack = json(newswire("rejected", "retry", rejected.get("id").asText(), "--json"));
      assertThat(putBack).isEqualTo(rejected);

      List<ProcessHandle> children = up.descendants();
      assertThat(children).isNotEmpty();
      up.terminate();
      up.await(SOON);
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  private void theRunningNewswireIsAskedAndNotElasticsearch() throws Exception {
    Path loaded = dir.resolve("loaded");
    Result found =
        NewswireProcess.runListingClasses(
            loaded, "search", "families", "--set", "data.dir=" + dir.resolve("data"));

    assertThat(found.out()).contains("Ferry inquiry opens", "1 found");
    assertThat(loaded)
        .content()
        .contains("io.newswire.launcher.client.HttpSearch ")
        .doesNotContain("org.apache.lucene.", "co.elastic.", "org.elasticsearch.")
        .doesNotContain("org.apache.kafka.clients.", "java.time.zone.ZoneRulesProvider");
  }

  @Test
  void nothingIsLostOrDoubledWhenItIsKilledInTheMiddle() throws Exception {
    int articles = 500;
    Path pages = Files.createDirectory(dir.resolve("pages"));
    for (int i : IntStream.range(0, articles).toArray()) {
      Files.writeString(
          pages.resolve("page-" + i + ".json"),
          """
          {"url":"https://herald.example/%d","title":"Bulletin %d",
           "text":"Bulletin number %d was read by Maren Calloway in Port Orla."}
          """
              .formatted(i, i, i));
    }
    List<ProcessHandle> children;
    try (NewswireProcess up = NewswireProcess.startUp(dir.resolve("data"))) {
      assertThat(newswire("push", pages.toString()).exit()).isZero();
      children = up.descendants();
      up.kill();
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));

    try (NewswireProcess up = NewswireProcess.startUp(dir.resolve("data"))) {
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () ->
                  assertThat(json(newswire("search", "--size", "0", "--json")).get("total").asInt())
                      .as(() -> text(up))
                      .isEqualTo(articles));
      assertThat(newswire("status").out()).doesNotContain("rejected");
      up.terminate();
      up.await(SOON);
    }
  }

  private Result newswire(String... args) throws IOException, InterruptedException {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--set";
    all[args.length + 1] = "data.dir=" + dir.resolve("data");
    return NewswireProcess.run(all);
  }

  private static JsonNode overHttp(NewswireProcess up, String path) throws IOException {
    Matcher server = Pattern.compile("POST (http://\\S+)/articles").matcher(up.out());
    assertThat(server.find()).as(() -> text(up)).isTrue();
    try (InputStream answer = URI.create(server.group(1) + path).toURL().openStream()) {
      return Json.MAPPER.readTree(answer);
    }
  }

  private static JsonNode json(Result result) throws IOException {
    assertThat(result.exit()).as(result.err()).isZero();
    return Json.MAPPER.readTree(result.out());
  }

  private static List<JsonNode> lines(Result result) throws IOException {
    assertThat(result.exit()).as(result.err()).isZero();
    try (MappingIterator<JsonNode> lines =
        Json.MAPPER.readerFor(JsonNode.class).readValues(result.out())) {
      return lines.readAll();
    }
  }

  private static String text(NewswireProcess process) {
    try {
      return process.out() + process.err();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
