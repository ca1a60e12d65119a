package io.newswire.admin.trace;

/** Where a document is now. */
public enum TraceState {
  /** Searches show it. */
  SEARCHABLE,
  /** It is in the index, and its status or embargo hides it from searches. */
  HIDDEN,
  /** The index has a later revision of the article. */
  REPLACED,
  /** It changed nothing, so that it was dropped. */
  REPEATED,
  /** A stage could not use it. */
  REJECTED,
  /** The next stage has not read it yet. */
  WAITING,
  /** The next stage has read it, and its result is no longer kept. */
  GONE,
  /** Elasticsearch does not answer. */
  UNKNOWN
}
