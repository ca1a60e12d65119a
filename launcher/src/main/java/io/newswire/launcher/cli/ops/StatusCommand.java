package io.newswire.launcher.cli.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.admin.AdminException;
import io.newswire.admin.alerts.DestinationLag;
import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.rejected.RejectedLog;
import io.newswire.admin.rules.RuleCounts;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.status.StageLag;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.index.search.Counts;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.cli.SearchSession;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Show health, how far each stage is behind, and how much there is.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 0 if Kafka and Elasticsearch answer and every stage runs, else 1.",
      "Examples:",
      "  newswire status",
      "  newswire status --json"
    })
public final class StatusCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 10;

  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /**
   * What the command shows.
   *
   * @param destinations where alerts wait to be told
   * @param counts null where Elasticsearch cannot be asked
   * @param rejected how many records wait on {@code news.rejected}
   * @param feeds how many there are, and how they are
   * @param rules how many there are, and which have problems
   * @param problem why Elasticsearch cannot be asked; null if it can
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Status(
      String kafka,
      String elasticsearch,
      List<StageLag> stages,
      List<DestinationLag> destinations,
      Counts counts,
      int rejected,
      FeedCounts feeds,
      RuleCounts rules,
      String problem) {
    boolean well() {
      return problem == null && stages.stream().allMatch(stage -> stage.members() > 0);
    }
  }

  @Override
  public Integer call() throws IOException {
    NewswireConfig given = options.load();
    NewswireConfig config =
        Instance.connect(given, ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, ConfigKeys.ELASTICSEARCH_URL);
    List<StageLag> stages = stages(config);
    int rejected = new RejectedLog(config).waiting().size();
    Counts counts = null;
    String problem = null;
    try (SearchSession session = SearchSession.open(config)) {
      counts = session.search().count();
    } catch (AdminException e) {
      problem = e.getMessage();
    }
    Status status =
        new Status(
            config.kafkaBootstrapServers(),
            config.elasticsearchUrl(),
            stages,
            DestinationLag.all(config),
            counts,
            rejected,
            FeedCounts.of(new FeedStore(config).all()),
            RuleCounts.of(new RuleStore(config, Instance.destinations(given)).all()),
            problem);
    if (json) {
      new SearchOutput(spec.commandLine().getOut()).json(status);
    } else {
      print(status);
    }
    return status.well() ? 0 : 1;
  }

  private static List<StageLag> stages(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    settings.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return StageLag.all(admin);
    } catch (ExecutionException | TimeoutException e) {
      throw new AdminException(
          "Kafka at " + config.kafkaBootstrapServers() + " does not answer, or has no topics: " + e,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void print(Status status) {
    PrintWriter out = spec.commandLine().getOut();
    SearchOutput output = new SearchOutput(out);
    out.printf("Kafka          %s%n", status.kafka());
    out.printf("Elasticsearch  %s%n", status.elasticsearch());
    out.println();
    out.printf("%-10s %-15s %9s %9s%n", "stage", "reads", "waiting", "consumers");
    for (StageLag stage : status.stages()) {
      out.printf(
          "%-10s %-15s %,9d %9s%n",
          stage.stage(),
          stage.topic(),
          stage.waiting(),
          stage.members() == 0 ? "stopped" : stage.members());
    }
    out.println();
    for (DestinationLag destination : status.destinations()) {
      String problem = destination.problem() == null ? "" : " (" + destination.problem() + ")";
      output.line(
          "",
          "%s: %s%s"
              .formatted(
                  RedactedDestination.of(destination.destination()),
                  CountText.of(destination.waiting(), "delivery waits", "deliveries wait"),
                  problem));
    }
    if (status.problem() != null) {
      output.line("", status.problem());
    } else {
      Counts counts = status.counts();
      out.printf(
          "%s, %s, %s%n",
          CountText.of(counts.articles(), "article"),
          CountText.of(counts.quotes(), "quote"),
          CountText.of(counts.alerts(), "alert"));
    }
    if (status.feeds().all() > 0) {
      boolean well = status.feeds().problems().isEmpty();
      out.println(status.feeds() + (well ? "" : ": see 'newswire feeds list --problems'"));
    }
    if (status.rules().all() > 0) {
      boolean well = status.rules().problems().isEmpty();
      out.println(status.rules() + (well ? "" : ": see 'newswire rules'"));
    }
    if (status.rejected() > 0) {
      out.printf("%,d rejected: see 'newswire rejected'%n", status.rejected());
    }
  }
}
