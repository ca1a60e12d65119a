package io.newswire.admin.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.SearchCall;
import io.newswire.admin.alerts.DestinationLag;
import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.rejected.RejectedCount;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleCounts;
import io.newswire.admin.rules.RuleStore;
import io.newswire.index.search.result.Counts;
import io.newswire.index.search.result.PipelinePace;
import io.newswire.model.config.NewswireConfig;
import java.util.List;

/**
 * The state of a running Newswire.
 *
 * @param kafka its address
 * @param elasticsearch its address
 * @param stages how far each stage is behind
 * @param destinations those for which alerts wait
 * @param counts the documents in the index; null where Elasticsearch does not answer
 * @param pace how much passed the stages lately, and how long that took; null where Elasticsearch
 *     does not answer
 * @param delivered the number of deliveries that reached their destination lately
 * @param rejected the number of records on {@code news.rejected} that were not put back
 * @param rejectedFor why, the most frequent first
 * @param feeds how many there are, and how they are
 * @param rules how many there are, and which cannot be used
 * @param languages the ISO 639 codes of the languages that this build understands: whose names and
 *     speakers it finds
 * @param problem why Elasticsearch does not answer; null if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipelineStatus(
    String kafka,
    String elasticsearch,
    List<StageLag> stages,
    List<DestinationLag> destinations,
    Counts counts,
    PipelinePace pace,
    Delivered delivered,
    int rejected,
    List<RejectedCount> rejectedFor,
    FeedCounts feeds,
    RuleCounts rules,
    List<String> languages,
    String problem) {

  /**
   * Asks Kafka and Elasticsearch.
   *
   * @param config with the addresses of both
   * @param known the destinations that rules may name
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public static PipelineStatus read(NewswireConfig config, KnownDestinations known) {
    try (RejectedTopic rejected = new RejectedTopic(config)) {
      RuleStore rules = new RuleStore(config, known);
      return new StatusReader(config, rules, rejected, () -> figures(config)).read();
    }
  }

  private static IndexFigures figures(NewswireConfig config) {
    try (ElasticsearchSession session = ElasticsearchSession.open(config)) {
      return SearchCall.make(session.search(), IndexFigures::read);
    }
  }

  /** Whether Elasticsearch answers and every stage runs. */
  public boolean healthy() {
    return problem == null && stages.stream().allMatch(stage -> stage.members() > 0);
  }
}
