package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatch;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decides which alerts of an article are sent: of a rule that fires once per family, none while
 * that for another article of the family stands.
 *
 * @param standing alerts by {@link Signature#alertKey}, each with the id of its article
 */
record FamilyAlerts(Map<String, String> standing) {

  /**
   * The alerts of a family that still stand: their articles still match.
   *
   * @param id the article that is decided on, whose own alerts are left out
   * @param members the other articles of the family that were found
   * @param signatures reads signatures by id; gives null for articles that are not in the window
   */
  static FamilyAlerts standing(
      String id, List<Signature> members, Function<String, Signature> signatures) {
    Map<String, String> standing = new HashMap<>();
    members.stream()
        .flatMap(member -> member.alerts().entrySet().stream())
        .distinct()
        .filter(alert -> stands(alert, signatures))
        .forEach(alert -> standing.putIfAbsent(alert.getKey(), alert.getValue()));
    standing.values().removeIf(id::equals);
    return new FamilyAlerts(standing);
  }

  private static boolean stands(
      Map.Entry<String, String> alert, Function<String, Signature> signatures) {
    Signature article = signatures.apply(alert.getValue());
    return article != null && alert.getValue().equals(article.alerts().get(alert.getKey()));
  }

  /**
   * The decision on an article.
   *
   * @param signature of the article, with its family
   * @param before the signature of its revision before; null if there is none
   */
  FamilyDecision decide(
      MatchedArticle matched, Signature signature, Signature before, Instant now) {
    EnrichedArticle article = matched.article();
    String id = article.article().id();
    Map<String, String> alerts = new HashMap<>(standing);
    Map<String, String> folded = new HashMap<>();
    for (RuleMatch match : matched.matches().found()) {
      AlertRule rule = match.rule();
      String key = Signature.alertKey(rule);
      if (!rule.oncePerFamily()) {
        continue;
      }
      if (!match.fires(article)) {
        if (firedBefore(before, key, id)) {
          alerts.put(key, id);
        }
      } else if (standing.containsKey(key)) {
        folded.put(rule.id(), standing.get(key));
      } else {
        alerts.put(key, rule.snoozed(now) || wasSnoozed(before, key) ? Signature.SNOOZED : id);
      }
    }
    return new FamilyDecision(signature.withAlerts(alerts), folded, List.of());
  }

  private static boolean firedBefore(Signature before, String key, String id) {
    return before != null && id.equals(before.alerts().get(key));
  }

  /** Later revisions of an article whose alert was snoozed are not sent either. */
  private static boolean wasSnoozed(Signature before, String key) {
    return before != null && Signature.SNOOZED.equals(before.alerts().get(key));
  }
}
