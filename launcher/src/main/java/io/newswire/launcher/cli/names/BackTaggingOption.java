package io.newswire.launcher.cli.names;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.names.BackTagging;
import io.newswire.index.generation.ReenrichedWriter;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.PastMomentConverter;
import io.newswire.launcher.cli.Progress;
import io.newswire.launcher.run.StandaloneEnricher;
import io.newswire.model.KnownName;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of commands that add names to run {@link BackTagging}. */
final class BackTaggingOption {
  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = PastMomentConverter.class,
      description = "Also find new names in the stored articles since then: 30d, 2026-02-26.")
  private Instant since;

  /** What is printed as JSON. */
  private record Result(long enriched) {}

  /** Enriches the stored articles again that have one of the names, if the option is given. */
  void run(CommandContext context, List<KnownName> names, boolean json) {
    if (since == null) {
      return;
    }
    long done = names.isEmpty() ? 0 : enrichAgain(context, names);
    if (json) {
      context.json(new Result(done));
    } else {
      context.out().println(CountText.of(done, "article") + " enriched again");
    }
  }

  private long enrichAgain(CommandContext context, List<KnownName> names) {
    NewswireConfig config = context.kafkaAndElasticsearch();
    Progress progress = new Progress(context.err(), "article", "enriched again");
    try (StandaloneEnricher enrichment = new StandaloneEnricher(config);
        ElasticsearchSession session = ElasticsearchSession.open(config);
        ReenrichedWriter writer = ReenrichedWriter.live(config, session.client())) {
      BackTagging tagging = new BackTagging(session.search(), writer, enrichment.enricher());
      long done = tagging.run(names, since, progress::at);
      progress.end();
      return done;
    } catch (IOException e) {
      throw new ElasticsearchUnavailableException(
          "Elasticsearch does not answer: " + e.getMessage(), e);
    }
  }
}
