package io.newswire.index.write;

import io.newswire.kafka.Health;
import io.newswire.model.Topics;
import java.util.List;

/**
 * What one thread of an index worker writes. Urgent articles are written twice: at once, and again
 * in their place on {@code news.enriched}, where their versions make it a write of the same.
 */
public enum IndexLane {
  /** All articles, alerts and rejected records. */
  ALL(List.of(Topics.ENRICHED, Topics.ALERTS, Topics.REJECTED), "", false),
  /** Urgent articles. Searches find them when they are written, without the wait for a refresh. */
  URGENT(List.of(Topics.ENRICHED_URGENT), "-urgent", true);

  private final List<String> topics;
  private final String suffix;
  private final boolean refreshes;

  IndexLane(List<String> topics, String suffix, boolean refreshes) {
    this.topics = topics;
    this.suffix = suffix;
    this.refreshes = refreshes;
  }

  List<String> topics() {
    return topics;
  }

  /** The client id of its consumer. */
  String clientId() {
    return IndexConsumer.GROUP + suffix;
  }

  /** The name under which a part of this lane reports to the {@link Health} of all lanes. */
  String part(String name) {
    return name + suffix;
  }

  /** Whether each bulk request refreshes the indices it has written to. */
  boolean refreshes() {
    return refreshes;
  }
}
