package io.newswire.launcher.cli.search;

import io.newswire.admin.NotFoundException;
import io.newswire.index.search.result.StoryPage;
import io.newswire.launcher.cli.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "story",
    description = "Show one story: its articles in the order of time, and who was quoted when.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The id is that of 'newswire stories'; the id of a story that became part of",
      "another one shows that one. Behind a quote stands how later articles print it:",
      "same, truncated, extended or variant.",
      "Examples:",
      "  newswire story e9b94b3052680ebe4c8de042cb5433a8",
      "  newswire story e9b94b3052680ebe4c8de042cb5433a8 -n 20 --json"
    })
public final class StoryCommand implements Runnable {
  @Mixin private CommandContext context;

  @Parameters(paramLabel = "ID")
  private String id;

  @Option(
      names = {"-n", "--size"},
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many articles, up to 1000 (${DEFAULT-VALUE}).")
  private int size;

  @Option(names = "--json", description = "Print JSON, as HTTP answers it.")
  private boolean json;

  @Override
  public void run() {
    StoryPage page =
        context
            .ask(search -> search.story(id, size))
            .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.STORY, id));
    if (json) {
      context.json(page);
    } else {
      new StoryOutput(context.output()).page(page, context.out());
    }
  }
}
