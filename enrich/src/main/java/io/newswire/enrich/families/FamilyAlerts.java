package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.model.alert.AlertPer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Decides which alerts of an article are sent: of a rule that fires once per family, none while
 * that for another article of the family stands. One that is held until the end of an embargo does
 * not cover an article whose own embargo ends before.
 *
 * @param standing alerts by {@link Signature#alertKey}, each with the id of its article
 * @param embargoes by the ids of these articles, where they have one
 */
record FamilyAlerts(Map<String, String> standing, Map<String, Instant> embargoes) {

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
    Map<String, Instant> embargoes = new HashMap<>();
    members.stream()
        .flatMap(member -> member.alerts().entrySet().stream())
        .distinct()
        .filter(alert -> !alert.getValue().equals(id))
        .forEach(
            alert -> {
              Signature article = signatures.apply(alert.getValue());
              if (stands(alert, article)) {
                if (article.embargoedUntil() != null) {
                  embargoes.put(alert.getValue(), article.embargoedUntil());
                }
                standing.merge(
                    alert.getKey(),
                    alert.getValue(),
                    BinaryOperator.minBy(
                        Comparator.comparing(
                            embargoes::get, Comparator.nullsFirst(Comparator.naturalOrder()))));
              }
            });
    return new FamilyAlerts(standing, embargoes);
  }

  /**
   * Whether one of them was sent before the embargo of the article ends, for which its own is held.
   */
  boolean isSentBefore(String alertKey, Instant end) {
    String by = standing.get(alertKey);
    Instant until = by == null ? null : embargoes.get(by);
    return by != null && (until == null || end != null && until.isBefore(end));
  }

  private static boolean stands(Map.Entry<String, String> alert, Signature article) {
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
            matched,
            AlertPer.FAMILY,
            standing,
            embargoes,
            before == null ? Map.of() : before.alerts(),
            now);
    Map<String, String> alerts = new HashMap<>(standing);
    alerts.putAll(firings.own());
    return new FamilyDecision(signature.withAlerts(alerts), firings.folded(), List.of());
  }
}
