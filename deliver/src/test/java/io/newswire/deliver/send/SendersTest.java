package io.newswire.deliver.send;

import static io.newswire.deliver.TestAlerts.alert;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.deliver.send.DestinationAnswer.Outcome;
import io.newswire.model.alert.Delivery;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.WebhookReceiver;
import io.newswire.testkit.WebhookReceiver.Request;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendersTest {
  private static final String KEY = "c2l4IGFuZCB0aGlydHkgYnl0ZXMgb2Ygbm90aGluZyBtdWNo";
  private static final String OTHER_KEY = "YW5vdGhlciBrZXkgb2YgdGhpcnR5IGJ5dGVzIGFuZCBtb3Jl";

  private static final Map<String, String> LOOPBACK =
      Map.of("deliver.allowed.addresses", "127.0.0.1");

  private WebhookReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = WebhookReceiver.start();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void aReceiverCanVerifyTheSignatureWithAnyOfTheKeys() throws Exception {
    DestinationAnswer answer =
        send(
            "webhook:newsroom",
            Map.of(
                "destinations.webhook.newsroom.url",
                receiver.url("/in"),
                "destinations.webhook.newsroom.secret",
                "whsec_" + KEY + " whsec_" + OTHER_KEY));

    assertThat(answer).isEqualTo(DestinationAnswer.delivered("answered 200: thanks"));
    Request request = receiver.taken().get(0);
    assertThat(request.path()).isEqualTo("/in");
    assertThat(request.id()).isEqualTo(delivery("webhook:newsroom").id());
    assertThat(request.signature())
        .isEqualTo("v1," + signature(request, KEY) + " v1," + signature(request, OTHER_KEY));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,"
            + " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "'00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nX: 1', none",
        "nonsense, none",
        "none, none"
      })
  void aWebhookGetsTheTraceOfItsAlertIfItIsOne(String traceparent, String sent) throws Exception {
    try (Senders senders = new Senders(new NewswireConfig(LOOPBACK))) {
      String destination = "webhook:" + receiver.url("/");
      Delivery delivery = delivery(destination).withTraceparent(traceparent);
      assertThat(senders.find(destination).send(delivery).join().outcome())
          .isEqualTo(Outcome.DELIVERED);
    }
    assertThat(receiver.taken()).extracting(Request::traceparent).containsExactly(sent);
  }

  @Test
  void whatGoesToAnAddressOfARuleIsSignedWhereThereIsAKeyForIt() throws Exception {
    String destination = "webhook:" + receiver.url("/");

    send(destination, LOOPBACK);
    send(
        destination,
        Map.of("deliver.webhook.secret", "whsec_" + KEY, "deliver.allowed.addresses", "127.0.0.1"));

    assertThat(receiver.taken().get(0).signature()).isNull();
    Request signed = receiver.taken().get(1);
    assertThat(signed.signature()).isEqualTo("v1," + signature(signed, KEY));
  }

  @ParameterizedTest
  @CsvSource({
    "204, DELIVERED",
    "301, REFUSED",
    "400, REFUSED",
    "410, REFUSED",
    "408, FAILED",
    "425, FAILED",
    "500, FAILED",
    "502, FAILED",
    "429, AWAY",
    "503, AWAY",
    "0, AWAY",
  })
  void theStatusSaysWhetherItIsWorthTryingAgain(int status, Outcome outcome) throws Exception {
    receiver.answers(status, "", Map.of("Location", "/elsewhere"));

    assertThat(send("webhook:" + receiver.url("/"), LOOPBACK).outcome()).isEqualTo(outcome);
    assertThat(send("webhook:newsroom", newsroom("/")).outcome()).isEqualTo(outcome);
    assertThat(receiver.taken().size() + receiver.refused().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "'Mon, 16 Nov 2015 12:00:00 GMT', ",
    "soon, ",
  })
  void retryAfterIsReadAsSecondsOrDate(String header, Long seconds) throws Exception {
    receiver.answers(503, "busy", Map.of("Retry-After", header));

    DestinationAnswer answer = send("webhook:newsroom", newsroom("/"));
    assertThat(answer.detail()).isEqualTo("answered 503: busy");
    Duration asked = seconds == null ? null : Duration.ofSeconds(seconds);
    assertThat(answer.retryAfter()).isEqualTo(asked);
    assertThat(send("webhook:" + receiver.url("/"), LOOPBACK).retryAfter()).isEqualTo(asked);
  }

  @Test
  void whatDoesNotAnswerInTimeIsAway() throws Exception {
    receiver.hangs();
    Map<String, String> settings = new HashMap<>(newsroom("/"));
    settings.putAll(LOOPBACK);
    settings.put("deliver.timeout.ms", "300");

    for (String destination : List.of("webhook:newsroom", "webhook:" + receiver.url("/"))) {
      DestinationAnswer answer = send(destination, settings);
      assertThat(answer.outcome()).isEqualTo(Outcome.AWAY);
      assertThat(answer.detail()).endsWith("did not answer within 300 ms");
    }
  }

  @Test
  void whatCannotBeReachedIsAway() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    DestinationAnswer away =
        DestinationAnswer.away("127.0.0.1:" + port + " refuses connections, or cannot be reached");
    String closed = "http://127.0.0.1:" + port + "/";
    String unknown = "http://nobody.invalid/";
    assertThat(send("webhook:" + closed, LOOPBACK)).isEqualTo(away);
    assertThat(send("slack:desk", Map.of("destinations.slack.desk.url", closed))).isEqualTo(away);
    away = DestinationAnswer.away("the host nobody.invalid is not known");
    assertThat(send("webhook:" + unknown, Map.of())).isEqualTo(away);
    assertThat(send("slack:desk", Map.of("destinations.slack.desk.url", unknown))).isEqualTo(away);
  }

  @Test
  void aLongAnswerIsCut() throws Exception {
    receiver.answers(400, "no ".repeat(1_000_000), Map.of());

    assertThat(send("webhook:newsroom", newsroom("/")).detail())
        .startsWith("answered 400: no no")
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 404, 500, 503})
  void whatAnAddressOfARuleAnswersIsNotShown(int status) throws Exception {
    receiver.answers(status, "the-secret ".repeat(100_000), Map.of("Location", "/the-secret"));

    assertThat(send("webhook:" + receiver.url("/latest/meta-data"), LOOPBACK).toString())
        .contains("answered " + status)
        .doesNotContain("secret");
  }

  /** A connection that a trusted destination left open is not one for an address of a rule. */
  @Test
  void anOpenConnectionOfANamedDestinationIsNotUsedForAnAddressOfARule() throws Exception {
    String named = "webhook:" + receiver.url("/").replace("127.0.0.1", "localhost");
    try (Senders senders = new Senders(new NewswireConfig(new HashMap<>(newsroom("/"))))) {
      for (String destination : List.of("webhook:newsroom", named)) {
        DestinationAnswer answer = senders.find(destination).send(delivery(destination)).get();
        assertThat(answer.outcome())
            .isEqualTo(destination.endsWith("newsroom") ? Outcome.DELIVERED : Outcome.REFUSED);
      }
    }
    assertThat(receiver.taken()).hasSize(1);
  }

  @Test
  void slackGetsTextAndItsAnswerDoesNotShowTheSecretAddress() throws Exception {
    String path = "/services/T01234567/B01234567/xyzzyxyzzyxyzzy";
    Map<String, String> settings = Map.of("destinations.slack.desk.url", receiver.url(path));
    assertThat(send("slack:desk", settings).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(receiver.taken().get(0).json().get("text").asText()).startsWith("*Rule ferry*");
    assertThat(receiver.taken().get(0).path()).isEqualTo(path);

    receiver.answers(404, "nothing at " + receiver.url(path) + " or xyzzyxyzzyxyzzy", Map.of());
    assertThat(send("slack:desk", settings))
        .isEqualTo(DestinationAnswer.refused("answered 404: nothing at … or …"));
  }

  private Map<String, String> newsroom(String path) {
    return Map.of("destinations.webhook.newsroom.url", receiver.url(path));
  }

  private static Delivery delivery(String destination) {
    return Delivery.of(alert("ferry", "Ferry stays", destination), destination);
  }

  private static DestinationAnswer send(String destination, Map<String, String> settings)
      throws Exception {
    try (Senders senders = new Senders(new NewswireConfig(new HashMap<>(settings)))) {
      return senders.find(destination).send(delivery(destination)).get();
    }
  }

  private static String signature(Request request, String key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
    mac.update((request.id() + "." + request.timestamp() + ".").getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(mac.doFinal(request.body()));
  }
}
