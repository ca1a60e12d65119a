package io.newswire.enrich.families;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A hash table from an anchor to the numbers of the articles that have it, with linear probing and
 * without objects: 8 bytes for each pair, and as many free. An anchor that {@value #MOST} articles
 * have takes no more of them: it is part of a text that everybody prints, and the articles are
 * found by others. Not thread-safe.
 */
final class AnchorTable {
  static final int MOST = 32;

  private static final int EMPTY = -1;
  private static final int SMALLEST = 1 << 10;

  private int[] anchors = new int[SMALLEST];
  private int[] articles = empty(SMALLEST);
  private int size;

  /**
   * Adds a pair, unless the anchor has enough articles.
   *
   * @param article not negative
   */
  void add(int anchor, int article) {
    if (2 * (size + 1) > articles.length) {
      grow();
    }
    insert(anchor, article);
  }

  /** Calls back with each article that has the anchor. */
  void find(int anchor, IntConsumer article) {
    for (int i = home(anchor); articles[i] != EMPTY; i = next(i)) {
      if (anchors[i] == anchor) {
        article.accept(articles[i]);
      }
    }
  }

  /** Removes a pair, if it is there. */
  void remove(int anchor, int article) {
    for (int i = home(anchor); articles[i] != EMPTY; i = next(i)) {
      if (anchors[i] == anchor && articles[i] == article) {
        articles[i] = EMPTY;
        size--;
        closeGap(i);
        return;
      }
    }
  }

  private void insert(int anchor, int article) {
    int same = 0;
    int i = home(anchor);
    for (; articles[i] != EMPTY; i = next(i)) {
      if (anchors[i] == anchor && ++same == MOST) {
        return;
      }
    }
    anchors[i] = anchor;
    articles[i] = article;
    size++;
  }

  /** Moves back the pairs behind a removed one that could not be found any more. */
  private void closeGap(int removed) {
    int gap = removed;
    for (int i = next(removed); articles[i] != EMPTY; i = next(i)) {
      int distance = (i - home(anchors[i])) & (articles.length - 1);
      if (distance >= ((i - gap) & (articles.length - 1))) {
        anchors[gap] = anchors[i];
        articles[gap] = articles[i];
        articles[i] = EMPTY;
        gap = i;
      }
    }
  }

  private void grow() {
    int[] oldAnchors = anchors;
    int[] oldArticles = articles;
    anchors = new int[2 * oldAnchors.length];
    articles = empty(2 * oldArticles.length);
    size = 0;
    for (int i = 0; i < oldArticles.length; i++) {
      if (oldArticles[i] != EMPTY) {
        insert(oldAnchors[i], oldArticles[i]);
      }
    }
  }

  /** Anchors are small numbers of an even distribution; a factor spreads them over the table. */
  private int home(int anchor) {
    int spread = anchor * 0x9e3779b9;
    return (spread ^ (spread >>> 15)) & (articles.length - 1);
  }

  private int next(int i) {
    return (i + 1) & (articles.length - 1);
  }

  private static int[] empty(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, EMPTY);
    return numbers;
  }
}
