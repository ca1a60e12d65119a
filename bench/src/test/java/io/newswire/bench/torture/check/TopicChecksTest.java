package io.newswire.bench.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.Edition;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.bench.torture.load.Step;
import io.newswire.bench.torture.load.Step.Action;
import io.newswire.model.Json;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found on the topics. */
class TopicChecksTest {
  private static final int ARTICLE = 4;
  private static final String ID = Edition.id(ARTICLE);

  private final Ledger ledger = new Ledger();

  /** Revision, version and status of each record. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          1 1 usable, 2 2 usable, 4 3 usable                     | -
          1 1 usable, 2 1 canceled, 3 2 usable                   | -
          1 1 usable, 1 1 usable                                 | DOUBLED
          1 1 usable, 2 1 usable                                 | DOUBLED
          1 1 usable, 3 2 usable, 2 1 usable                     | REORDERED
          1 2 usable, 2 1 usable                                 | REORDERED
          1 1 usable, 2 2 canceled, 3 1 usable                   | DOUBLED
          """)
  void revisionsAndUsableVersionsOfAnArticleGrow(String records, Kind violation) throws Exception {
    ledger.article(ARTICLE);
    EnrichedCheck check = new EnrichedCheck(ledger);

    for (String record : records.split(", ")) {
      String[] parts = record.split(" ");
      check.read(
          record(
              Topics.ENRICHED,
              Map.of(
                  "id",
                  ID,
                  "text",
                  "A b.",
                  "revision",
                  Integer.valueOf(parts[0]),
                  "version",
                  Integer.valueOf(parts[1]),
                  "status",
                  parts[2])));
    }

    assertThat(check.violations()).extracting(Violation::kind).isEqualTo(only(violation));
    assertThat(check.violations()).allMatch(it -> it.article() == ARTICLE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          1 2 3 | -
          1 1   | DOUBLED
          1 2 1 | REORDERED
          1 3   | LOST
          2     | LOST
          """)
  void theSequenceOfAnAlertGrowsByOne(String sequences, Kind violation) throws Exception {
    AlertHistory alerts = new AlertHistory(ledger);

    for (String sequence : sequences.split(" ")) {
      alerts.read(alert("match", Integer.parseInt(sequence), false));
    }

    assertThat(alerts.violations()).extracting(Violation::kind).isEqualTo(only(violation));
  }

  @Test
  void whatIsSilentIsNotToBeDelivered() throws Exception {
    AlertHistory alerts = new AlertHistory(ledger);

    alerts.read(alert("match", 1, false));
    alerts.read(alert("match", 2, true));
    alerts.read(alert("recall", 3, false));

    assertThat(alerts.deliverableByRule()).isEqualTo(Map.of("every", List.of("a#1", "a#3")));
    assertThat(alerts.lastById())
        .isEqualTo(Map.of("a", new AlertHistory.Last(AlertKind.RECALL, 3)));
  }

  @Test
  void aVisibleArticleHasItsAlertsAndAHiddenOneNone() {
    ledger.article(ARTICLE).acknowledged(new Step(Action.PUBLISH, 1), "HTTP", 1);
    Map<String, AlertHistory.Last> alerts = new HashMap<>();
    assertThat(AlertCheck.violations(ledger.articles(), alerts)).hasSize(3);

    for (String rule : List.of("every", "first", "family")) {
      alerts.put(AlertId.of(rule, ID), new AlertHistory.Last(AlertKind.MATCH, 1));
    }
    assertThat(AlertCheck.violations(ledger.articles(), alerts)).isEmpty();

    ledger.article(ARTICLE).acknowledged(new Step(Action.WITHDRAW, 1), "HTTP", 1);
    assertThat(AlertCheck.violations(ledger.articles(), alerts)).hasSize(3);

    alerts.replaceAll((id, last) -> new AlertHistory.Last(AlertKind.RECALL, 2));
    assertThat(AlertCheck.violations(ledger.articles(), alerts)).isEmpty();
  }

  @Test
  void aBadDocumentIsRejectedOnceForEachAttemptAtMostAndNothingElseIs() throws Exception {
    ledger.badAcknowledged("https://torture.example/bad/1", 1);
    RejectedCheck check = new RejectedCheck(ledger);
    assertThat(check.violations()).extracting(Violation::kind).containsExactly(Kind.LOST);

    check.read(rejected("https://torture.example/bad/1"));
    assertThat(check.violations()).isEmpty();

    check.read(rejected("https://torture.example/bad/1"));
    check.read(rejected(Edition.url(ARTICLE)));
    assertThat(check.violations())
        .extracting(Violation::kind)
        .containsExactlyInAnyOrder(Kind.DOUBLED, Kind.WRONG);
  }

  private static ConsumerRecord<byte[], byte[]> rejected(String url) {
    ConsumerRecord<byte[], byte[]> record = record(Topics.REJECTED, Map.of("url", url));
    new Rejection("extract", "no text", Topics.RAW, 0, 1, Instant.EPOCH).writeTo(record.headers());
    return record;
  }

  private static ConsumerRecord<byte[], byte[]> alert(String kind, int sequence, boolean silent) {
    Map<String, Object> alert = new HashMap<>();
    alert.putAll(Map.of("id", "a", "kind", kind, "sequence", sequence, "ruleId", "every"));
    alert.putAll(Map.of("articleId", ID, "changedAt", Instant.EPOCH));
    if (silent) {
      alert.put("silent", true);
    }
    return record(Topics.ALERTS, alert);
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, Map<String, ?> value) {
    return new ConsumerRecord<>(topic, 0, 0, ID.getBytes(UTF_8), Json.bytes(value));
  }

  private static List<Kind> only(Kind violation) {
    return violation == null ? List.of() : List.of(violation);
  }
}
