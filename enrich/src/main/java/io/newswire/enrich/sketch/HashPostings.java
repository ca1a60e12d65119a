package io.newswire.enrich.sketch;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The numbers of the articles that have a hash in their sketch: a hash table with linear probing
 * and without objects, 8 bytes for each pair, and as many free. A hash that {@value #MOST} articles
 * have takes no more of them: it is part of what everybody prints, and the articles are found by
 * others. Not thread-safe.
 */
final class HashPostings {
  static final int MOST = 32;

  private static final int EMPTY = -1;
  private static final int SMALLEST = 1 << 10;

  private int[] hashes = new int[SMALLEST];
  private int[] articles = empty(SMALLEST);
  private int size;

  /**
   * Adds a pair, unless the hash has enough articles.
   *
   * @param article not negative
   */
  void add(int hash, int article) {
    if (2 * (size + 1) > articles.length) {
      grow();
    }
    insert(hash, article);
  }

  /** Calls back with each article that has the hash. */
  void find(int hash, IntConsumer article) {
    for (int i = home(hash); articles[i] != EMPTY; i = next(i)) {
      if (hashes[i] == hash) {
        article.accept(articles[i]);
      }
    }
  }

  /** Removes a pair, if it is there. */
  void remove(int hash, int article) {
    for (int i = home(hash); articles[i] != EMPTY; i = next(i)) {
      if (hashes[i] == hash && articles[i] == article) {
        articles[i] = EMPTY;
        size--;
        closeGap(i);
        return;
      }
    }
  }

  private void insert(int hash, int article) {
    int same = 0;
    int i = home(hash);
    for (; articles[i] != EMPTY; i = next(i)) {
      if (hashes[i] == hash && ++same == MOST) {
        return;
      }
    }
    hashes[i] = hash;
    articles[i] = article;
    size++;
  }

  /** Moves back the pairs behind a removed one that could not be found any more. */
  private void closeGap(int removed) {
    int gap = removed;
    for (int i = next(removed); articles[i] != EMPTY; i = next(i)) {
      int distance = (i - home(hashes[i])) & (articles.length - 1);
      if (distance >= ((i - gap) & (articles.length - 1))) {
        hashes[gap] = hashes[i];
        articles[gap] = articles[i];
        articles[i] = EMPTY;
        gap = i;
      }
    }
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldArticles = articles;
    hashes = new int[2 * oldHashes.length];
    articles = empty(2 * oldArticles.length);
    size = 0;
    for (int i = 0; i < oldArticles.length; i++) {
      if (oldArticles[i] != EMPTY) {
        insert(oldHashes[i], oldArticles[i]);
      }
    }
  }

  /** Sketches are made of small hashes; a factor spreads them over the table. */
  private int home(int hash) {
    int spread = hash * 0x9e3779b9;
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
