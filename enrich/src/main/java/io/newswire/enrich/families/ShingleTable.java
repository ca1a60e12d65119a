package io.newswire.enrich.families;

/**
 * The shingles of a text as a hash table, made once to compare the text with many others: each
 * comparison takes time in proportion to both lengths, and sorts nothing. Not thread-safe.
 */
final class ShingleTable {
  /** The mark of a free slot; every comparison has a mark of its own. */
  private static final int FREE = 0;

  private final Shingles shingles;
  private final int[] table;
  private final int[] marks;

  /** The slot of each shingle, in text order. */
  private final int[] slots;

  private int comparison = 1;

  /**
   * How much two texts share.
   *
   * @param ofThis the share of the words of this text that stand in a shingle that the other has
   * @param ofOther the share of the words of the other that stand in a shingle that this has
   */
  record Shared(double ofThis, double ofOther) {}

  ShingleTable(Shingles shingles) {
    this.shingles = shingles;
    int size = Integer.highestOneBit(Math.max(1, shingles.count())) << 2;
    table = new int[size];
    marks = new int[size];
    slots = new int[shingles.count()];
    for (int i = 0; i < slots.length; i++) {
      int slot = slot(shingles.hash(i));
      table[slot] = shingles.hash(i);
      marks[slot] = comparison;
      slots[i] = slot;
    }
  }

  Shingles shingles() {
    return shingles;
  }

  /** The slot that has a hash, or that it would take. */
  private int slot(int hash) {
    int slot = hash & (table.length - 1);
    while (marks[slot] != FREE && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  Shared compare(Shingles other) {
    comparison++;
    double ofOther = other.shareOfWords(i -> mark(other.hash(i)));
    double ofThis = shingles.shareOfWords(i -> marks[slots[i]] == comparison);
    return new Shared(ofThis, ofOther);
  }

  /** Marks a hash as one of the other text; false if this text has it not. */
  private boolean mark(int hash) {
    int slot = slot(hash);
    boolean known = marks[slot] != FREE;
    if (known) {
      marks[slot] = comparison;
    }
    return known;
  }
}
