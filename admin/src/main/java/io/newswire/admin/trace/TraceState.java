package io.newswire.admin.trace;

/** Where the way of a document ends for now. */
public enum TraceState {
  /** Everybody finds it. */
  SEARCHABLE,
  /** It is in the index, and its status or embargo hides it from readers. */
  HIDDEN,
  /** A later revision of the article stands in the index. */
  REPLACED,
  /** It brought nothing new and went no further. */
  REPEATED,
  /** A stage could not use it. */
  REJECTED,
  /** The next stage has not come to it yet. */
  WAITING,
  /** The next stage is done with it, and what it made of it is no longer kept. */
  GONE,
  /** Elasticsearch does not answer. */
  UNKNOWN
}
