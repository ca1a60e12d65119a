package io.newswire.http;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;

/** The addresses that a process may listen at, by their keys of the configuration. */
enum HttpListener {
  /** For publishers, searches and the desk. */
  INGEST(ConfigKeys.INGEST_HTTP_HOST, ConfigKeys.INGEST_HTTP_PORT),
  /** For operators' tools: metrics and probes. */
  ADMIN(ConfigKeys.ADMIN_HTTP_HOST, ConfigKeys.ADMIN_HTTP_PORT);

  private final String hostKey;
  private final String portKey;

  HttpListener(String hostKey, String portKey) {
    this.hostKey = hostKey;
    this.portKey = portKey;
  }

  String host(NewswireConfig config) {
    return config.getString(hostKey);
  }

  int port(NewswireConfig config) {
    return config.getInt(portKey);
  }

  /** What to change where the address cannot be had. */
  String remedy() {
    return "change %s or %s".formatted(hostKey, portKey);
  }
}
