package io.newswire.admin.rejected;

import io.newswire.admin.GrowingTopic;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What waits on {@code news.rejected}, read as a {@link GrowingTopic}. Originals are not kept in
 * memory, and of entries the newest 10,000. Thread-safe.
 */
public final class RejectedTopic implements AutoCloseable {
  private final GrowingTopic<RejectedEntries> topic;

  /** Connects to Kafka when it is first read. */
  public RejectedTopic(NewswireConfig config) {
    topic = new GrowingTopic<>(config, Topics.REJECTED, new Waiting());
  }

  /**
   * Returns the records that have not been put back.
   *
   * @param patience how long to wait
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer in that time
   */
  public RejectedEntries waiting(Duration patience) {
    return topic.read(patience);
  }

  @Override
  public void close() {
    topic.close();
  }

  /** A mark follows its record in the same partition. */
  private static final class Waiting implements GrowingTopic.View<RejectedEntries> {
    private static final int KEPT = 10_000;

    private final Map<String, RejectedEntry> byId = new HashMap<>();
    private final TreeSet<RejectedEntry> oldestFirst =
        new TreeSet<>(Comparator.comparing(RejectedEntry::at).thenComparing(RejectedEntry::id));
    private int leftOut;

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
      Optional<String> putBack = RejectedLog.putBack(record);
      if (putBack.isPresent()) {
        remove(putBack.get());
      } else {
        add(RejectedEntry.of(RejectedRecord.of(record)));
      }
    }

    private void add(RejectedEntry entry) {
      byId.put(entry.id(), entry);
      oldestFirst.add(entry);
      if (byId.size() > KEPT) {
        byId.remove(oldestFirst.pollFirst().id());
        leftOut++;
      }
    }

    private void remove(String id) {
      RejectedEntry entry = byId.remove(id);
      if (entry != null) {
        oldestFirst.remove(entry);
      } else if (leftOut > 0) {
        leftOut--;
      }
    }

    /** The eldest were left out first: where a later one is gone, they are. */
    @Override
    public void forgetBefore(Map<Integer, Long> beginnings) {
      boolean deleted = oldestFirst.removeIf(entry -> isDeleted(entry, beginnings));
      if (deleted) {
        byId.values().retainAll(oldestFirst);
        leftOut = 0;
      }
    }

    private static boolean isDeleted(RejectedEntry entry, Map<Integer, Long> beginnings) {
      int colon = entry.id().indexOf(':');
      long beginning = beginnings.getOrDefault(Integer.valueOf(entry.id().substring(0, colon)), 0L);
      return Long.parseLong(entry.id().substring(colon + 1)) < beginning;
    }

    @Override
    public void clear() {
      byId.clear();
      oldestFirst.clear();
      leftOut = 0;
    }

    @Override
    public RejectedEntries get() {
      return new RejectedEntries(byId.size() + leftOut, List.copyOf(oldestFirst.descendingSet()));
    }
  }
}
