package io.newswire.admin.status;

import io.newswire.model.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * How far a stage is behind its topic.
 *
 * @param stage its name; its consumer group is called {@code newswire-} and this
 * @param topic what it reads
 * @param waiting records it has not committed yet, with the transaction markers among them
 * @param members consumers that share the work; 0 if the stage does not run
 */
public record StageLag(String stage, String topic, long waiting, int members) {

  /** All stages, in the order an article passes them. */
  public static List<StageLag> all(Admin admin) throws ExecutionException, InterruptedException {
    return List.of(
        of(admin, "extract", Topics.RAW),
        of(admin, "enrich", Topics.ARTICLES),
        of(admin, "index", Topics.ENRICHED),
        of(admin, "deliver", Topics.ALERTS));
  }

  /** The consumer group of a stage. */
  public static String group(String stage) {
    return "newswire-" + stage;
  }

  private static StageLag of(Admin admin, String stage, String topic)
      throws ExecutionException, InterruptedException {
    String group = group(stage);
    List<TopicPartition> partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, ListOffsetsResultInfo> starts =
        offsets(admin, partitions, OffsetSpec.earliest());
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        offsets(admin, partitions, OffsetSpec.latest());
    long waiting = 0;
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata done = committed.get(partition);
      long from = done == null ? starts.get(partition).offset() : done.offset();
      waiting += Math.max(0, ends.get(partition).offset() - from);
    }
    return new StageLag(stage, topic, waiting, members(admin, group));
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Admin admin, Collection<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
    return admin
        .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get();
  }

  private static int members(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw e;
    }
  }
}
