package io.newswire.admin.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.admin.KafkaCall;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * How far a stage is behind the topic that it reads.
 *
 * @param stage its name; {@link #group} is its consumer group
 * @param topic what it reads; where it has an urgent topic too, that of all others
 * @param waiting the number of offsets of the topic that it has not committed; transaction markers
 *     count
 * @param urgent the same of the urgent topic; null if it has none
 * @param members the consumers in its group; 0 if the stage does not run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageLag(String stage, String topic, long waiting, Long urgent, int members) {
  private static final int TIMEOUT_MILLIS = 10_000;

  /**
   * Returns all stages, in the order in which an article passes them.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer within 10 s, or
   *     has no topics
   */
  public static List<StageLag> all(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    return KafkaCall.make(
        config,
        "read how far the stages are",
        () -> {
          try (Admin admin = Admin.create(settings)) {
            return all(admin);
          }
        });
  }

  private static List<StageLag> all(Admin admin) throws ExecutionException, InterruptedException {
    return List.of(
        of(admin, "extract", Topics.RAW, Topics.RAW_URGENT),
        of(admin, "enrich", Topics.ARTICLES, Topics.ARTICLES_URGENT),
        of(admin, "index", Topics.ENRICHED, Topics.ENRICHED_URGENT),
        of(admin, "deliver", Topics.ALERTS, null));
  }

  /** Returns the consumer group of a stage, {@code newswire-} and its name. */
  public static String group(String stage) {
    return "newswire-" + stage;
  }

  private static StageLag of(Admin admin, String stage, String topic, String urgentTopic)
      throws ExecutionException, InterruptedException {
    String group = group(stage);
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return new StageLag(
        stage,
        topic,
        waiting(admin, topic, committed),
        urgentTopic == null ? null : waiting(admin, urgentTopic, committed),
        members(admin, group));
  }

  private static long waiting(
      Admin admin, String topic, Map<TopicPartition, OffsetAndMetadata> committed)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
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
    return waiting;
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
