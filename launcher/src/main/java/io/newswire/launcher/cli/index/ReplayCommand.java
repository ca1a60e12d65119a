package io.newswire.launcher.cli.index;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.replay.RawLog;
import io.newswire.admin.replay.Replay;
import io.newswire.index.generation.Generation;
import io.newswire.index.generation.Generations;
import io.newswire.index.generation.NewGeneration;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.CommandException;
import io.newswire.launcher.cli.PastMomentConverter;
import io.newswire.launcher.cli.Progress;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.launcher.run.StandaloneEnricher;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description = "Make articles anew from the log, with the present extractor and tagger.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Documents on news.raw are extracted and enriched again into a new generation of",
      "indices; articles the log no longer holds are copied. Search and dashboards see",
      "the old generation until all is ready, then only the new one. New articles flow",
      "meanwhile. No alert is sent again. Stopped half-way, nothing has changed; start",
      "it again. One at a time.",
      "Examples:",
      "  newswire replay",
      "  newswire replay --only-stale --from 2d --drop-old",
      "  newswire index list",
      "  newswire index drop 1"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private CommandContext context;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = PastMomentConverter.class,
      description = "Only documents received since then: 2h, 7d, 2026-02-26. All if not given.")
  private Instant from;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only articles published by it; may be repeated.")
  private Set<String> sources = new LinkedHashSet<>();

  @Option(
      names = "--only-stale",
      description = "Only articles that another version of a step has made.")
  private boolean onlyStale;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @ArgGroup private Old old = new Old();

  private static final class Old {
    @Option(names = "--keep-old", description = "Keep the old generation. This is the default.")
    private boolean keep;

    @Option(names = "--drop-old", description = "Delete the old generation at the end.")
    private boolean drop;
  }

  /** What is printed as JSON. */
  private record Replayed(
      int generation, long made, List<Generation> generations, List<String> deleted) {}

  @Override
  public Integer call() throws IOException {
    NewswireConfig config = context.kafkaAndElasticsearch();
    try (ElasticsearchSession session = ElasticsearchSession.open(config);
        NewGeneration generation = NewGeneration.begin(config, session.client())) {
      say("Generation %d is made beside generation %d.", generation.number(), generation.old());
      carryOver(generation);
      long made = makeAnew(config, generation);
      say("%s made anew", CountText.of(made, "article"));
      generation.catchUp();
      report(generation.takeOver());
      List<String> dropped = List.of();
      if (old.drop) {
        dropped = new Generations(session.client()).drop(generation.old());
        String indices = CountText.of(dropped.size(), "index", "indices");
        say("%s of generation %d deleted", indices, generation.old());
      } else {
        say("Generation %d is kept: newswire index drop %1$d", generation.old());
      }
      if (json) {
        List<Generation> now = new Generations(session.client()).list();
        context.json(new Replayed(generation.number(), made, now, dropped));
      }
      return 0;
    } catch (IllegalStateException e) {
      throw new CommandException("the replay is not done: " + e.getMessage(), e);
    }
  }

  private void carryOver(NewGeneration generation) throws IOException {
    Progress progress = new Progress(context.err(), "document", "copied");
    generation.carryOver(progress::at);
    progress.end();
  }

  private long makeAnew(NewswireConfig config, NewGeneration generation) throws IOException {
    Progress progress = new Progress(context.err(), "document", "read");
    try (StandaloneEnricher enrichment = new StandaloneEnricher(config);
        RawLog log = new RawLog(config, from)) {
      Replay replay =
          new Replay(StageWarmUp.extractor(config), enrichment.enricher(), sources, onlyStale);
      return replay.run(log, generation, progress::at);
    } finally {
      progress.end();
    }
  }

  private void report(List<Generation> generations) {
    for (Generation generation : generations) {
      say(
          "generation %d: %s, %s",
          generation.number(),
          CountText.of(generation.articles(), "article"),
          CountText.of(generation.quotes(), "quote"));
    }
    say("Generation %d is read now.", generations.get(generations.size() - 1).number());
  }

  /** A line for people. */
  private void say(String line, Object... values) {
    if (!json) {
      context.out().println(String.format(line, values));
      context.out().flush();
    }
  }
}
