package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The articles that a rule has counted since it last fired: the value of the store {@code volumes},
 * whose key is the rule. At most as many as the rule needs, of the time of its window.
 *
 * @param ruleVersion the version of the rule that they matched
 * @param latest the latest time of an article that was counted; null if none was. The window ends
 *     there, whatever the clock says
 * @param articles in the order of their times
 */
record VolumeWindow(int ruleVersion, Instant latest, List<Counted> articles) {
  VolumeWindow {
    articles = List.copyOf(articles);
  }

  static VolumeWindow empty(int ruleVersion) {
    return new VolumeWindow(ruleVersion, null, List.of());
  }

  /** Counts an article. One that is older than the window is not counted. */
  VolumeWindow plus(Counted article, AlertTrigger on) {
    Instant end = latest == null || article.at().isAfter(latest) ? article.at() : latest;
    Instant start = end.minus(on.window());
    List<Counted> counted = new ArrayList<>(articles);
    counted.removeIf(it -> it.articleId().equals(article.articleId()));
    counted.add(article);
    counted.removeIf(it -> !it.at().isAfter(start));
    counted.sort(Comparator.comparing(Counted::at));
    return new VolumeWindow(ruleVersion, end, counted);
  }

  /** The same without an article, which was recalled. */
  VolumeWindow minus(String articleId) {
    return new VolumeWindow(
        ruleVersion,
        latest,
        articles.stream().filter(it -> !it.articleId().equals(articleId)).toList());
  }

  /**
   * The same with articles of an alert that was recalled, which count again. One less than fires at
   * most, so that only a further article fires.
   */
  VolumeWindow restored(List<Counted> others, AlertTrigger on) {
    VolumeWindow restored = this;
    for (Counted other : others) {
      restored = restored.plus(other, on);
    }
    List<Counted> counted = restored.articles();
    return new VolumeWindow(
        ruleVersion,
        restored.latest(),
        counted.subList(Math.max(0, counted.size() - on.count() + 1), counted.size()));
  }

  /** The same with what is known of a counted article now; its time stays. */
  VolumeWindow revised(Counted article) {
    return new VolumeWindow(
        ruleVersion, latest, articles.stream().map(it -> it.revisedBy(article)).toList());
  }

  /** The same after the rule fired: each article counts once. */
  VolumeWindow used() {
    return new VolumeWindow(ruleVersion, latest, List.of());
  }
}
