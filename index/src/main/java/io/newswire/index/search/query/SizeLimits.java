package io.newswire.index.search.query;

/** Checks and defaults that both kinds of queries share. */
public final class SizeLimits {
  private static final int LARGEST = 1_000;

  private SizeLimits() {}

  public static void checkSize(int size) {
    if (size < 0 || size > LARGEST) {
      throw new InvalidQueryException(
          "size is %d; it may be 0 to %d; use a cursor for more".formatted(size, LARGEST));
    }
  }

  /** Checks the size of an answer that has nothing but its values. */
  public static void checkPositive(int size) {
    if (size < 1 || size > LARGEST) {
      throw new InvalidQueryException("size is %d; it may be 1 to %d".formatted(size, LARGEST));
    }
  }

  static void checkFacets(int facets) {
    if (facets < 0 || facets > LARGEST) {
      throw new InvalidQueryException(
          "facets is %d; of each 0 to %d values are counted".formatted(facets, LARGEST));
    }
  }

  static SortOrder usualSort(String text) {
    return text == null || text.isBlank() ? SortOrder.TIME : SortOrder.RELEVANCE;
  }
}
