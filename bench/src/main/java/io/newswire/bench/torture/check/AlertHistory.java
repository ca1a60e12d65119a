package io.newswire.bench.torture.check;

import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows {@code news.alerts}: the last record of each alert, and what is to be delivered for each
 * rule, in order. The sequence of an alert grows by one from record to record. Not thread-safe.
 */
final class AlertHistory {
  private final Ledger ledger;
  private final Map<String, Last> lastById = new HashMap<>();
  private final Map<String, List<String>> deliverableByRule = new TreeMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /** The last record of an alert. */
  record Last(AlertKind kind, int sequence) {}

  AlertHistory(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Takes the records of a partition in their order. */
  void read(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    Alert alert = Alert.read(record.value());
    Last last = lastById.put(alert.id(), new Last(alert.kind(), alert.sequence()));
    int expected = last == null ? 1 : last.sequence() + 1;
    if (alert.sequence() != expected) {
      Kind kind =
          alert.sequence() == expected - 1
              ? Kind.DOUBLED
              : alert.sequence() < expected ? Kind.REORDERED : Kind.LOST;
      violations.add(
          new Violation(
              kind,
              "alert",
              ledger.byId(alert.articleId()).map(ArticleLedger::number).orElse(-1),
              "rule %s: record %d comes behind %d, on news.alerts %d:%d"
                  .formatted(
                      alert.ruleId(),
                      alert.sequence(),
                      expected - 1,
                      record.partition(),
                      record.offset())));
    }
    if (alert.audible()) {
      deliverableByRule
          .computeIfAbsent(alert.ruleId(), rule -> new ArrayList<>())
          .add(alert.id() + "#" + alert.sequence());
    }
  }

  /** The last record of each alert, by its id. */
  Map<String, Last> lastById() {
    return lastById;
  }

  /** What is to be delivered, by rule, as {@link AlertReceiver.Receipt#record} names it. */
  Map<String, List<String>> deliverableByRule() {
    return deliverableByRule;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}
