package io.newswire.launcher.cli.alerts;

import io.newswire.admin.alerts.AlertLog;
import io.newswire.admin.alerts.DestinationTest;
import io.newswire.admin.alerts.FoldedAlert;
import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.PastMomentConverter;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.text.CountText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "alerts",
    description = "Show alerts, and where and when each was sent; try a destination.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[list|show|test]",
    footer = {
      "",
      "Alerts are kept for 30 days.",
      "Examples:",
      "  newswire alerts",
      "  newswire alerts list --rule 'Ferry inquiry' --since 2h --json",
      "  newswire alerts show 3f2a9c0b",
      "  newswire alerts --follow                       # print them as they come",
      "  newswire alerts --follow --json | jq .title",
      "  newswire alerts test webhook:newsroom          # send a test, see the answer"
    })
public final class AlertsCommand implements Runnable {
  private static final Duration USUAL = Duration.ofDays(7);

  @Mixin private CommandContext context;

  @Option(names = "--follow", description = "Print alerts as they come; Ctrl-C ends it.")
  private boolean follow;

  @Mixin private AlertFilter filter;

  /** What is printed of a test as JSON. */
  private record Tested(boolean delivered, String answer, long millis) {}

  @Override
  public void run() {
    if (follow) {
      AlertOutput output = output();
      log().follow(alert -> filter.keep(alert).ifPresent(kept -> print(output, kept, filter.json)));
    } else {
      print(filter, Instant.now().minus(USUAL), AlertFilter.LIMIT);
    }
  }

  @Command(
      name = "list",
      description = "List alerts, the newest first.",
      mixinStandardHelpOptions = true)
  void list(
      @Mixin AlertFilter listed,
      @Option(
              names = "--since",
              paramLabel = "TIME",
              converter = PastMomentConverter.class,
              description = "What changed since then: 2h, 2026-02-26; 7 days if not given.")
          Instant since,
      @Option(
              names = {"-n", "--limit"},
              paramLabel = "N",
              defaultValue = "" + AlertFilter.LIMIT,
              description = "At most so many (${DEFAULT-VALUE}).")
          int limit) {
    print(listed, since == null ? Instant.now().minus(USUAL) : since, limit);
  }

  @Command(
      name = "show",
      description = "Show one alert, and what became of it at each destination.",
      mixinStandardHelpOptions = true)
  void show(
      @Parameters(paramLabel = "ID", description = "As listed; its first letters are enough.")
          String id,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    AlertLog log = log();
    Alert alert = log.find(id);
    List<DeliveryReport> deliveries = log.reports(alert);
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("alert", alert);
      all.put("deliveries", deliveries);
      output().json(all);
    } else {
      output().alert(alert);
      output().deliveries(deliveries);
    }
  }

  @Command(
      name = "test",
      description = "Send a test message from here, and say what the other side answered.",
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(paramLabel = "DESTINATION", description = "As a rule would name it.")
          String destination,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    Instant start = Instant.now();
    DestinationAnswer answer = DestinationTest.send(context.config(), destination);
    boolean delivered = answer.outcome() == DestinationAnswer.Outcome.DELIVERED;
    long millis = Duration.between(start, Instant.now()).toMillis();
    if (json) {
      context.json(new Tested(delivered, answer.detail(), millis));
    } else {
      String outcome = delivered ? "delivered" : "not delivered";
      context.out().printf("%s: %s (%d ms)%n", outcome, answer.detail(), millis);
    }
    return delivered ? 0 : 1;
  }

  private void print(AlertFilter chosen, Instant since, int limit) {
    List<Alert> alerts =
        log().since(since).stream().flatMap(alert -> chosen.keep(alert).stream()).toList();
    AlertOutput output = output();
    if (chosen.json) {
      alerts.stream().limit(limit).forEach(output::json);
      return;
    }
    List<FoldedAlert> folded = FoldedAlert.fold(alerts);
    folded.stream().limit(limit).forEach(output::alert);
    String more = folded.size() > limit ? ", " + limit + " shown" : "";
    context.out().println(CountText.of(folded.size(), "alert") + more);
  }

  private static void print(AlertOutput output, Alert alert, boolean json) {
    if (json) {
      output.json(alert);
    } else {
      output.alert(alert);
    }
  }

  private AlertLog log() {
    return new AlertLog(context.kafka());
  }

  private AlertOutput output() {
    return new AlertOutput(context.out());
  }
}
