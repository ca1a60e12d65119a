package io.newswire.enrich.entities.crf;

import java.util.Arrays;

/** An immutable set of hashes that are numbered in ascending unsigned order, from 0. */
final class HashIndex {
  private final long[] hashes;

  /** Where the hashes that begin with the same bits start: some two hashes each. */
  private final int[] starts;

  private final int shift;

  /**
   * @param hashes in ascending unsigned order, each once
   */
  HashIndex(long[] hashes) {
    this.hashes = hashes;
    int bits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length)));
    shift = Long.SIZE - bits;
    starts = new int[(1 << bits) + 1];
    for (long hash : hashes) {
      starts[bucket(hash) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
  }

  long[] hashes() {
    return hashes;
  }

  /** The number of a hash, -1 if it is not in the set. */
  int indexOf(long hash) {
    int bucket = bucket(hash);
    for (int i = starts[bucket], end = starts[bucket + 1]; i < end; i++) {
      if (hashes[i] == hash) {
        return i;
      }
    }
    return -1;
  }

  boolean contains(TextHash text) {
    return indexOf(text.value()) >= 0;
  }

  private int bucket(long hash) {
    return (int) (hash >>> shift);
  }
}
