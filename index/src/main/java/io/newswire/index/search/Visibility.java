package io.newswire.index.search;

/** Which articles and quotes a search includes. */
public enum Visibility {
  /** Usable and not under embargo. */
  VISIBLE,
  /** All, including withheld, canceled, withdrawn and embargoed ones. */
  ALL
}
