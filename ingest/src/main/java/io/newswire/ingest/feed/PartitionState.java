package io.newswire.ingest.feed;

import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of the feeds of one partition: what stands on the topics, as far as this process
 * has read or written it. Thread-safe.
 */
final class PartitionState {
  private final int partition;
  private final Map<String, Feed> feeds = new HashMap<>();
  private final Map<String, FeedState> states = new HashMap<>();
  private final Map<String, EntryMemory> entries = new HashMap<>();
  private final Set<String> waiting = new HashSet<>();

  PartitionState(int partition) {
    this.partition = partition;
  }

  int partition() {
    return partition;
  }

  synchronized void put(Feed feed) {
    feeds.put(feed.url(), feed);
  }

  synchronized void remove(String feed) {
    feeds.remove(feed);
  }

  synchronized void put(FeedState state) {
    states.put(state.url(), state);
  }

  synchronized void forget(String feed) {
    states.remove(feed);
  }

  synchronized void put(String key, EntryMemory memory) {
    entries.put(key, memory);
    if (memory.waiting() == null) {
      waiting.remove(key);
    } else {
      waiting.add(key);
    }
  }

  /** Null if there is none, or none any more. */
  synchronized Feed feed(String url) {
    return feeds.get(url);
  }

  /** Never null: a feed that was never asked has an empty state. */
  synchronized FeedState state(String feed) {
    return states.getOrDefault(feed, FeedState.of(feed));
  }

  /** Null if it is not known. */
  synchronized EntryMemory entry(String key) {
    return entries.get(key);
  }

  /** Feeds to be asked now. */
  synchronized List<Feed> due(Instant now) {
    return feeds.values().stream().filter(feed -> isDue(states.get(feed.url()), now)).toList();
  }

  private static boolean isDue(FeedState state, Instant now) {
    return state == null
        || (!state.ended() && (state.nextAt() == null || !state.nextAt().isAfter(now)));
  }

  /** By key, the entries whose articles are to be taken now. */
  synchronized Map<String, EntryMemory> dueEntries(Instant now) {
    return waiting.stream()
        .filter(key -> !entries.get(key).waiting().notBefore().isAfter(now))
        .filter(key -> feeds.containsKey(entries.get(key).feed()))
        .collect(Collectors.toMap(Function.identity(), entries::get));
  }

  /** Feeds that were removed, and whose states still stand on their topic. */
  synchronized List<String> orphans() {
    return states.keySet().stream().filter(url -> !feeds.containsKey(url)).toList();
  }
}
