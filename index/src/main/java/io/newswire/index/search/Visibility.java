package io.newswire.index.search;

/** Which articles and quotes a question is about. */
public enum Visibility {
  /** What readers may see now: usable, and not under embargo. */
  VISIBLE,
  /** The withheld, canceled, withdrawn and embargoed too. */
  ALL
}
