package io.newswire.index.search;

/** In which order hits come. */
public enum SortOrder {
  /** The best match first; the newer first among equals. */
  RELEVANCE,
  /** The newest first. */
  TIME
}
