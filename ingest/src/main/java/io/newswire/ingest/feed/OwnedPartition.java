package io.newswire.ingest.feed;

import io.newswire.ingest.feed.web.HostQueue;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The feeds of one partition while this process owns it: what is due goes to the queue of its host,
 * and what comes of it is committed before it is remembered.
 */
final class OwnedPartition {
  private final PartitionState memory;
  private final FeedCommits commits;
  private final HostQueue hosts;
  private final FeedPoll poll;
  private final ArticleFetch take;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Set<String> atWork = ConcurrentHashMap.newKeySet();

  OwnedPartition(
      PartitionState memory,
      FeedCommits commits,
      HostQueue hosts,
      FeedPoll poll,
      ArticleFetch take) {
    this.memory = memory;
    this.commits = commits;
    this.hosts = hosts;
    this.poll = poll;
    this.take = take;
  }

  PartitionState memory() {
    return memory;
  }

  /** Queues what is due and not queued yet. */
  void dispatch(Instant now) {
    for (Feed feed : memory.due(now)) {
      submit("feed " + feed.url(), host(feed.url()), true, () -> ask(feed));
    }
    memory
        .dueEntries(now)
        .forEach(
            (key, entry) ->
                submit(
                    "entry " + key, host(entry.waiting().entry().url()), false, () -> take(key)));
    for (String feed : memory.orphans()) {
      submit("orphan " + feed, host(feed), true, () -> forget(feed));
    }
  }

  /** Whether requests of it are queued or under way, which may make more of them due. */
  boolean isBusy() {
    return !atWork.isEmpty();
  }

  private interface Work {
    void run() throws InterruptedException, ExecutionException;
  }

  private void submit(String name, String host, boolean urgent, Work work) {
    if (atWork.add(name)) {
      hosts.submit(
          host,
          urgent,
          () -> {
            try {
              work.run();
            } catch (ExecutionException | CancellationException e) {
              // Not committed: it stays due, here or where the partition went.
              return;
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } finally {
              atWork.remove(name);
            }
          });
    }
  }

  private void ask(Feed asked) throws InterruptedException, ExecutionException {
    Feed feed = memory.feed(asked.url());
    if (feed == null) {
      return;
    }
    FeedPoll.Outcome outcome = poll.run(feed, memory);
    synchronized (lock(feed)) {
      // A page may have failed meanwhile.
      FeedState now = memory.state(feed.url());
      commit(
          feed,
          outcome.changes(),
          outcome
              .state()
              .with(it -> it.pageProblem(now.pageProblem()).pageProblemAt(now.pageProblemAt())));
    }
  }

  private void take(String key) throws InterruptedException, ExecutionException {
    EntryMemory entry = memory.entry(key);
    Feed feed = memory.feed(entry.feed());
    if (feed == null || entry.waiting() == null) {
      return;
    }
    ArticleFetch.Outcome outcome = take.run(feed, key, entry, memory);
    if (outcome.problem() == null) {
      commit(feed, outcome.changes(), null);
      return;
    }
    synchronized (lock(feed)) {
      commit(
          feed,
          outcome.changes(),
          memory
              .state(feed.url())
              .with(it -> it.pageProblem(outcome.problem()).pageProblemAt(Instant.now())));
    }
  }

  /** Waits until it is committed and remembered; the state may be null for none. */
  private void commit(Feed feed, List<EntryChange> changes, FeedState state)
      throws InterruptedException, ExecutionException {
    List<ProducerRecord<byte[], byte[]>> records = records(feed, changes);
    if (state != null) {
      records.add(FeedRecords.state(memory.partition(), state));
    }
    commits
        .commit(
            memory.partition(),
            records,
            () -> {
              changes.forEach(change -> memory.put(change.key(), change.memory()));
              if (state != null) {
                memory.put(state);
              }
            })
        .get();
  }

  private void forget(String feed) throws InterruptedException, ExecutionException {
    commits
        .commit(
            memory.partition(),
            List.of(FeedRecords.noState(memory.partition(), feed)),
            () -> memory.forget(feed))
        .get();
  }

  private Object lock(Feed feed) {
    return locks.computeIfAbsent(feed.url(), url -> new Object());
  }

  private List<ProducerRecord<byte[], byte[]>> records(Feed feed, List<EntryChange> changes) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    changes.forEach(change -> records.addAll(FeedRecords.change(memory.partition(), feed, change)));
    return records;
  }

  /** Tasks without a host share one. */
  private static String host(String url) {
    return WebAddress.parse(url).map(WebAddress::host).orElse("");
  }
}
