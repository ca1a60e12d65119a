package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatch;
import io.newswire.model.Article;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which alerts of an article are sent: of a rule that fires once for a group of articles, none
 * while that for another article of the group stands.
 *
 * @param own the alerts that name the article, by {@link Signature#alertKey}, each with its id, or
 *     {@link Signature#SNOOZED} where nobody is notified of it
 * @param folded the rules whose alert is not to be sent, each with the article of that which stands
 */
record RuleFirings(Map<String, String> own, Map<String, String> folded) {

  /**
   * The decision on an article.
   *
   * @param per the group; rules that fire otherwise are left out
   * @param standing the alerts of the group that stand, by key, each with the id of its article
   * @param embargoes of these articles, by their ids, where they have one: an alert that is held
   *     until its end does not cover an article whose own embargo ends before
   * @param before the alerts that the revision before named itself, as {@link #own}
   */
  static RuleFirings decide(
      MatchedArticle matched,
      AlertPer per,
      Map<String, String> standing,
      Map<String, Instant> embargoes,
      Map<String, String> before,
      Instant now) {
    Article article = matched.article().article();
    String id = article.id();
    Map<String, String> own = new HashMap<>();
    Map<String, String> folded = new HashMap<>();
    for (RuleMatch match : matched.matches().found()) {
      AlertRule rule = match.rule();
      String key = Signature.alertKey(rule);
      if (rule.often() != per) {
        continue;
      }
      if (!match.fires(matched.article())) {
        if (id.equals(before.get(key))) {
          own.put(key, id);
        }
      } else if (covers(standing.get(key), rule, embargoes, article, now)) {
        folded.put(rule.id(), standing.get(key));
      } else if (!matched.matches().muted()) {
        own.put(key, rule.snoozed(now) || wasSnoozed(before, key) ? Signature.SNOOZED : id);
      }
    }
    return new RuleFirings(own, folded);
  }

  private static boolean covers(
      String by, AlertRule rule, Map<String, Instant> embargoes, Article article, Instant now) {
    Instant heldUntil = by == null || !rule.holdsEmbargo() ? null : embargoes.get(by);
    return by != null
        && (heldUntil == null
            || !now.isBefore(heldUntil)
            || article.embargoedUntil() != null && !article.embargoedUntil().isBefore(heldUntil));
  }

  /** Later revisions of an article whose alert was snoozed are not sent either. */
  private static boolean wasSnoozed(Map<String, String> before, String key) {
    return Signature.SNOOZED.equals(before.get(key));
  }
}
