package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.stories.StoryAlert;
import io.newswire.model.alert.AlertPer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which alerts of an article are sent of the rules that fire once per story.
 *
 * @param named the alerts for other articles of its story that it names too, by {@link
 *     Signature#alertKey}
 */
record StoryAlerts(Map<String, StoryAlert> named, RuleFirings firings) {

  /**
   * The decision on an article.
   *
   * @param standing the alerts for other articles of its story
   * @param named of these those that it has to name
   * @param before what its revision before named, likewise
   */
  static StoryAlerts decide(
      MatchedArticle matched,
      Map<String, StoryAlert> standing,
      Map<String, StoryAlert> named,
      Map<String, StoryAlert> before,
      Instant now) {
    return new StoryAlerts(
        named,
        RuleFirings.decide(
            matched,
            AlertPer.STORY,
            articles(standing),
            embargoes(standing),
            articles(before),
            now));
  }

  /** The signature with the alerts that it names, and the article's own. */
  Signature addTo(Signature signature) {
    Map<String, StoryAlert> all = new HashMap<>(named);
    firings
        .own()
        .forEach(
            (key, article) ->
                all.put(
                    key,
                    new StoryAlert(article, signature.storyDatedAt(), signature.embargoedUntil())));
    return signature.with(it -> it.storyAlerts(all));
  }

  private static Map<String, String> articles(Map<String, StoryAlert> alerts) {
    return alerts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().articleId()));
  }

  private static Map<String, Instant> embargoes(Map<String, StoryAlert> alerts) {
    Map<String, Instant> embargoes = new HashMap<>();
    alerts.values().stream()
        .filter(alert -> alert.embargoedUntil() != null)
        .forEach(alert -> embargoes.put(alert.articleId(), alert.embargoedUntil()));
    return embargoes;
  }
}
