package io.newswire.enrich.stories;

import io.newswire.enrich.sketch.SketchIndex;
import io.newswire.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The stories of the window, found by the strongest terms of their articles. One instance serves
 * all threads of a process: an article is compared and added under one lock, so that of two
 * articles about an event one sees the other.
 *
 * <p>It holds what articles say of their stories, and nothing else: filled with the same articles
 * after a restart it has the same stories.
 */
public final class StoryIndex {
  /** From here on an article is about the event of a story that is told in other languages only. */
  private static final double SAME_ENTITIES = 0.5;

  /**
   * Two stories that an article belongs to are one if their articles are as alike, on average, as
   * this part of what an article needs.
   */
  private static final double SAME_STORY = 0.8;

  /** A revision less like the former one is another text, which may be of another story. */
  private static final double SAME_ARTICLE = 0.2;

  /** For so long articles rely on an earlier one to name the alerts of their story. */
  private static final Duration NAMED_AGAIN = Duration.ofHours(1);

  private static final int FOUND_ARTICLES = 64;
  private static final int COMPARED_STORIES = 8;

  /** The strongest terms that an article is filed under, and those that are looked up for it. */
  private static final int FILED = 24;

  private static final int LOOKED_UP = 48;

  private final SketchIndex sketches = new SketchIndex();
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final StrongestTerms strongest = new StrongestTerms(frequencies);
  private final EventThreshold threshold = new EventThreshold(frequencies);
  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, Cluster> clusters = new HashMap<>();
  private final MergedStories merged = new MergedStories();
  private final StoryWindow window;

  private record Member(ComparedArticle compared, Story story, SketchIndex.Entry entry) {
    StoryArticle article() {
      return compared.article();
    }
  }

  /** A story with the similarity of an article to it. */
  private record Candidate(Cluster cluster, double similarity) {}

  /**
   * Makes an empty index.
   *
   * @param mostArticles of more the oldest are forgotten
   */
  public StoryIndex(int mostArticles) {
    window = new StoryWindow(mostArticles);
  }

  /**
   * Decides on the story of an article, and adds it to that. A revision stays in its story, unless
   * it is another text now, and names the alerts that the former did.
   *
   * @param relative an article of the same family, whose story it shares; null if there is none
   */
  public synchronized Story assign(StoryArticle article, String relative) {
    Member before = members.get(article.id());
    Map<String, StoryAlert> named = before == null ? Map.of() : known(before);
    Story story = decide(article, relative);
    boolean stays = before != null && merged.resolve(before.story().id()).equals(story.id());
    put(stays ? article.withAlerts(named) : article, story);
    return story;
  }

  /** The alerts that an article names, without those of articles that were withdrawn. */
  private Map<String, StoryAlert> known(Member member) {
    NamedAlerts alerts = clusters.get(merged.resolve(member.story().id())).alerts();
    Map<String, StoryAlert> named = new HashMap<>(member.article().alerts());
    named.entrySet().removeIf(it -> !alerts.isNamed(it.getKey(), it.getValue()));
    return named;
  }

  private Story decide(StoryArticle article, String relative) {
    Member before = members.get(article.id());
    if (before != null && isSameText(before.article(), article)) {
      return story(before.story().id(), null);
    }
    remove(article.id());
    Member copied = relative == null ? null : members.get(relative);
    if (copied != null) {
      return story(copied.story().id(), null);
    }
    List<Candidate> candidates = candidates(article);
    if (candidates.isEmpty()) {
      return story(unusedId(article), null);
    }
    Candidate best = candidates.get(0);
    mergeStories(
        candidates.stream()
            .map(Candidate::cluster)
            .filter(other -> isSameStory(best.cluster(), other))
            .toList());
    return story(best.cluster().id(), Math.round(best.similarity() * 100) / 100.0);
  }

  private boolean isSameText(StoryArticle before, StoryArticle after) {
    return compared(before).byWords(compared(after)) >= SAME_ARTICLE;
  }

  private ComparedArticle compared(StoryArticle article) {
    return new ComparedArticle(article, frequencies);
  }

  private Story story(String id, Double similarity) {
    String now = merged.resolve(id);
    return new Story(now, similarity, merged.partsOf(now));
  }

  private String unusedId(StoryArticle article) {
    String id = article.id();
    return clusters.containsKey(id) || !merged.resolve(id).equals(id)
        ? id + "-" + article.revision()
        : id;
  }

  private List<Candidate> candidates(StoryArticle article) {
    ComparedArticle compared = compared(article);
    return sketches
        .find(IntStream.of(strongest.of(article.terms(), LOOKED_UP)), 0)
        .limit(FOUND_ARTICLES)
        .map(found -> clusters.get(merged.resolve(members.get(found).story().id())))
        .distinct()
        .limit(COMPARED_STORIES)
        .map(cluster -> candidate(compared, cluster))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingDouble(Candidate::similarity)
                .reversed()
                .thenComparing(it -> it.cluster().id()))
        .toList();
  }

  private Candidate candidate(ComparedArticle article, Cluster cluster) {
    double similarity = cluster.similarity(article);
    return similarity < needed(article, cluster) ? null : new Candidate(cluster, similarity);
  }

  private double needed(ComparedArticle article, Cluster cluster) {
    boolean isTold = cluster.newest(article).get(0).isInLanguageOf(article);
    return isTold ? threshold.of(article.article()) : SAME_ENTITIES;
  }

  private boolean isSameStory(Cluster one, Cluster other) {
    return one == other || one.meanSimilarity(other) >= SAME_STORY * needed(one.newest(), other);
  }

  /** The largest keeps its id, so that most articles keep theirs. */
  private void mergeStories(List<Cluster> same) {
    Cluster largest = Collections.max(same, Comparator.comparingInt(Cluster::size));
    same.stream()
        .filter(other -> other != largest)
        .forEach(other -> merge(other.id(), largest.id()));
  }

  private void merge(String from, String into) {
    merged.add(from, into);
    Cluster cluster = clusters.remove(from);
    if (cluster != null) {
      cluster.articles().forEach(clusters.computeIfAbsent(into, Cluster::new)::add);
    }
  }

  /** Adds an article whose story is known, or replaces it. */
  public synchronized void put(StoryArticle article, Story story) {
    Member known = members.get(article.id());
    if (known != null
        && known.article().revision() == article.revision()
        && known.story().equals(story)
        && known.article().alerts().equals(article.alerts())) {
      return;
    }
    remove(article.id());
    story.merged().forEach(former -> mergeKnown(former, story.id()));
    frequencies.add(article.terms());
    SketchIndex.Entry entry =
        sketches.add(article.id(), article.datedAt(), strongest.of(article.terms(), FILED));
    Member member = new Member(compared(article), story, entry);
    members.put(article.id(), member);
    window.add(article);
    threshold.add(article);
    clusters.computeIfAbsent(merged.resolve(story.id()), Cluster::new).add(member.compared());
    window.takeSurplus().ifPresent(oldest -> remove(oldest.id()));
  }

  private void mergeKnown(String former, String story) {
    String from = merged.resolve(former);
    String into = merged.resolve(story);
    if (!from.equals(into)) {
      merge(from, into);
    }
  }

  /** The alerts that an article names as it is known; none if it is not there. */
  public synchronized Map<String, StoryAlert> alerts(String id) {
    Member member = members.get(id);
    return member == null ? Map.of() : member.article().alerts();
  }

  /**
   * The alerts for other articles of a story that stand: their articles still match, or left the
   * window.
   *
   * @param story its id, which it may have had before it became part of another one
   * @param id the article whose own alerts are left out
   */
  public synchronized Map<String, StoryAlert> standing(String story, String id) {
    Cluster cluster = clusters.get(merged.resolve(story));
    return cluster == null
        ? Map.of()
        : cluster
            .alerts()
            .find((rule, alert) -> !alert.articleId().equals(id) && stands(rule, alert));
  }

  /**
   * Of the alerts that stand for a story those that an article has to name, so that they stand when
   * the others left the window: not two others name them that are as new, or nearly so. If each
   * named all, they would be as many as alerts times articles.
   */
  public synchronized Map<String, StoryAlert> toName(
      Map<String, StoryAlert> standing, String story, StoryArticle article) {
    Cluster cluster = clusters.get(merged.resolve(story));
    if (cluster == null) {
      return standing;
    }
    Instant time = article.datedAt().minus(NAMED_AGAIN);
    Map<String, StoryAlert> found = new HashMap<>(standing);
    found
        .entrySet()
        .removeIf(
            it -> cluster.alerts().isNamedAfter(time, it.getKey(), it.getValue(), article.id()));
    return found;
  }

  /** Those for other articles of the story of an article; none if it is not there. */
  public synchronized Map<String, StoryAlert> standing(String id) {
    Member member = members.get(id);
    return member == null ? Map.of() : standing(member.story().id(), id);
  }

  private boolean stands(String rule, StoryAlert alert) {
    Member named = members.get(alert.articleId());
    return named == null ? window.hasLeft(alert) : alert.equals(named.article().alerts().get(rule));
  }

  /** Forgets an article that was withdrawn, and its alerts. */
  public synchronized void withdraw(String id) {
    Member member = members.get(id);
    if (member != null) {
      clusters.get(merged.resolve(member.story().id())).alerts().withdraw(member.article());
      remove(id);
    }
  }

  /** Forgets an article; nothing happens if it is not there. */
  public synchronized void remove(String id) {
    Member member = members.remove(id);
    if (member == null) {
      return;
    }
    sketches.remove(member.entry());
    window.remove(member.article());
    threshold.remove(member.article());
    String story = merged.resolve(member.story().id());
    Cluster cluster = clusters.get(story);
    cluster.remove(member.compared());
    if (cluster.size() == 0) {
      clusters.remove(story);
      merged.forget(story);
    }
  }

  /** The number of stories in the window. */
  public synchronized int size() {
    return clusters.size();
  }
}
