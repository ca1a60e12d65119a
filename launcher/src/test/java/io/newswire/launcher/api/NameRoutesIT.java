package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.names.NameStore;
import io.newswire.model.KnownName;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRoutesIT {
  private static final String SELKA =
      "{\"type\":\"LOCATION\",\"name\":\"Selka\",\"aliases\":[\"Selk\"]}";

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    TestTopics.create(config);
    server = new ApiServer(config, new NameRoutes(config));
  }

  @AfterEach
  void stop() {
    server.close();
    NameStore store = new NameStore(config);
    store.added().stream().map(KnownName::id).forEach(store::remove);
  }

  @Test
  void aNameIsAddedShownExportedAndRemoved() throws Exception {
    assertThat(server.json(201, "POST", "/names", SELKA).path("id").asText())
        .isEqualTo("location:selka");
    assertThat(server.json(200, "POST", "/names", SELKA).path("name").asText()).isEqualTo("Selka");
    assertThat(server.json(200, "GET", "/names", "").path("names")).hasSize(1);
    assertThat(server.json(200, "GET", "/names/Selk", "").at("/names/0/id").asText())
        .isEqualTo("location:selka");
    assertThat(server.ask("GET", "/names/export", "").body())
        .contains("location:selka\tlocation\tSelka\tSelk\n");
    assertThat(server.ask("DELETE", "/names/location:selka", "").statusCode()).isEqualTo(204);
    assertThat(server.json(404, "GET", "/names/Selk", "").path("error").asText())
        .contains("there is no known name 'Selk'");
  }

  @Test
  void aFileIsImportedWithoutItsBadLines() throws Exception {
    JsonNode answer =
        server.json(200, "POST", "/names/import", "\tlocation\tSelka\n\tharbour\tOrla\n");

    assertThat(answer.path("written").asInt()).isEqualTo(1);
    assertThat(answer.at("/problems/0").asText()).startsWith("line 2: type 'harbour'");
  }

  @Test
  void aFormOfSeveralNamesRemovesNoneOfThem() throws Exception {
    server.json(201, "POST", "/names", SELKA);
    server.json(
        201,
        "POST",
        "/names",
        "{\"type\":\"ORGANIZATION\",\"name\":\"Selka Pilots\",\"aliases\":[\"Selk\"]}");

    assertThat(server.json(409, "DELETE", "/names/Selk", "").path("error").asText())
        .contains("location:selka, organization:selka-pilots");
    assertThat(server.json(200, "GET", "/names", "").path("names")).hasSize(2);
  }

  @Test
  void aFileThatIsTooLongIsRefused() throws Exception {
    assertThat(
            server
                .json(413, "POST", "/names/import", "#".repeat((32 << 20) + 1))
                .path("error")
                .asText())
        .contains("import it in parts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "/names # {\"type\":\"LOCATION\",\"name\":\"S\"} # it may have 2 to 200",
        "/names # {\"type\":\"HARBOUR\",\"name\":\"Selka\"} # type",
        "/names # no JSON # the name cannot be used",
        "/names/import?format=xml # x # format 'xml' is not tsv, wikidata or jrc",
        "/names/import?format=wikidata&type=harbour # [] # type 'harbour'",
      })
  void whatCannotBeUsedIsRefused(String path, String body, String error) throws Exception {
    assertThat(server.json(400, "POST", path, body).path("error").asText()).contains(error);
  }
}
