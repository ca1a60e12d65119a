package io.newswire.bench;

import io.newswire.index.IndexWorker;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures the index stage alone: records of {@code news.enriched} from a mark on, from the first
 * to the last commit of their offsets.
 */
final class IndexStage implements AutoCloseable {
  private static final String GROUP = "newswire-index";

  /** The interval between reads of the committed offsets, long enough not to load Kafka. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BenchServices services;
  private final Admin admin;
  private final Map<TopicPartition, OffsetAndMetadata> mark = new HashMap<>();

  /** Sets the mark at the end of the topic. */
  IndexStage(BenchServices services) {
    this.services = services;
    this.admin = Admin.create(services.config().kafkaClient());
    for (int i = 0; i < services.config().topicPartitions(); i++) {
      mark.put(new TopicPartition(Topics.ENRICHED, i), new OffsetAndMetadata(0));
    }
    mark.putAll(ends());
  }

  private Map<TopicPartition, OffsetAndMetadata> ends() {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    mark.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
    Map<TopicPartition, ListOffsetsResultInfo> found =
        ask(() -> admin.listOffsets(latest).all().get());
    found.forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
    return ends;
  }

  /**
   * Indexes all records after the mark once.
   *
   * @throws BenchException if nothing is committed for two minutes
   */
  Rate run() {
    ask(() -> admin.alterConsumerGroupOffsets(GROUP, mark).all().get());
    long start = System.nanoTime();
    long from = sum(mark.values());
    long wanted = sum(ends().values()) - from;
    try (IndexWorker worker =
        new IndexWorker(services.config(), services.elasticsearch().client())) {
      worker.start();
      long firstAt = 0;
      long first = 0;
      long done = 0;
      long at = start;
      while (done < wanted) {
        long now = sum(committed().values()) - from;
        if (now > done) {
          at = System.nanoTime();
          firstAt = done == 0 ? at : firstAt;
          first = done == 0 ? now : first;
          done = now;
        } else if (System.nanoTime() - at > PATIENCE.toNanos()) {
          throw new BenchException(
              "the index stage wrote %d of %d articles: %s"
                  .formatted(done, wanted, worker.problem().orElse("no reason")));
        }
        pause();
      }
      return Rate.between(start, firstAt, first, at, done);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    return ask(() -> admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get());
  }

  private static long sum(Collection<OffsetAndMetadata> offsets) {
    return offsets.stream().mapToLong(OffsetAndMetadata::offset).sum();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new BenchException("Kafka does not answer: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  @Override
  public void close() {
    admin.close();
  }
}
