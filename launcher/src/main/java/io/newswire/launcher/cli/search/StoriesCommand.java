package io.newswire.launcher.cli.search;

import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.result.StorySummary;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.PastMomentConverter;
import io.newswire.model.text.CountText;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "stories",
    description = "List the stories that several articles tell, those with most new ones first.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A story is an event: its articles may have different words and languages. 'new'",
      "stands before a story that began in the time asked for, otherwise the number of",
      "articles that came in that time.",
      "Examples:",
      "  newswire stories",
      "  newswire stories --since 2h -n 5",
      "  newswire stories --since 7d --json"
    })
public final class StoriesCommand implements Runnable {
  @Mixin private CommandContext context;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "24h",
      converter = PastMomentConverter.class,
      description = "With articles published since then: 2h, 7d, 2026-02-26 (${DEFAULT-VALUE}).")
  private Instant since;

  @Mixin private PageOptions page;

  @Override
  public void run() {
    List<StorySummary> stories =
        context.ask(search -> search.stories(new StoryQuery(since, page.size)));
    if (page.json) {
      context.json(stories);
      return;
    }
    StoryOutput output = new StoryOutput(context.output());
    for (StorySummary story : stories) {
      output.summary(story, story.beganSince(since) ? "new" : "+" + story.recent());
      context.out().println();
    }
    context
        .out()
        .println(
            stories.isEmpty()
                ? "Nothing found."
                : CountText.of(stories.size(), "story", "stories"));
  }
}
