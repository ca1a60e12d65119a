package io.newswire.enrich.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** The articles of a story that are in the window. Not thread-safe. */
final class Cluster {
  /** The newest articles tell what a story is about now; more would make a comparison dearer. */
  private static final int COMPARED = 8;

  private final String id;
  private final NavigableSet<StoryArticle> articles = new TreeSet<>(StoryArticle.NEWEST_FIRST);
  private final Map<String, Topic> topics = new HashMap<>();

  Cluster(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  void add(StoryArticle article) {
    articles.add(article);
    topics.clear();
  }

  void remove(StoryArticle article) {
    articles.remove(article);
    topics.clear();
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  List<StoryArticle> articles() {
    return List.copyOf(articles);
  }

  /** The topic of the newest articles in a language; null if there are none. */
  Topic topic(String language) {
    return topics.computeIfAbsent(
        "language " + language,
        key -> topic(language, article -> Objects.equals(article.language(), language)));
  }

  /** The topic of the newest articles in any language. */
  Topic topic() {
    return topics.computeIfAbsent("all", key -> topic(null, article -> true));
  }

  private Topic topic(String language, Function<StoryArticle, Boolean> which) {
    List<StoryArticle> newest = articles.stream().filter(which::apply).limit(COMPARED).toList();
    return newest.isEmpty()
        ? null
        : Topic.of(
            language, newest.get(0).datedAt(), newest.stream().map(StoryArticle::terms).toList());
  }
}
