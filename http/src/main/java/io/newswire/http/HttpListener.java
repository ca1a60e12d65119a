package io.newswire.http;

import io.newswire.http.limit.HttpLimits;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;

/** The addresses that a process may listen at, by their keys of the configuration. */
enum HttpListener {
  /** For publishers, searches and the desk. */
  INGEST(
      "http",
      HttpLimits.THREADS,
      ConfigKeys.INGEST_HTTP_HOST,
      ConfigKeys.INGEST_HTTP_PORT,
      "push, withdraw and search articles: set " + ConfigKeys.INGEST_HTTP_PUBLISHERS),
  /** For operators' tools: metrics and probes. */
  ADMIN(
      "admin",
      16,
      ConfigKeys.ADMIN_HTTP_HOST,
      ConfigKeys.ADMIN_HTTP_PORT,
      "read metrics and health: let only Prometheus and the probes reach it");

  private final String threadName;
  private final int mostThreads;
  private final String hostKey;
  private final String portKey;
  private final String open;

  HttpListener(String threadName, int mostThreads, String hostKey, String portKey, String open) {
    this.threadName = threadName;
    this.mostThreads = mostThreads;
    this.hostKey = hostKey;
    this.portKey = portKey;
    this.open = open;
  }

  /** What its threads are called. */
  String threadName() {
    return threadName;
  }

  /** So many threads serve it at most. */
  int mostThreads() {
    return mostThreads;
  }

  String host(NewswireConfig config) {
    return config.getString(hostKey);
  }

  int port(NewswireConfig config) {
    return config.getInt(portKey);
  }

  /** What anybody may do while no publishers are configured, and which key to change. */
  String whatAnybodyMay() {
    return "%s, or %s=127.0.0.1".formatted(open, hostKey);
  }

  /** Which keys to change if the address is not available. */
  String remedy() {
    return "change %s or %s".formatted(hostKey, portKey);
  }
}
