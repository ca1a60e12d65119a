package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.model.alert.AlertPer;
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
    RuleFirings firings =
        RuleFirings.decide(
            matched, AlertPer.FAMILY, standing, before == null ? Map.of() : before.alerts(), now);
    Map<String, String> alerts = new HashMap<>(standing);
    alerts.putAll(firings.own());
    return new FamilyDecision(signature.withAlerts(alerts), firings.folded(), List.of());
  }
}
