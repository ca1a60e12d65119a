package io.newswire.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KibanaImportTest {
  private static final byte[] OBJECTS = "{\"type\":\"tag\",\"id\":\"ü\"}\n".getBytes(UTF_8);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private KibanaDouble kibana;

  @BeforeEach
  void start() throws IOException {
    kibana = KibanaDouble.start();
  }

  @AfterEach
  void stop() {
    kibana.close();
  }

  @Test
  void theObjectsAreSentAsAFileToReplaceThoseThatAreThere() {
    kibana.answers(200, "{\"success\":true,\"successCount\":1}");

    int taken = send(AT_ONCE, Map.of());

    assertThat(taken).isEqualTo(1);
    KibanaDouble.Request request = kibana.requests().get(0);
    assertThat(request.line()).isEqualTo("POST /api/saved_objects/_import?overwrite=true");
    assertThat(request.header("kbn-xsrf")).isNotBlank();
    assertThat(request.header("Authorization")).isNull();
    assertThat(request.header("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(request.fileName()).isEqualTo("newswire.ndjson");
    assertThat(request.file()).isEqualTo(new String(OBJECTS, UTF_8));
  }

  @Test
  void aSpaceIsPartOfTheAddress() {
    kibana.answers(200, "{\"success\":true,\"successCount\":1}");

    send(kibana.url() + "/s/news/", AT_ONCE, Map.of());

    assertThat(kibana.requests().get(0).line())
        .isEqualTo("POST /s/news/api/saved_objects/_import?overwrite=true");
  }

  @Test
  void aUserIsNamedByBasicAuthentication() {
    kibana.answers(200, "{\"success\":true,\"successCount\":1}");

    send(AT_ONCE, Map.of(ConfigKeys.KIBANA_USERNAME, "ada", ConfigKeys.KIBANA_PASSWORD, "fög"));

    assertThat(kibana.requests().get(0).header("Authorization")).isEqualTo("Basic YWRhOmbDtmc=");
  }

  @Test
  void anApiKeyGoesBeforeAUser() {
    kibana.answers(200, "{\"success\":true,\"successCount\":1}");

    send(AT_ONCE, Map.of(ConfigKeys.KIBANA_USERNAME, "ada", ConfigKeys.KIBANA_API_KEY, "a2V5"));

    assertThat(kibana.requests().get(0).header("Authorization")).isEqualTo("ApiKey a2V5");
  }

  @Test
  void aKibanaThatStillStartsIsWaitedFor() {
    kibana.answers(503, "Kibana server is not ready yet");
    kibana.answers(200, "{\"success\":true,\"successCount\":1}");

    assertThat(send(PATIENT, Map.of())).isEqualTo(1);
    assertThat(kibana.requests()).hasSize(2);
  }

  @Test
  void aKibanaThatDoesNotGetReadyInTimeIsNamedWithItsLastAnswer() {
    kibana.answers(503, "Kibana server is not ready yet");

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(AT_ONCE, Map.of()))
        .withMessage(
            "Kibana at %s is not ready: 503 Kibana server is not ready yet."
                + " Waited 0 seconds for it; --wait SECONDS waits longer.",
            kibana.url());
  }

  @Test
  void aKibanaThatIsNotThereIsNamed() throws IOException {
    String url = "http://127.0.0.1:" + freePort();

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(url, AT_ONCE, Map.of()))
        .withMessageStartingWith("Kibana at " + url + " does not answer");
  }

  @Test
  void withoutCredentialsTheKeysToSetAreNamed() {
    kibana.answers(401, "{\"statusCode\":401,\"message\":\"Unauthorized\"}");

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(PATIENT, Map.of()))
        .withMessageContaining("set kibana.username and kibana.password, or kibana.api.key");
  }

  @Test
  void aUserWhoMayNotIsToldWhichPrivilegeIsMissing() {
    kibana.answers(403, "{\"message\":\"Unable to bulk_create tag\"}");

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(PATIENT, Map.of()))
        .withMessageEndingWith("Saved Objects Management. Unable to bulk_create tag");
  }

  @Test
  void aRefusalIsShownInKibanasWords() {
    kibana.answers(400, "{\"statusCode\":400,\"message\":\"Non-unique import objects\"}");

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(PATIENT, Map.of()))
        .withMessageEndingWith("refuses the import: 400 Non-unique import objects");
  }

  @Test
  void eachObjectThatWasNotTakenIsNamedWithItsReason() {
    kibana.answers(
        200,
        "{\"success\":false,\"successCount\":0,\"errors\":[{\"type\":\"lens\",\"id\":\"people\","
            + "\"error\":{\"type\":\"missing_references\"}}]}");

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(PATIENT, Map.of()))
        .withMessageEndingWith(
            "did not import all objects: lens people ({\"type\":\"missing_references\"})");
  }

  @Test
  void anotherProgramIsNotTakenForKibana() {
    kibana.answers(200, "<html>Welcome</html>");

    assertThatExceptionOfType(KibanaException.class)
        .isThrownBy(() -> send(PATIENT, Map.of()))
        .withMessageContaining("is not Kibana");
  }

  @Test
  void anAddressWithoutASchemeIsRefusedWithAnExample() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> send("kibana:5601", AT_ONCE, Map.of()))
        .withMessageContaining("such as https://kibana:5601");
  }

  private int send(Duration patience, Map<String, String> settings) {
    return send(kibana.url(), patience, settings);
  }

  private static int send(String url, Duration patience, Map<String, String> settings) {
    return KibanaImport.into(new NewswireConfig(settings), url, patience).send(OBJECTS);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
