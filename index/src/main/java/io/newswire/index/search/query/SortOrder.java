package io.newswire.index.search.query;

/** The sort order of hits. */
public enum SortOrder {
  /** By score, then the newest first. */
  RELEVANCE,
  /** The newest first. */
  TIME
}
