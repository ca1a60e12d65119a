package io.newswire.admin.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.alerts.DestinationLag;
import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.rejected.RejectedLog;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleCounts;
import io.newswire.admin.rules.RuleStore;
import io.newswire.index.search.Counts;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.List;

/**
 * The state of a running Newswire.
 *
 * @param kafka its address
 * @param elasticsearch its address
 * @param stages how far each stage is behind
 * @param destinations those for which alerts wait
 * @param counts the documents in the index; null where Elasticsearch does not answer
 * @param rejected the number of records on {@code news.rejected} that were not put back
 * @param feeds how many there are, and how they are
 * @param rules how many there are, and which cannot be used
 * @param problem why Elasticsearch does not answer; null if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipelineStatus(
    String kafka,
    String elasticsearch,
    List<StageLag> stages,
    List<DestinationLag> destinations,
    Counts counts,
    int rejected,
    FeedCounts feeds,
    RuleCounts rules,
    String problem) {

  /**
   * Asks Kafka and Elasticsearch.
   *
   * @param config with the addresses of both
   * @param known the destinations that rules may name
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer within 10 s
   * @throws IOException if Elasticsearch fails while it counts
   */
  public static PipelineStatus read(NewswireConfig config, KnownDestinations known)
      throws IOException {
    List<StageLag> stages = StageLag.all(config);
    int rejected = new RejectedLog(config).waiting().size();
    Counts counts = null;
    String problem = null;
    try (ElasticsearchSession session = ElasticsearchSession.open(config)) {
      counts = session.search().count();
    } catch (ElasticsearchUnavailableException e) {
      problem = e.getMessage();
    }
    return new PipelineStatus(
        config.kafkaBootstrapServers(),
        config.elasticsearchUrl(),
        stages,
        DestinationLag.all(config),
        counts,
        rejected,
        FeedCounts.of(new FeedStore(config).all()),
        RuleCounts.of(new RuleStore(config, known).all()),
        problem);
  }

  /** Whether Elasticsearch answers and every stage runs. */
  public boolean healthy() {
    return problem == null && stages.stream().allMatch(stage -> stage.members() > 0);
  }
}
