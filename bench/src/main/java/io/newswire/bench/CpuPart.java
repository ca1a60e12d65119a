package io.newswire.bench;

import java.util.Locale;

/** The parts that CPU time is counted for, told by the names of their threads. */
enum CpuPart {
  EXTRACTION("extraction"),
  ENRICHMENT("enrichment"),
  INDEX("index"),
  KAFKA("Kafka"),
  MEASUREMENT("this measurement"),

  /** Threads that are not Java's: the JIT compiler, the garbage collector, RocksDB. */
  NATIVE("JIT compiler, collector, RocksDB"),
  ELASTICSEARCH("Elasticsearch"),
  OTHERS("other programs");

  private final String title;

  CpuPart(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The part of a thread of this process. Kafka's clients belong to the stage that has them. */
  static CpuPart ofThread(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("extraction") || lower.contains("newswire-extract")) {
      return EXTRACTION;
    } else if (lower.contains("newswire-enrich") || lower.startsWith("alert-rules")) {
      return ENRICHMENT;
    } else if (lower.startsWith("index")
        || lower.contains("newswire-index")
        || lower.contains("httpclient")
        || lower.contains("rest-client")) {
      return INDEX;
    }
    return lower.startsWith("main")
            || lower.startsWith("watch-")
            || lower.contains("network-thread | producer-")
        ? MEASUREMENT
        : KAFKA;
  }
}
