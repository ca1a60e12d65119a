package io.newswire.enrich.stories;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** The alerts that the articles of a story name, with how many name each. Not thread-safe. */
final class NamedAlerts {
  private static final Comparator<StoryAlert> FIRST_SENT =
      Comparator.comparing(
          StoryAlert::embargoedUntil, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Map<String, Map<StoryAlert, Integer>> counts = new HashMap<>(2);

  void add(Map<String, StoryAlert> alerts) {
    alerts.forEach(
        (rule, alert) ->
            counts.computeIfAbsent(rule, made -> new HashMap<>(2)).merge(alert, 1, Integer::sum));
  }

  void remove(Map<String, StoryAlert> alerts) {
    alerts.forEach((rule, alert) -> change(rule, alert, false));
  }

  /** Forgets the alerts of an article that was withdrawn, whoever names them. */
  void withdraw(StoryArticle article) {
    article
        .alerts()
        .forEach(
            (rule, alert) -> {
              if (alert.articleId().equals(article.id())) {
                change(rule, alert, true);
              }
            });
  }

  private void change(String rule, StoryAlert alert, boolean all) {
    counts.computeIfPresent(
        rule,
        (key, named) -> {
          named.computeIfPresent(alert, (it, count) -> all || count == 1 ? null : count - 1);
          return named.isEmpty() ? null : named;
        });
  }

  /** One alert for each rule that has such, if possible one without an embargo. */
  Map<String, StoryAlert> find(BiPredicate<String, StoryAlert> which) {
    Map<String, StoryAlert> found = new HashMap<>();
    counts.forEach(
        (rule, named) ->
            named.keySet().stream()
                .filter(alert -> which.test(rule, alert))
                .min(FIRST_SENT)
                .ifPresent(alert -> found.put(rule, alert)));
    return found;
  }
}
