package io.newswire.model;

import java.util.Locale;

/**
 * The class of the reason why a record was rejected, for counting; the reason itself is a sentence.
 */
public enum RejectionClass {
  /** The record is empty. */
  EMPTY,
  /** The record, or what was made of it, exceeds a size limit. */
  TOO_LARGE,
  /** The document cannot be read: an unknown type, damaged or encrypted. */
  UNREADABLE,
  /** Processing took too long. */
  TIMEOUT,
  /** The sender lacks the permission. */
  FORBIDDEN,
  /** Elasticsearch or a destination refused it. */
  REFUSED,
  /** A field is missing or wrong. */
  INVALID,
  /** An error in Newswire. */
  FAULT;

  /** The value of a label of metrics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
