package io.newswire.launcher.cli.ops;

import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.run.AllInOne;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What {@code up} and {@code demo} print once everything runs: the addresses, and how to stop. */
final class ReadyMessage {
  private ReadyMessage() {}

  static void print(PrintWriter out, AllInOne running, Duration took) {
    NewswireConfig config = running.config();
    out.printf(Locale.ROOT, "Ready after %.1f s.%n", took.toMillis() / 1000.0);
    out.printf("  Desk           %s/%n", running.httpUrl());
    out.printf("  Kafka          %s%n", config.kafkaBootstrapServers());
    out.printf("  Elasticsearch  %s%n", config.elasticsearchUrl());
    out.printf("  HTTP push      POST %s/articles%n", running.httpUrl());
    out.printf("  HTTP search    GET %s/search?q=WORDS%n", running.httpUrl());
    out.printf("  Metrics        GET %s%n", running.metricsUrl());
    if (!config.ingestFolder().isBlank()) {
      out.printf("  Folder         %s%n", config.ingestFolder());
    }
    out.printf("  Data           %s%n", config.dataDir());
    SearchOutput output = new SearchOutput(out);
    running.movedPorts().forEach(moved -> output.line("", moved));
    out.println("Ctrl-C stops it.");
    out.flush();
  }
}
