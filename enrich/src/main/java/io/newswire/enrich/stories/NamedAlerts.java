package io.newswire.enrich.stories;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** The alerts that the articles of a story name, with the articles. Not thread-safe. */
final class NamedAlerts {
  private static final Comparator<StoryAlert> FIRST_SENT =
      Comparator.comparing(
          StoryAlert::embargoedUntil, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final int NAMED_BY = 2;

  private final Map<String, Map<StoryAlert, NavigableSet<StoryArticle>>> named = new HashMap<>(2);

  void add(StoryArticle article) {
    article
        .alerts()
        .forEach(
            (rule, alert) ->
                named
                    .computeIfAbsent(rule, made -> new HashMap<>(2))
                    .computeIfAbsent(alert, made -> new TreeSet<>(StoryArticle.NEWEST_FIRST))
                    .add(article));
  }

  void remove(StoryArticle article) {
    article.alerts().forEach((rule, alert) -> remove(rule, alert, article, false));
  }

  /** Forgets the alerts of an article that was withdrawn, whoever names them. */
  void withdraw(StoryArticle article) {
    article
        .alerts()
        .forEach(
            (rule, alert) -> remove(rule, alert, article, alert.articleId().equals(article.id())));
  }

  private void remove(String rule, StoryAlert alert, StoryArticle article, boolean all) {
    named.computeIfPresent(
        rule,
        (key, alerts) -> {
          alerts.computeIfPresent(
              alert,
              (it, by) -> {
                by.remove(article);
                return all || by.isEmpty() ? null : by;
              });
          return alerts.isEmpty() ? null : alerts;
        });
  }

  /** One alert for each rule that has such, if possible one without an embargo. */
  Map<String, StoryAlert> find(BiPredicate<String, StoryAlert> which) {
    Map<String, StoryAlert> found = new HashMap<>();
    named.forEach(
        (rule, alerts) ->
            alerts.keySet().stream()
                .filter(alert -> which.test(rule, alert))
                .min(FIRST_SENT)
                .ifPresent(alert -> found.put(rule, alert)));
    return found;
  }

  boolean isNamed(String rule, StoryAlert alert) {
    return named.getOrDefault(rule, Map.of()).containsKey(alert);
  }

  /**
   * Whether {@value #NAMED_BY} articles after a time name an alert, without that of an id. One of
   * them may be withdrawn.
   */
  boolean isNamedAfter(Instant time, String rule, StoryAlert alert, String id) {
    return named
            .getOrDefault(rule, Map.of())
            .getOrDefault(alert, Collections.emptyNavigableSet())
            .stream()
            .takeWhile(by -> by.datedAt().isAfter(time))
            .filter(by -> !by.id().equals(id))
            .limit(NAMED_BY)
            .count()
        == NAMED_BY;
  }
}
