package io.newswire.launcher.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.deliver.DeliveryWorker;
import io.newswire.launcher.Newswire;
import io.newswire.model.Json;
import io.newswire.model.Span;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.WebhookReceiver;
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
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code alerts}, {@code rules} and {@code rejected} on a real Kafka, within this process. */
class AlertsCommandIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String rule = Services.uniqueId();
  private WebhookReceiver receiver;
  private NewswireConfig config;

  private record Result(int exit, String out, String err) {}

  @BeforeEach
  void start() throws IOException {
    receiver = WebhookReceiver.start();
    config =
        Services.kafkaConfig(
            Map.of("destinations.webhook.newsroom.url", receiver.url("/hooks?token=xyzzyxyzzy")));
    TestTopics.create(config);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void aRuleMayNameOnlyDestinationsThatThereAre() {
    Result unknown = newswire("rules", "add", rule, "ferry", "--to", "webhook:newsrom");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err())
        .contains("destination webhook:newsrom: there is no such destination")
        .contains("webhook:newsroom, log");
    assertThat(newswire("rules", "show", rule).exit()).isEqualTo(1);

    Result added =
        newswire(
            "rules",
            "add",
            rule,
            "ferry",
            "--to",
            "webhook:newsroom",
            "--to",
            "log",
            "--digest",
            "08:00",
            "--zone",
            "Europe/Vienna",
            "--throttle",
            "1h");
    assertThat(added.err()).isEmpty();
    assertThat(newswire("rules").out())
        .contains("sent: webhook:newsroom, log, daily at 08:00 Europe/Vienna, once in 1h")
        .doesNotContain("xyzzy");
    assertThat(newswire("rules", "export").out())
        .contains("- webhook:newsroom", "digest: 08:00 Europe/Vienna");

    Result edit = newswire("rules", "edit", rule, "--to", "slack:nobody");
    assertThat(edit.exit()).isEqualTo(1);
    assertThat(newswire("rules", "edit", rule, "--to", "none", "--digest", "none").exit()).isZero();
    assertThat(newswire("rules", "show", rule).out()).doesNotContain("newsroom", "digest");
    assertThat(newswire("rules", "edit", rule, "--zone", "UTC").err()).contains("--digest");
    newswire("rules", "remove", rule);
  }

  @Test
  void whatWasToldWhereCanBeSeenAndWhatWasNotCanBePutBack() throws Exception {
    receiver.answers(403, "not today", Map.of());
    Alert alert = alert();
    try (DeliveryWorker worker = new DeliveryWorker(config)) {
      worker.start();
      worker.awaitRunning(PATIENCE);
      put(alert);
      await()
          .atMost(PATIENCE)
          .until(() -> newswire("rejected", "list", "--stage", "deliver").out().contains("403"));

      String rejected = newswire("rejected", "list", "--stage", "deliver").out();
      assertThat(rejected).contains("webhook:newsroom: answered 403: not today", alert.url());
      assertThat(newswire("alerts", "show", alert.id()).out())
          .contains("rejected", "webhook:newsroom", "answered 403", "log");

      receiver.takes();
      assertThat(newswire("rejected", "retry", rejected.split("\\s")[0]).out()).contains("1 put");
      await()
          .atMost(PATIENCE)
          .until(
              () -> newswire("alerts", "show", alert.id()).out().contains("answered 200: thanks"));
      assertThat(worker.problem()).isEmpty();
    }
    assertThat(receiver.titles()).containsExactly("Ferry stays");

    Result list = newswire("alerts", "list", "--rule", "Rule " + rule, "--since", "1h");
    assertThat(list.out())
        .contains("Rule " + rule, "Ferry stays", "the ferry stays", "to webhook:newsroom, log")
        .contains("id " + alert.id(), "1 alert\n");
    JsonNode shown =
        Json.MAPPER.readTree(
            newswire("alerts", "show", alert.id().substring(0, 12), "--json").out());
    assertThat(shown.at("/alert/ruleId").asText()).isEqualTo(rule);
    assertThat(shown.get("deliveries").findValuesAsText("state"))
        .containsExactly("delivered", "delivered");
    assertThat(shown.toString()).doesNotContain("xyzzy");
    assertThat(newswire("alerts", "list", "--rule", "none such").out()).isEqualTo("0 alerts\n");
    assertThat(newswire("alerts", "show", "none").err())
        .contains("there is no alert none; see 'newswire alerts list'");
  }

  @Test
  void whoFollowsSeesAlertsAsTheyCome() throws Exception {
    StringWriter out = new StringWriter();
    Thread following =
        new Thread(() -> run(out, "alerts", "--follow", "--json", "--rule", rule), "follow");
    following.start();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              put(alert());
              return !out.toString().isEmpty();
            });
    following.interrupt();
    following.join();

    JsonNode first = Json.MAPPER.readTree(out.toString().lines().findFirst().orElseThrow());
    assertThat(first.get("ruleId").asText()).isEqualTo(rule);
  }

  @Test
  void aDestinationCanBeTried() {
    Result well = newswire("alerts", "test", "webhook:newsroom");
    assertThat(well.exit()).isZero();
    assertThat(well.out()).contains("delivered: answered 200: thanks");
    assertThat(receiver.taken().get(0).json().get("type").asText()).isEqualTo("alert.test");

    receiver.answers(404, "no such hook", Map.of());
    Result badly = newswire("alerts", "test", "webhook:newsroom");
    assertThat(badly.exit()).isEqualTo(1);
    assertThat(badly.out()).contains("not delivered: answered 404: no such hook");

    Result unknown = newswire("alerts", "test", "webhook:nowhere");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("webhook:nowhere: there is no such destination");
  }

  @Test
  void whatIsDoneIsPrintedAsJsonToo(@TempDir Path dir) throws Exception {
    JsonNode added = json("rules", "add", rule, "ferry", "--to", "log", "--json");
    assertThat(added.get("created").asBoolean()).isTrue();
    assertThat(added.get("changed").asBoolean()).isTrue();
    assertThat(added.at("/rule/rule/query").asText()).isEqualTo("ferry");
    JsonNode edited = json("rules", "edit", rule, "--query", "ferry", "--json");
    assertThat(edited.get("created").asBoolean()).isFalse();
    assertThat(edited.get("changed").asBoolean()).isFalse();
    assertThat(json("rules", "disable", rule, "--json").at("/rule/rule/enabled").asText())
        .isEqualTo("false");
    assertThat(json("rules", "enable", rule, "--json").get("changed").asBoolean()).isTrue();
    assertThat(json("rules", "snooze", rule, "2h", "--json").at("/rule/rule/snoozedUntil").asText())
        .endsWith("Z");

    Path file =
        Files.writeString(dir.resolve("rules.yml"), newswire("rules", "export").out().strip());
    JsonNode imported = json("rules", "import", file.toString(), "--json");
    assertThat(imported.get("read").asInt()).isPositive();
    assertThat(imported.get("written").asInt()).isZero();
    assertThat(imported.get("unchanged")).isEqualTo(imported.get("read"));

    assertThat(json("rules", "remove", rule, "--json").at("/rule/name").asText()).isEqualTo(rule);
    String word = "word" + rule;
    JsonNode muted = json("rules", "mute", word, "--json");
    assertThat(muted.at("/rule/rule/query").asText()).isEqualTo(word);
    assertThat(json("rules", "unmute", word, "--json").get("id")).isEqualTo(muted.at("/rule/id"));

    receiver.answers(404, "no such hook", Map.of());
    JsonNode tested = json("alerts", "test", "webhook:newsroom", "--json");
    assertThat(tested.get("delivered").asBoolean()).isFalse();
    assertThat(tested.get("answer").asText()).isEqualTo("answered 404: no such hook");
    assertThat(tested.get("millis").asLong()).isNotNegative();
  }

  /** The one line that is printed. */
  private JsonNode json(String... args) throws IOException {
    Result result = newswire(args);
    assertThat(result.out().lines()).as(result.err()).hasSize(1);
    return Json.MAPPER.readTree(result.out());
  }

  private Alert alert() {
    return AlertBuilder.builder()
        .id(AlertId.of(rule, "a"))
        .kind(AlertKind.MATCH)
        .sequence(1)
        .ruleId(rule)
        .ruleName("Rule " + rule)
        .destinations(List.of("webhook:newsroom", "log"))
        .articleId("a")
        .url("https://herald.example/ferry-stays")
        .title("Ferry stays")
        .snippets(List.of(new Snippet(0, "the ferry stays", List.of(new Span(4, 9, "ferry")))))
        .matchedAt(Instant.now())
        .changedAt(Instant.now())
        .build();
  }

  private void put(Alert alert) {
    try (KafkaProducer<String, byte[]> producer =
        new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.ALERTS, alert.ruleId(), Json.bytes(alert)));
    }
  }

  private Result newswire(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = run(out, err, args);
    return new Result(exit, out.toString(), err.toString());
  }

  private void run(StringWriter out, String... args) {
    run(out, new StringWriter(), args);
  }

  private int run(StringWriter out, StringWriter err, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    config
        .originals()
        .forEach(
            (key, value) -> {
              all.add("--set");
              all.add(key + "=" + value);
            });
    CommandLine command = Newswire.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(all.toArray(String[]::new));
  }
}
