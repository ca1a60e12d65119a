package io.newswire.enrich.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The articles of a story that are in the window; at least one. Not thread-safe. */
final class Cluster {
  /** The newest articles tell what a story is about now; more would make a comparison dearer. */
  private static final int COMPARED = 8;

  /** After so many days a likeness of 1 counts as 0.6. */
  private static final double DAYS = 3;

  private final String id;
  private final DocumentFrequencies frequencies;
  private final NavigableSet<StoryArticle> articles = new TreeSet<>(StoryArticle.NEWEST_FIRST);

  private final NamedAlerts alerts = new NamedAlerts();

  /** Topics by language, made when so many articles had passed. */
  private final Map<String, Topic> topics = new HashMap<>(2);

  private int madeAt;

  Cluster(String id, DocumentFrequencies frequencies) {
    this.id = id;
    this.frequencies = frequencies;
  }

  String id() {
    return id;
  }

  /** The alerts that its articles name. */
  NamedAlerts alerts() {
    return alerts;
  }

  void add(StoryArticle article) {
    articles.add(article);
    alerts.add(article.alerts());
    topics.clear();
  }

  void remove(StoryArticle article) {
    articles.remove(article);
    alerts.remove(article.alerts());
    topics.clear();
  }

  int size() {
    return articles.size();
  }

  List<StoryArticle> articles() {
    return List.copyOf(articles);
  }

  /** How much of a likeness remains when an article is apart in time. */
  double decay(Instant datedAt) {
    Duration apart = Duration.between(articles.first().datedAt(), datedAt);
    double days = (double) apart.toMinutes() / Duration.ofDays(1).toMinutes();
    return Math.exp(-days * days / (2 * DAYS * DAYS));
  }

  /** The topic of the newest articles in a language; null if there are none. */
  Topic topic(String language) {
    return cached("language " + language, article -> Objects.equals(article.language(), language));
  }

  /** The topic of the newest articles in any language. */
  Topic topic() {
    return cached("all", article -> true);
  }

  /** Words that were rare when a topic was made may be common now. */
  private Topic cached(String key, Predicate<StoryArticle> which) {
    if (frequencies.articles() > 1.1 * madeAt) {
      topics.clear();
      madeAt = frequencies.articles();
    }
    // Most articles are alone; to keep their topics would take more memory than time.
    return articles.size() == 1 ? topic(which) : topics.computeIfAbsent(key, made -> topic(which));
  }

  private Topic topic(Predicate<StoryArticle> which) {
    List<StoryTerms> newest =
        articles.stream().filter(which).limit(COMPARED).map(StoryArticle::terms).toList();
    return newest.isEmpty() ? null : Topic.of(newest, frequencies);
  }
}
