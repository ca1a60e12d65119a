package io.newswire.deliver.send;

import static io.newswire.deliver.TestAlerts.NOON;
import static io.newswire.deliver.TestAlerts.alert;
import static io.newswire.deliver.TestAlerts.recall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertCopy;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.Snippet;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import io.newswire.model.text.ControlCharacters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final String DESK = "webhook:desk";

  private final Alert match = alert("ferry", "Ferry & pier\ncollide", DESK, "email:x@a.example");

  @Test
  void slackShowsTitleLinkWordsAndSnippets() {
    assertThat(slack(Delivery.of(match, DESK), NOON))
        .isEqualTo(
            """
            *Rule ferry*
            <https://herald.example/ferry-pier-collide|Ferry &amp; pier collide>
            Port Orla Herald · 2026-11-16 10:42 UTC · matched: ferry
            > … so the *ferry* &lt;stays&gt; in port …\
            """);
  }

  @Test
  void reportedSpeechStandsInNoMessageInQuotationMarks() {
    String reported = "Calloway said that the ferry stays in port.";
    Alert alert =
        match.withSnippets(List.of(new Snippet(0, reported, List.of(new Span(23, 28, "ferry")))));
    EmailText email = EmailText.of(Delivery.of(alert, DESK), NOON);

    for (String message :
        List.of(
            slack(Delivery.of(alert, DESK), NOON),
            email.text(),
            email.html(),
            LogSender.line(alert, NOON))) {
      assertThat(message.replaceAll("<[^>]*>", "")).doesNotContain("“", "”", "\"", "«");
    }
    assertThat(email.text()).contains("… Calloway said that the *ferry* stays in port. …");
  }

  @Test
  void everyMessageAndDigestSaysWhatWasChangedButForARecall() {
    String cause = "changed figure: 14 people → 16 people; quote: Nobody came (removed)";
    Alert alert =
        match.withChanges(
            List.of(
                new FactChange(FactKind.FIGURE, "14 people", "16 people"),
                new FactChange(FactKind.QUOTE, "Nobody\ncame", null)));
    Delivery digest = Delivery.digest(DESK, NOON, List.of(alert, alert));

    for (Delivery delivery : List.of(Delivery.of(alert, DESK), digest)) {
      EmailText email = EmailText.of(delivery, NOON);
      assertThat(List.of(slack(delivery, NOON), email.text(), email.html()))
          .allSatisfy(message -> assertThat(message).contains(cause));
      assertThat(Json.MAPPER.valueToTree(TeamsCard.of(delivery, NOON)).toString()).contains(cause);
    }
    assertThat(LogSender.line(alert, NOON)).contains("(" + cause + " · ");
    assertThat(slack(Delivery.of(recall(alert), DESK), NOON)).doesNotContain("changed");
  }

  @Test
  void aRecallNamesOtherArticlesWithTheSameText() {
    Alert recall =
        recall(match)
            .withCopies(List.of(new AlertCopy("b", "Coast Courier"), new AlertCopy("c", null)));

    String named = "the same text, not withdrawn: Coast Courier, c";
    assertThat(slack(Delivery.of(recall, DESK), NOON)).contains(named);
    assertThat(EmailText.of(Delivery.of(recall, DESK), NOON).text()).contains(named);
  }

  @Test
  void aRecallSaysSoFirstAndShowsNoSnippets() {
    Delivery recall = Delivery.of(recall(match), DESK);

    assertThat(slack(recall, NOON)).contains("*RECALLED (canceled)*").doesNotContain("stays");
    EmailText email = EmailText.of(recall, NOON);
    assertThat(email.subject()).isEqualTo("RECALLED: [Rule ferry] Ferry & pier collide");
    assertThat(email.text()).startsWith("RECALLED (canceled)").doesNotContain("stays");
    assertThat(LogSender.line(recall(match), NOON)).startsWith("RECALLED (canceled) Rule ferry");
  }

  @Test
  void anEmbargoIsSaidPlainlyUntilItEnds() {
    Delivery early = Delivery.of(match.withEmbargoedUntil(NOON.plus(Duration.ofHours(6))), DESK);
    String warning = "EMBARGOED until 2026-11-16 18:00 UTC: not to be published before";

    assertThat(slack(early, NOON)).contains("*" + warning + "*");
    assertThat(EmailText.of(early, NOON).subject()).startsWith("EMBARGOED: ");
    assertThat(EmailText.of(early, NOON).text()).startsWith(warning);
    assertThat(EmailText.of(early, NOON).html()).contains("<strong>" + warning);
    assertThat(slack(early, NOON.plus(Duration.ofHours(7)))).doesNotContain("EMBARGOED");
  }

  @Test
  void emailHasTextAndHtmlInWhichNothingOfTheArticleIsMarkup() {
    EmailText email = EmailText.of(Delivery.of(match, DESK), NOON);

    assertThat(email.subject()).isEqualTo("[Rule ferry] Ferry & pier collide");
    assertThat(email.text()).contains("… so the *ferry* <stays> in port …");
    assertThat(email.html())
        .contains("… so the <b>ferry</b> &lt;stays&gt; in port …")
        .contains("<a href=\"https://herald.example/");
    Alert script = match.withUrl("javascript:alert(1)");
    assertThat(EmailText.of(Delivery.of(script, DESK), NOON).html()).doesNotContain("href");
  }

  @Test
  void aDigestStandsUnderItsRulesAndIsCutWhereSlackWouldCutIt() {
    List<Alert> alerts =
        IntStream.range(0, 500)
            .mapToObj(i -> alert(i < 250 ? "ferry" : "pier", "Story number " + i, DESK))
            .toList();
    Delivery digest = Delivery.digest(DESK, NOON, alerts);

    String slack = slack(digest, NOON);
    assertThat(slack)
        .startsWith("*500 alerts: Rule ferry, Rule pier*\n\n*Rule ferry*\n<https")
        .hasSizeLessThan(40_000)
        .endsWith(" more");
    EmailText email = EmailText.of(digest, NOON);
    assertThat(email.text()).contains("== Rule ferry ==", "== Rule pier ==", "Story number 499");
    assertThat(email.html()).contains("<h2>Rule pier</h2>", "Story number 499");
  }

  @Test
  void aDigestSaysWhichAlertsAreOfOneStory() {
    Alert other = alert("ferry", "Pier closed", DESK);
    List<Alert> alerts =
        List.of(
            match.withStoryId("a"),
            alert("ferry", "Pier hit", DESK).withStoryId("b").withMergedStories(List.of("a")),
            other,
            alert("pier", "Pier hit", DESK).withStoryId("b"));
    Delivery digest = Delivery.digest(DESK, NOON, alerts);

    for (String text :
        List.of(
            slack(digest, NOON),
            EmailText.of(digest, NOON).text(),
            EmailText.of(digest, NOON).html(),
            new String(Json.bytes(TeamsCard.of(digest, NOON)), UTF_8))) {
      assertThat(text).containsOnlyOnce("2 articles on one story:").doesNotContain("1 article on");
      assertThat(text.indexOf("2 articles on one story:"))
          .isGreaterThan(text.indexOf("Rule ferry"))
          .isLessThan(text.indexOf("Pier hit"));
    }
  }

  @Test
  void aWebhookGetsTheAlertWithoutWhereElseItIsTold() throws Exception {
    JsonNode body = Json.MAPPER.readTree(WebhookBody.of(Delivery.of(match, DESK)));

    assertThat(body.get("type").asText()).isEqualTo("alert.match");
    assertThat(body.get("timestamp").asText()).isEqualTo("2026-11-16T12:00:00Z");
    assertThat(body.at("/data/ruleId").asText()).isEqualTo("ferry");
    assertThat(body.at("/data/snippets/0/spans/0/text").asText()).isEqualTo("ferry");
    assertThat(body.toString()).doesNotContain("destinations", "x@a.example");
    assertThat(WebhookBody.of(Delivery.of(match, DESK)))
        .isEqualTo(WebhookBody.of(Delivery.of(match, DESK)));
  }

  @Test
  void nothingOfAnArticleOrRuleControlsTheReadersScreen() {
    String hostile =
        "A\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\u202egnp.exe\u2066\u2028\u0085\r\n"
            + "Bcc: x@a.example";
    Alert alert =
        match.with(
            it ->
                it.title(hostile)
                    .source(hostile)
                    .ruleName(hostile)
                    .url("https://herald.example/" + hostile)
                    .matchedWords(List.of(hostile))
                    .snippets(List.of(new Snippet(0, hostile, List.of(new Span(0, 3, "A"))))));
    Alert recall = recall(alert).withReason(hostile);
    Delivery digest = Delivery.digest(DESK, NOON, List.of(alert, recall));

    for (Delivery delivery : List.of(Delivery.of(alert, DESK), Delivery.of(recall, DESK), digest)) {
      EmailText email = EmailText.of(delivery, NOON);
      assertThat(email.subject()).doesNotContain("\n").contains("Bcc: x@a.example");
      assertThat(List.of(email.subject(), email.text(), email.html(), slack(delivery, NOON)))
          .allSatisfy(MessagesTest::controlsNothing);
    }
    assertThat(LogSender.line(recall, NOON))
        .doesNotContain("\n")
        .satisfies(MessagesTest::controlsNothing);
  }

  private static void controlsNothing(String text) {
    assertThat(text.chars()).allMatch(c -> c == '\n' || !ControlCharacters.contains(c), text);
  }

  @Test
  void slackCallsNobodyAndLinksNothingThatAnArticleSays() {
    String title = "<!channel> <https://a.example|Bank> @here @channel [Bank](https://a.example)";
    Alert alert = match.with(it -> it.title(title).ruleName(title));
    Alert recall = recall(alert).withReason(title);

    for (Alert told : List.of(alert, recall)) {
      assertThat(slack(Delivery.of(told, DESK), NOON))
          .contains("&lt;!channel&gt;", "&lt;https://a.example|Bank&gt;")
          .doesNotContain("<!", "<https://a.example", "@here", "@channel", "](");
    }
  }

  @Test
  void oneMoreArticleIsNotSeveral() {
    assertThat(AlertText.facts(match.withThrottled(1))).endsWith("and 1 more article");
    assertThat(AlertText.facts(match.withThrottled(2))).endsWith("and 2 more articles");
  }

  private static String slack(Delivery delivery, Instant now) {
    return ChatText.of(delivery, now, ChatMarkup.SLACK).marked(ChatMarkup.SLACK);
  }
}
