package io.newswire.ingest.feed;

import io.newswire.ingest.feed.web.HostQueue;
import io.newswire.ingest.feed.web.Robots;
import io.newswire.ingest.feed.web.WebClient;
import io.newswire.kafka.Session;
import io.newswire.kafka.TransactionalClients;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One member of the group that shares the feeds, from joining until something fails. The next
 * session reads from the topics what was committed.
 */
final class FeedSession implements Session {
  /** The consumer group of all feed pollers. */
  static final String GROUP = "newswire-feeds";

  /** Partitions that stay with a member are not taken from it when another one joins. */
  private static final Map<String, String> STICKY =
      Map.of(
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          CooperativeStickyAssignor.class.getName());

  /** What is found while requests are under way is asked for soon. */
  private static final Duration BUSY_POLL = Duration.ofMillis(200);

  /** So much later a feed may be asked than it is due. */
  private static final Duration IDLE_POLL = Duration.ofSeconds(1);

  private final Map<Integer, OwnedPartition> owned = new HashMap<>();
  private final Set<Integer> toLoad = new TreeSet<>();
  private final PartitionStateLoader loader;
  private final WebClient web;
  private final HostQueue hosts;
  private final FeedPoll poll;
  private final ArticleFetch take;
  private final TransactionalClients clients;
  private final FeedCommits commits;

  /**
   * Waits for Kafka.
   *
   * @throws KafkaException if Kafka does not answer
   */
  FeedSession(NewswireConfig config) {
    loader = new PartitionStateLoader(config);
    clients = TransactionalClients.open(config, GROUP, Topics.FEEDS, STICKY, new Assignments());
    commits = new FeedCommits(clients.producer());
    web = new WebClient(config);
    Robots robots = new Robots(web, config);
    hosts =
        new HostQueue(
            config.feedsThreads(),
            host -> ObjectUtils.max(config.feedsHostDelay(), robots.delay(host)));
    poll = new FeedPoll(web, new FeedProgress(config), config.feedsHostDelay());
    take = new ArticleFetch(web, robots);
  }

  /**
   * Starts the requests that are due, and takes over feeds that were added, changed or came from
   * other members.
   *
   * @throws KafkaException if Kafka failed, here or in a commit
   */
  @Override
  public Optional<String> work() {
    for (ConsumerRecord<byte[], byte[]> record : poll()) {
      OwnedPartition partition = owned.get(record.partition());
      if (partition != null) {
        loader.apply(partition.memory(), record, Instant.now());
      }
    }
    commits.group(clients.consumer().groupMetadata());
    commits.check();
    for (int partition : List.copyOf(toLoad)) {
      PartitionStateLoader.Loaded loaded = loader.load(partition);
      clients.consumer().seek(new TopicPartition(Topics.FEEDS, partition), loaded.nextFeed());
      owned.put(partition, new OwnedPartition(loaded.memory(), commits, hosts, poll, take));
      commits.own(partition, loaded.nextFeed());
      toLoad.remove(partition);
    }
    owned.values().forEach(partition -> partition.dispatch(Instant.now()));
    return clients.heartbeat().problem();
  }

  private ConsumerRecords<byte[], byte[]> poll() {
    boolean busy = owned.values().stream().anyMatch(OwnedPartition::isBusy);
    try {
      return clients.consumer().poll(busy ? BUSY_POLL : IDLE_POLL);
    } catch (WakeupException e) {
      return ConsumerRecords.empty();
    }
  }

  @Override
  public void wakeUp() {
    clients.consumer().wakeup();
  }

  private final class Assignments implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> toLoad.add(partition.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        toLoad.remove(partition.partition());
        owned.remove(partition.partition());
        commits.release(partition.partition());
      }
    }
  }

  /** Aborts what is being fetched: it was not committed, and is fetched again. */
  @Override
  public void close() {
    // First, so that no feed counts as failing because its request is aborted.
    commits.close();
    web.close();
    hosts.close();
    clients.close();
  }
}
