package io.newswire.index.search.query;

/** Which articles and quotes a search includes. */
public enum Visibility {
  /** Usable and not under embargo. */
  VISIBLE,
  /** Usable, also under embargo. */
  USABLE,
  /** All, including withheld, canceled, withdrawn and embargoed ones. */
  ALL
}
