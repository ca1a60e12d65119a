package io.newswire.bench.torture.check;

import io.newswire.bench.torture.check.AlertReceiver.Receipt;
import io.newswire.bench.torture.check.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a webhook accepted with what was to be delivered: all of each rule in order. What
 * came before may come again, with the same id of the delivery, and goes on in order from there.
 *
 * @param accepted how many deliveries were accepted
 * @param repeated how many of them had been accepted before
 * @param rewinds how often the order went back to an earlier delivery
 */
record DeliveryCheck(List<Violation> violations, int accepted, int repeated, int rewinds) {

  DeliveryCheck {
    violations = List.copyOf(violations);
  }

  static DeliveryCheck of(List<Receipt> receipts, Map<String, List<String>> deliverableByRule) {
    Map<String, List<Receipt>> byRule = new HashMap<>();
    receipts.forEach(it -> byRule.computeIfAbsent(it.rule(), rule -> new ArrayList<>()).add(it));
    List<Violation> violations = new ArrayList<>();
    int repeated = 0;
    int rewinds = 0;
    for (String rule : deliverableByRule.keySet()) {
      Rule one = new Rule(rule, deliverableByRule.get(rule), violations);
      byRule.getOrDefault(rule, List.of()).forEach(one::take);
      one.end();
      repeated += one.repeated;
      rewinds += one.rewinds;
    }
    byRule.keySet().removeAll(deliverableByRule.keySet());
    byRule.forEach(
        (rule, unknown) ->
            violations.add(
                violation(Kind.WRONG, "rule %s has no alerts, %s".formatted(rule, unknown))));
    return new DeliveryCheck(violations, receipts.size(), repeated, rewinds);
  }

  private static Violation violation(Kind kind, String what) {
    return new Violation(kind, "delivery", -1, what);
  }

  /** The deliveries of a rule. */
  private static final class Rule {
    private final String rule;
    private final List<String> deliverable;
    private final List<Violation> violations;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> deliveryIds = new HashMap<>();
    private int next;
    private int last = -1;
    private int repeated;
    private int rewinds;

    Rule(String rule, List<String> deliverable, List<Violation> violations) {
      this.rule = rule;
      this.deliverable = deliverable;
      this.violations = violations;
      deliverable.forEach(record -> positions.put(record, positions.size()));
    }

    void take(Receipt receipt) {
      Integer position = positions.get(receipt.record());
      if (position == null) {
        add(Kind.WRONG, receipt.record() + " is not to be delivered");
        return;
      }
      String id = deliveryIds.putIfAbsent(receipt.record(), receipt.delivery());
      if (id != null && !id.equals(receipt.delivery())) {
        add(Kind.DOUBLED, receipt.record() + " was delivered with two ids");
      }
      if (position < next) {
        repeated++;
        rewinds += position <= last ? 1 : 0;
      } else if (position > next) {
        add(
            Kind.REORDERED,
            "%s (position %d) was delivered before position %d"
                .formatted(receipt.record(), position, next));
      }
      last = position;
      next = Math.max(next, position + 1);
    }

    void end() {
      for (String record : deliverable.subList(next, deliverable.size())) {
        add(Kind.LOST, record + " was not delivered");
      }
    }

    private void add(Kind kind, String what) {
      violations.add(violation(kind, "rule %s: %s".formatted(rule, what)));
    }
  }
}
