package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.rules.RuleStore;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
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

  private String refusal(String body) throws Exception {
    return json(ask("PUT", id, body), 400).get("error").asText();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> ask(String method, String path, String body) throws Exception {
    String at = path.isEmpty() ? "/rules" : "/rules/" + path;
    URI uri = URI.create("http://127.0.0.1:" + server.port() + at);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
