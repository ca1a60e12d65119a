package io.newswire.model;

import java.util.Locale;

/**
 * Why records are rejected, in few classes that can be counted; the reason itself is a sentence.
 */
public enum RejectionClass {
  /** There is nothing in it. */
  EMPTY,
  /** It, or what was made of it, is larger than is allowed. */
  TOO_LARGE,
  /** It is no document that can be read: of another type, broken or encrypted. */
  UNREADABLE,
  /** It took too long. */
  TIMEOUT,
  /** Its sender may not do that. */
  FORBIDDEN,
  /** Elasticsearch or a destination does not take it. */
  REFUSED,
  /** A field is missing or wrong. */
  INVALID,
  /** A fault of Newswire. */
  FAULT;

  /** As labels of metrics have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
