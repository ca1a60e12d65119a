package io.newswire.enrich.stories;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The articles of a story that are in the window; at least one. Not thread-safe. */
final class Cluster {
  /** The newest articles tell what a story is about now; more would make a comparison dearer. */
  private static final int COMPARED = 8;

  /** They are looked for among so many, or a large story in another language would cost more. */
  private static final int LOOKED_AT = 64;

  /**
   * The part of the nearest article; the rest is the mean. Reports of an event differ in what they
   * tell of it, so one that is alike is enough, but it counts more in a story of one topic.
   */
  private static final double NEAREST = 0.9;

  private final String id;
  private final NavigableSet<ComparedArticle> articles =
      new TreeSet<>(ComparedArticle.NEWEST_FIRST);

  private final NamedAlerts alerts = new NamedAlerts();

  Cluster(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** The alerts that its articles name. */
  NamedAlerts alerts() {
    return alerts;
  }

  void add(ComparedArticle article) {
    articles.add(article);
    alerts.add(article.article());
  }

  void remove(ComparedArticle article) {
    articles.remove(article);
    alerts.remove(article.article());
  }

  int size() {
    return articles.size();
  }

  List<ComparedArticle> articles() {
    return List.copyOf(articles);
  }

  ComparedArticle newest() {
    return articles.first();
  }

  /** Of the newest articles those in the language of an article; if there are none, all. */
  List<ComparedArticle> newest(ComparedArticle compared) {
    List<ComparedArticle> same =
        articles.stream()
            .limit(LOOKED_AT)
            .filter(compared::isInLanguageOf)
            .limit(COMPARED)
            .toList();
    return same.isEmpty() ? articles.stream().limit(COMPARED).toList() : same;
  }

  /** How alike an article and the story are, 0 to 1. */
  double similarity(ComparedArticle compared) {
    double[] similarities = newest(compared).stream().mapToDouble(compared::similarity).toArray();
    double nearest = 0;
    double sum = 0;
    for (double similarity : similarities) {
      nearest = Math.max(nearest, similarity);
      sum += similarity;
    }
    return NEAREST * nearest + (1 - NEAREST) * sum / similarities.length;
  }

  /** How alike the articles of two stories are on average, 0 to 1. */
  double meanSimilarity(Cluster other) {
    return articles.stream()
        .limit(COMPARED)
        .flatMapToDouble(article -> other.newest(article).stream().mapToDouble(article::similarity))
        .average()
        .orElse(0);
  }
}
