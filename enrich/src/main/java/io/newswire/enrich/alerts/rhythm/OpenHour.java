package io.newswire.enrich.alerts.rhythm;

import io.newswire.model.alert.AlertVolume.Counted;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles of a rule in an hour that is not over.
 *
 * @param count all of them
 * @param articles the newest that were counted, at most 20
 */
public record OpenHour(long hour, int count, List<Counted> articles) {
  private static final int MOST = 20;

  public OpenHour {
    articles = List.copyOf(articles);
  }

  public static OpenHour empty(long hour) {
    return new OpenHour(hour, 0, List.of());
  }

  public OpenHour plus(Counted article) {
    List<Counted> all = new ArrayList<>(articles);
    all.add(article);
    return new OpenHour(hour, count + 1, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /** The same without an article that was counted; nothing happens if it cannot be one of them. */
  public OpenHour minus(String articleId) {
    boolean known = articles.stream().anyMatch(it -> it.articleId().equals(articleId));
    if (!known && count == articles.size()) {
      return this;
    }
    return new OpenHour(
        hour,
        count - 1,
        articles.stream().filter(it -> !it.articleId().equals(articleId)).toList());
  }

  /** The same with what is known of an article now. */
  public OpenHour revised(Counted article) {
    return new OpenHour(hour, count, articles.stream().map(it -> it.revisedBy(article)).toList());
  }
}
