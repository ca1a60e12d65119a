package io.newswire.deliver.send;

import static io.newswire.deliver.TestAlerts.NOON;
import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.deliver.send.DestinationAnswer.Outcome;
import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.Snippet;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.WebhookReceiver;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSendersTest {
  private static final String TOKEN = "123456:ABC-def_ghijkl";
  private static final String HOSTILE =
      "<b>&amp; [x](https://a.example) @here @channel \"q\" *_~` \u202e\u0007".repeat(40);

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
  void telegramGetsAMessageOfABotInItsHtml() throws Exception {
    receiver.asksFor(ChatFormats::telegram);

    sendAll("telegram:desk");

    JsonNode match = receiver.taken().get(0).json();
    assertThat(receiver.taken().get(0).path()).isEqualTo("/bot" + TOKEN + "/sendMessage");
    assertThat(match.get("chat_id").asText()).isEqualTo("-1001234");
    assertThat(match.get("text").asText())
        .isEqualTo(
            """
            <b>Rule ferry</b>
            <a href="https://herald.example/ferry-stays">Ferry stays</a>
            Port Orla Herald · 2026-11-16 10:42 UTC · matched: ferry
            <blockquote>… so the <b>ferry</b> &lt;stays&gt; in port …</blockquote>""");
    assertThat(receiver.taken().get(1).json().get("text").asText())
        .contains("<b>RECALLED (canceled)</b>")
        .doesNotContain("stays&gt;");
  }

  @Test
  void telegramSaysInTheBodyWhenToComeAgainAndItsTokenIsNotShown() throws Exception {
    receiver.answers(429, "{\"ok\":false,\"parameters\":{\"retry_after\": 14}}", Map.of());
    assertThat(send("telegram:desk", match()).retryAfter()).isEqualTo(Duration.ofSeconds(14));

    receiver.answers(404, "no bot " + TOKEN, Map.of());
    assertThat(send("telegram:desk", match()))
        .isEqualTo(DestinationAnswer.refused("answered 404: no bot 123456:…"));
  }

  @Test
  void ntfyGetsAMessageForATopicThatLeadsToTheArticle() throws Exception {
    receiver.asksFor(ChatFormats::ntfy);

    sendAll("ntfy:desk");

    JsonNode match = receiver.taken().get(0).json();
    assertThat(match.get("topic").asText()).isEqualTo("port-news");
    assertThat(match.get("title").asText()).isEqualTo("Rule ferry");
    assertThat(match.get("click").asText()).isEqualTo("https://herald.example/ferry-stays");
    assertThat(match.get("message").asText())
        .startsWith("Ferry stays\nhttps://herald.example/ferry-stays\nPort Orla Herald · ")
        .endsWith("… so the ferry <stays> in port …");
    assertThat(match.has("priority")).isFalse();
    assertThat(receiver.taken().get(1).json().get("priority").asInt()).isEqualTo(4);
    assertThat(receiver.taken().get(2).json().has("click")).isFalse();
    assertThat(receiver.taken().get(0).authorization()).isEqualTo("Bearer tk_xyzzyxyzzy");

    receiver.answers(200, "{\"topic\":\"port-news\"}", Map.of());
    assertThat(send("ntfy:desk", match()).detail()).isEqualTo("answered 200: {\"topic\":\"…\"}");
  }

  @Test
  void teamsGetsAnAdaptiveCardInWhichNothingIsMarkdown() throws Exception {
    receiver.asksFor(ChatFormats::teams);

    sendAll("teams:desk");

    JsonNode body = receiver.taken().get(0).json().at("/attachments/0/content/body");
    assertThat(body.at("/0/inlines/0/text").asText()).isEqualTo("Rule ferry");
    assertThat(body.at("/1/inlines/0/text").asText()).isEqualTo("Ferry stays");
    assertThat(body.at("/1/inlines/0/selectAction/url").asText())
        .isEqualTo("https://herald.example/ferry-stays");
    assertThat(body.at("/3/inlines").findValuesAsText("text"))
        .containsExactly("…", "so the ", "ferry", " <stays> in port", "…");
    assertThat(body.at("/3/inlines/2/highlight").asBoolean()).isTrue();
    JsonNode digest = receiver.taken().get(2).json().at("/attachments/0/content/body");
    assertThat(digest.get(digest.size() - 1).toString()).containsPattern("and \\d+ more");
  }

  @Test
  void anAddressThatIsTooLongHidesNoAlertOfADigest() throws Exception {
    Alert first = match().with(it -> it.url("https://a.example/?" + "x&".repeat(20_000)));
    Delivery digest =
        Delivery.digest("teams:desk", NOON, List.of(first, alert("ferry", "Pier open", "log")));

    send("teams:desk", digest);

    assertThat(receiver.taken().get(0).json().findValuesAsText("text"))
        .contains("Ferry stays", "Pier open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram:desk", "ntfy:desk", "teams:desk"})
  void nothingThatAnAlertSaysBreaksTheFormat(String destination) throws Exception {
    receiver.asksFor(
        destination.startsWith("telegram")
            ? ChatFormats::telegram
            : destination.startsWith("ntfy") ? ChatFormats::ntfy : ChatFormats::teams);
    Snippet snippet = new Snippet(0, HOSTILE, List.of(new Span(3, 7, "&amp")));
    Alert hostile =
        match()
            .with(
                it ->
                    it.title(HOSTILE)
                        .source(HOSTILE)
                        .ruleName(HOSTILE)
                        .url("https://a.example/?" + "x&".repeat(20_000))
                        .matchedWords(List.of(HOSTILE))
                        .snippets(List.of(snippet, snippet, snippet)));

    assertThat(send(destination, hostile).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(send(destination, recall(hostile).withReason(HOSTILE)).outcome())
        .isEqualTo(Outcome.DELIVERED);
    assertThat(send(destination, Delivery.digest(destination, NOON, List.of(hostile, hostile))))
        .extracting(DestinationAnswer::outcome)
        .isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void aTemplateMakesTheBodyOfAWebhook() throws Exception {
    Map<String, String> settings = settings();
    settings.put(
        "destinations.webhook.pager.body",
        "{\"event\": {\"summary\": \"{{rule}}: {{ title }}\", \"links\": [\"{{url}}\"], \"severity\": 2},"
            + " \"key\": \"{{id}}\", \"kind\": \"{{type}}\"}");
    Alert alert = match().withTitle("A \"quoted\", {{url}} \\ title");

    send("webhook:pager", Delivery.of(alert, "webhook:pager"), settings);

    JsonNode body = receiver.taken().get(0).json();
    assertThat(body.at("/event/summary").asText())
        .isEqualTo("Rule ferry: A \"quoted\", {{url}} \\ title");
    assertThat(body.at("/event/links/0").asText()).isEqualTo(alert.url());
    assertThat(body.at("/event/severity").asInt()).isEqualTo(2);
    assertThat(body.get("key").asText()).isEqualTo(Delivery.of(alert, "webhook:pager").id());
    assertThat(body.get("kind").asText()).isEqualTo("alert.match");
    assertThat(receiver.taken().get(0).authorization()).isEqualTo("Token token=xyzzyxyzzy");

    receiver.answers(403, "not with xyzzyxyzzy or token=xyzzyxyzzy", Map.of());
    assertThat(send("webhook:pager", Delivery.of(alert, "webhook:pager"), settings).detail())
        .isEqualTo("answered 403: not with … or token=…");
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("destinations.telegram.desk.url", receiver.url("/"));
    settings.put("destinations.telegram.desk.token", TOKEN);
    settings.put("destinations.telegram.desk.chat", "-1001234");
    settings.put("destinations.ntfy.desk.url", receiver.url("/port-news"));
    settings.put("destinations.ntfy.desk.token", "tk_xyzzyxyzzy");
    settings.put("destinations.teams.desk.url", receiver.url("/workflows/1/triggers/manual"));
    settings.put("destinations.webhook.pager.url", receiver.url("/pager"));
    settings.put("destinations.webhook.pager.authorization", "Token token=xyzzyxyzzy");
    return settings;
  }

  /** A match, its recall, a digest and a test, each of which the receiver must take. */
  private void sendAll(String destination) throws Exception {
    List<Alert> many =
        IntStream.range(0, 500)
            .mapToObj(i -> alert(i < 250 ? "ferry" : "pier", "Story number " + i, destination))
            .toList();
    for (Delivery delivery :
        List.of(
            Delivery.of(match(), destination),
            Delivery.of(recall(match()), destination),
            Delivery.digest(destination, NOON, many))) {
      assertThat(send(destination, delivery))
          .isEqualTo(DestinationAnswer.delivered("answered 200: thanks"));
    }
  }

  private static Alert match() {
    return alert("ferry", "Ferry stays", "log");
  }

  private DestinationAnswer send(String destination, Alert alert) throws Exception {
    return send(destination, Delivery.of(alert, destination));
  }

  private DestinationAnswer send(String destination, Delivery delivery) throws Exception {
    return send(destination, delivery, settings());
  }

  private static DestinationAnswer send(
      String destination, Delivery delivery, Map<String, String> settings) throws Exception {
    try (Senders senders = new Senders(new NewswireConfig(new HashMap<>(settings)))) {
      return senders.find(destination).send(delivery).get();
    }
  }
}
