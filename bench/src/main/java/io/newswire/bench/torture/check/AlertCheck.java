package io.newswire.bench.torture.check;

import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Edition;
import io.newswire.bench.torture.load.Expectation;
import io.newswire.bench.torture.load.TortureRules;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the alerts with what was acknowledged. */
final class AlertCheck {
  private AlertCheck() {}

  /**
   * Each visible article that a rule matches has an alert, and each alert of another article is
   * recalled.
   */
  static List<Violation> violations(
      List<ArticleLedger> articles, Map<String, AlertHistory.Last> lastById) {
    List<Violation> violations = new ArrayList<>();
    for (ArticleLedger article : articles) {
      Expectation expected = article.expected();
      Edition edition = new Edition(article.number(), expected.version());
      TortureRules.WORDS.forEach(
          (rule, word) -> {
            AlertHistory.Last last = lastById.get(AlertId.of(rule, Edition.id(article.number())));
            boolean fires = expected.visible() && edition.has(word);
            if (fires && (last == null || last.kind() != AlertKind.MATCH)) {
              String is = last == null ? "has no alert" : "has a recalled alert";
              violations.add(violation(article, "rule %s %s".formatted(rule, is)));
            } else if (!fires && last != null && last.kind() == AlertKind.MATCH) {
              violations.add(violation(article, "rule %s has no recall".formatted(rule)));
            }
          });
    }
    return violations;
  }

  private static Violation violation(ArticleLedger article, String what) {
    return new Violation(Kind.LOST, "alert", article.number(), what);
  }
}
