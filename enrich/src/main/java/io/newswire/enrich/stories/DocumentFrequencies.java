package io.newswire.enrich.stories;

/**
 * In how many of the articles that passed each term stands. A table of fixed size, so terms may
 * share a counter: a rare one then counts as a little less rare. Not thread-safe.
 */
final class DocumentFrequencies {
  private static final int BITS = 21;

  /** At this number all counts are halved, so that words that come into use become common. */
  private static final int MOST_ARTICLES = 200_000;

  private final int[] counters = new int[1 << BITS];
  private int articles;

  void add(StoryTerms terms) {
    terms.all().forEach(hash -> counters[index(hash)]++);
    if (++articles == MOST_ARTICLES) {
      halve();
    }
  }

  private void halve() {
    articles /= 2;
    for (int i = 0; i < counters.length; i++) {
      counters[i] /= 2;
    }
  }

  int articles() {
    return articles;
  }

  /** The inverse document frequency of a term: 0.7 for one of all articles. */
  double inverse(int hash) {
    return Math.log(1 + (double) Math.max(1, articles) / Math.max(1, counters[index(hash)]));
  }

  private static int index(int hash) {
    return hash >>> (Integer.SIZE - BITS);
  }
}
