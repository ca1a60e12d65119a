package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.rules.RuleStore;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleRoutesIT {
  private final String id = Services.uniqueId();
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private AllRuleRoutes routes;
  private HttpServer server;

  @BeforeEach
  void start() {
    TestTopics.create(config);
    routes = new AllRuleRoutes(config, Optional::empty, Map::of);
    server = new HttpServer(config, List.of(routes));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    routes.close();
  }

  @Test
  void aRuleIsStoredChangedShownAndRemoved() throws Exception {
    String rule =
        """
        {"name":"Ferry %s","query":"ferry AND inquiry","throttle":"1h",
         "digest":"08:00 Europe/Vienna","destinations":["log"]}
        """
            .formatted(id);
    JsonNode created = json(ask("PUT", id, rule), 201);
    assertThat(created.at("/rule/version").asInt()).isEqualTo(1);
    assertThat(created.at("/rule/throttle").asText()).isEqualTo("PT1H");
    assertThat(created.at("/rule/digest/zone").asText()).isEqualTo("Europe/Vienna");

    JsonNode shown = json(ask("GET", id, ""), 200);
    assertThat(shown).isEqualTo(created);
    assertThat(json(ask("GET", "", ""), 200).findValuesAsText("id")).contains(id);
    assertThat(json(ask("PUT", id, shown.toString()), 200)).isEqualTo(shown);

    JsonNode changed = json(ask("PUT", id, rule.replace("inquiry", "strike")), 200);
    assertThat(changed.at("/rule/version").asInt()).isEqualTo(2);
    assertThat(new RuleStore(config).find(id).rule().query()).isEqualTo("ferry AND strike");

    assertThat(ask("DELETE", id, "").statusCode()).isEqualTo(204);
    assertThat(json(ask("GET", id, ""), 404).get("error").asText()).contains(id);
    assertThat(ask("DELETE", id, "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsAnsweredWithReasonAndPlace() throws Exception {
    assertThat(refusal("{\"name\":\"F\",\"query\":\"ferry AND\"}")).contains("ferry AND");
    assertThat(refusal("{\"name\":\"F\",\"query\":\"-ferry\"}"))
        .contains("contains only excluded words");
    assertThat(refusal("{\"name\":\"F\",\"querry\":\"ferry\"}")).contains("querry", "query");
    assertThat(refusal("{\"query\":\"ferry\"}")).contains("'name'");
    assertThat(refusal("{\"name\":\"F\"}")).contains("query is empty");
    assertThat(refusal("{\"name\":\"F\",\"query\":\"ferry\",\"throttle\":\"soon\"}"))
        .contains("soon");
    assertThat(refusal("{\"name\":\"F\",\"query\":\"ferry\",\"destinations\":[\"pager:x\"]}"))
        .contains("pager:x", "there are log");
    assertThat(refusal("{\"id\":\"other\",\"name\":\"F\",\"query\":\"ferry\"}")).contains("other");
    assertThat(refusal("no json")).contains("no JSON");
    assertThat(ask("GET", id, "").statusCode()).isEqualTo(404);
  }

  @Test
  void twoRulesCannotHaveOneName() throws Exception {
    String rule = "{\"name\":\"Pier %s\",\"query\":\"pier\"}".formatted(id);
    assertThat(ask("PUT", id, rule).statusCode()).isEqualTo(201);

    assertThat(json(ask("PUT", id + "-2", rule), 409).get("error").asText()).contains("Pier " + id);
  }

  @Test
  void aNewRuleTakesTheIdOfItsNameAndOverwritesNothing() throws Exception {
    String rule = "{\"name\":\"Quay %s\",\"query\":\"quay\"}".formatted(id);
    JsonNode added = json(ask("POST", "", rule), 201);

    assertThat(added.get("id").asText()).isEqualTo("quay-" + id);
    assertThat(ask("POST", "", rule.replace("\"quay\"", "\"pier\"")).statusCode()).isEqualTo(409);
    assertThat(json(ask("GET", "quay-" + id, ""), 200).at("/rule/query").asText())
        .isEqualTo("quay");
    JsonNode reserved = json(ask("POST", "", "{\"name\":\"Export\",\"query\":\"x\"}"), 201);
    assertThat(reserved.get("id").asText()).isEqualTo("export-rule");
    ask("DELETE", "export-rule", "");
  }

  @Test
  void whoHasNotSeenTheLastChangeOverwritesNothing() throws Exception {
    String rule = "{\"name\":\"Tide %s\",\"query\":\"%s\"}";
    HttpResponse<String> first = ask("PUT", id, rule.formatted(id, "tide"));
    String seen = first.headers().firstValue("ETag").orElseThrow();
    assertThat(seen).isEqualTo('"' + json(first, 201).at("/rule/updatedAt").asText() + '"');
    assertThat(ask("PUT", id, rule.formatted(id, "tide OR ebb"), seen).statusCode()).isEqualTo(200);

    HttpResponse<String> late = ask("PUT", id, rule.formatted(id, "flood"), seen);
    assertThat(json(late, 412).get("error").asText()).contains("meanwhile", id);
    assertThat(ask("DELETE", id, "", seen).statusCode()).isEqualTo(412);
    assertThat(json(ask("GET", id, ""), 200).at("/rule/query").asText()).isEqualTo("tide OR ebb");
    assertThat(ask("PUT", id + "-none", rule.formatted("none" + id, "x"), "*").statusCode())
        .isEqualTo(412);
  }

  @Test
  void aRuleIsSnoozedWokenMutedAndUnmuted() throws Exception {
    ask("PUT", id, "{\"name\":\"Fog %s\",\"query\":\"fog\"}".formatted(id));

    Instant until =
        Instant.parse(
            json(ask("POST", id + "/snooze?time=2h", ""), 200).at("/rule/snoozedUntil").asText());
    assertThat(until).isBetween(Instant.now().plusSeconds(7_000), Instant.now().plusSeconds(7_200));
    JsonNode woken = json(ask("POST", id + "/snooze?time=none", ""), 200);
    assertThat(Instant.parse(woken.at("/rule/snoozedUntil").asText()))
        .isBeforeOrEqualTo(Instant.now());
    assertThat(json(ask("POST", id + "/disable", ""), 200).at("/rule/enabled").asBoolean())
        .isFalse();
    assertThat(json(ask("POST", id + "/enable", ""), 200).at("/rule/enabled").asBoolean()).isTrue();
    assertThat(json(ask("POST", id + "/snooze?time=soon", ""), 400).get("error").asText())
        .contains("soon", "2h");
    assertThat(ask("POST", id + "/snooze", "").statusCode()).isEqualTo(400);
    assertThat(ask("POST", id + "-none/disable", "").statusCode()).isEqualTo(404);
  }

  @Test
  void wordsAreMutedListedAndUnmuted() throws Exception {
    String words = "horoscope " + id;
    String body = "{\"words\":\"%s\"}".formatted(words);

    JsonNode muted = json(ask("POST", "mutes", body), 201);
    assertThat(muted.at("/rule/query").asText()).isEqualTo(words);
    assertThat(muted.at("/rule/mutes").asBoolean()).isTrue();
    assertThat(
            ask("POST", "mutes", body.toUpperCase(Locale.ROOT).replace("WORDS", "words"))
                .statusCode())
        .isEqualTo(200);
    assertThat(json(ask("GET", "mutes", ""), 200).findValuesAsText("query"))
        .filteredOn(it -> it.equalsIgnoreCase(words))
        .hasSize(1);
    String query = "mutes?words=" + URLEncoder.encode(words, UTF_8);
    assertThat(ask("DELETE", query, "").statusCode()).isEqualTo(204);
    assertThat(json(ask("DELETE", query, ""), 404).get("error").asText()).contains(words);
    assertThat(ask("DELETE", "mutes", "").statusCode()).isEqualTo(400);
  }

  @Test
  void wordsThatCouldSilenceEverythingAreRefusedWithTheReason() throws Exception {
    for (String body :
        List.of(
            "{\"words\":\"s*\"}",
            "{\"words\":\"-ferry\"}",
            "{\"words\":\" \"}",
            "{}",
            "x",
            "null",
            "{\"words\":\"" + "x".repeat(100_000) + "\"}")) {
      assertThat(json(ask("POST", "mutes", body), 400).get("error").asText()).isNotBlank();
    }
  }

  @Test
  void aCheckSaysWhatIsWrongWithWhichFieldAndStoresNothing() throws Exception {
    assertThat(check("{\"name\":\"Ok %s\",\"query\":\"ferry\"}".formatted(id)).get("problems"))
        .isEmpty();
    JsonNode query = check("{\"query\":\"ferry AND ) pier\"}");
    assertThat(query.at("/problems").findValuesAsText("field")).containsExactly("name", "query");
    assertThat(query.at("/problems/1/column").asInt()).isPositive();
    assertThat(
            check("{\"name\":\"a\",\"query\":\"b\",\"throttle\":\"soon\"}")
                .at("/problems/0/field")
                .asText())
        .isEqualTo("throttle");
    assertThat(
            check("{\"name\":\"a\",\"query\":\"b\",\"digest\":\"25:00 Europe/Vienna\"}")
                .at("/problems/0/field")
                .asText())
        .startsWith("digest");
    assertThat(
            check("{\"name\":\"a\",\"query\":\"b\",\"destinations\":[\"pager:x\"]}")
                .at("/problems/0/field")
                .asText())
        .isEqualTo("destinations");
    assertThat(
            check("{\"name\":\"a\",\"query\":\"b\",\"querry\":1}").at("/problems/0/field").asText())
        .isEqualTo("querry");
    assertThat(check("[1]").get("problems")).hasSize(1);
    assertThat(check("{\"name\":\"a\",\"query\":\"-b\"}").at("/problems/0/problem").asText())
        .contains("contains only excluded words");
    String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);
    assertThat(check("{\"name\":\"a\",\"query\":\"" + deep + "\"}").get("problems")).hasSize(1);
    assertThat(json(ask("GET", "", ""), 200).findValuesAsText("name")).doesNotContain("Ok " + id);

    ask("PUT", id, "{\"name\":\"Taken %s\",\"query\":\"x\"}".formatted(id));
    String taken = "{\"name\":\"Taken %s\",\"query\":\"x\"}".formatted(id);
    assertThat(check(taken).at("/problems/0/field").asText()).isEqualTo("name");
    assertThat(json(ask("POST", "check?id=" + id, taken), 200).get("problems")).isEmpty();
  }

  @Test
  void whatIsExportedCanBeImportedAndADryRunChangesNothing() throws Exception {
    ask("PUT", id, "{\"name\":\"Out %s\",\"query\":\"x\",\"throttle\":\"1h\"}".formatted(id));
    String yaml = ask("GET", "export", "").body();
    assertThat(yaml).contains("name: Out " + id, "throttle: 1h");
    assertThat(ask("GET", "export?format=json", "").body()).contains("\"Out " + id + "\"");

    String file =
        "rules:\n- name: Out %s\n  id: %s\n  query: y\n- name: In %s\n  query: z\n"
            .formatted(id, id, id);
    JsonNode dry = json(ask("POST", "import?dry=true", file), 200);
    assertThat(dry.at("/changes/0/kind").asText()).isEqualTo("changed");
    assertThat(dry.at("/changes/0/fields").toString()).isEqualTo("[\"query\",\"throttle\"]");
    assertThat(dry.at("/changes/1/kind").asText()).isEqualTo("added");
    assertThat(json(ask("GET", id, ""), 200).at("/rule/query").asText()).isEqualTo("x");

    String wrong = file + "- name: Bad\n  query: '('\n";
    assertThat(json(ask("POST", "import?dry=true", wrong), 200).get("problems")).hasSize(1);
    assertThat(json(ask("POST", "import", wrong), 400).get("error").asText()).contains("rule 3");
    assertThat(json(ask("GET", id, ""), 200).at("/rule/query").asText()).isEqualTo("x");

    assertThat(json(ask("POST", "import", file), 200).get("changes")).hasSize(2);
    assertThat(json(ask("GET", id, ""), 200).at("/rule/query").asText()).isEqualTo("y");
    assertThat(json(ask("POST", "import", file), 200).findValuesAsText("kind"))
        .containsExactly("unchanged", "unchanged");
    assertThat(ask("POST", "import", "rules: 7").statusCode()).isEqualTo(400);
    assertThat(ask("POST", "import", "#".repeat(4 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void aPreviewWithoutElasticsearchIsRefusedAndSoIsOneOfABrokenRule() throws Exception {
    String preview = "{\"rule\":{\"query\":\"%s\"}}";
    assertThat(json(ask("POST", "preview", preview.formatted("ferry")), 503).get("error").asText())
        .contains("Elasticsearch");
    assertThat(json(ask("POST", "preview", preview.formatted("ferry AND")), 400).toString())
        .contains("ferry AND");
    assertThat(ask("POST", "preview", "{}").statusCode()).isEqualTo(400);
    assertThat(ask("POST", "preview", "null").statusCode()).isEqualTo(400);
    assertThat(ask("POST", "preview", "{\"rule\":{\"query\":\"a\"},\"since\":\"x\"}").statusCode())
        .isEqualTo(400);
  }

  private JsonNode check(String rule) throws Exception {
    return json(ask("POST", "check", rule), 200);
  }

  private String refusal(String body) throws Exception {
    return json(ask("PUT", id, body), 400).get("error").asText();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> ask(String method, String path, String body) throws Exception {
    return ask(method, path, body, null);
  }

  private HttpResponse<String> ask(String method, String path, String body, String ifMatch)
      throws Exception {
    String at = path.isEmpty() ? "/rules" : "/rules/" + path;
    URI uri = URI.create("http://127.0.0.1:" + server.port() + at);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return DescribedApi.check(
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }
}
