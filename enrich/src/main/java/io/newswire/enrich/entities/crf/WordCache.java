package io.newswire.enrich.entities.crf;

/**
 * The words of a language as they are analysed: of those that share a slot the last one is kept, so
 * that the frequent ones nearly always are. Thread-safe: words are immutable, and threads that meet
 * in a slot only analyse a word again.
 */
final class WordCache {
  private static final int SLOTS = 1 << 14;

  /** Longer ones are not worth keeping: they are rare, and would fill the heap. */
  private static final int MAX_LENGTH = 50;

  private final Word[] slots = new Word[SLOTS];
  private final WordAnalyzer analyzer;

  WordCache(WordAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  Word get(String text) {
    if (text.length() > MAX_LENGTH) {
      return analyzer.analyze(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Word word = slots[slot];
    if (word == null || !word.text().equals(text)) {
      word = analyzer.analyze(text);
      slots[slot] = word;
    }
    return word;
  }
}
