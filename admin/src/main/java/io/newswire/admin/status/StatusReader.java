package io.newswire.admin.status;

import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.alerts.AlertLog;
import io.newswire.admin.alerts.DestinationLag;
import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.rejected.RejectedEntries;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.admin.rules.RuleCounts;
import io.newswire.admin.rules.RuleStore;
import io.newswire.enrich.entities.CrfEntityTagger;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Reads the {@link PipelineStatus} from topics that stay open, and from the index. */
public final class StatusReader {
  private final NewswireConfig config;
  private final RuleStore rules;
  private final RejectedTopic rejected;
  private final Supplier<IndexFigures> index;

  /**
   * Reads nothing yet.
   *
   * @param rejected stays the caller's to close
   * @param index throws an {@link ElasticsearchUnavailableException} if Elasticsearch does not
   *     answer
   */
  public StatusReader(
      NewswireConfig config,
      RuleStore rules,
      RejectedTopic rejected,
      Supplier<IndexFigures> index) {
    this.config = config;
    this.rules = rules;
    this.rejected = rejected;
    this.index = index;
  }

  /**
   * Asks Kafka and Elasticsearch. Takes some tenths of a second, and 20 s where Kafka is away.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public PipelineStatus read() {
    List<StageLag> stages = StageLag.all(config);
    RejectedEntries waiting = rejected.waiting(TopicSnapshot.PATIENCE);
    Instant now = Instant.now();
    List<DeliveryReport> reports = new AlertLog(config).reports(DestinationLag.oldest(config, now));
    IndexFigures figures = null;
    String problem = null;
    try {
      figures = index.get();
    } catch (ElasticsearchUnavailableException e) {
      problem = e.getMessage();
    }
    return new PipelineStatus(
        config.kafkaBootstrapServers(),
        config.elasticsearchUrl(),
        stages,
        DestinationLag.of(reports),
        figures == null ? null : figures.counts(),
        figures == null ? null : figures.pace(),
        Delivered.of(reports, now),
        waiting.total(),
        waiting.counts(),
        FeedCounts.of(new FeedStore(config).all()),
        RuleCounts.of(rules.all()),
        CrfEntityTagger.languages(),
        problem);
  }
}
