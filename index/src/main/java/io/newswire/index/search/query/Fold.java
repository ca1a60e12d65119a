package io.newswire.index.search.query;

/** Which articles of an answer stand for others. */
public enum Fold {
  /** Of each {@link io.newswire.model.Family} the first in the order of the answer. */
  FAMILY,
  /** Every article stands for itself. */
  NONE
}
