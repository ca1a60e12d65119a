package io.newswire.launcher.cli.feeds;

import io.newswire.admin.feeds.FeedFile;
import io.newswire.admin.feeds.FeedImport;
import io.newswire.launcher.cli.ImportResult;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    description = "Add and change feeds as an OPML file says, such as feed readers export.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Feeds that are not in the file stay. New ones are not read first: see 'newswire",
      "feeds' later. Entries that cannot be used are named and left out; the others are",
      "imported."
    })
final class FeedsImportCommand implements Runnable {
  @ParentCommand private FeedsCommand feeds;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Override
  public void run() {
    FeedImport done = FeedImport.run(feeds.store(), FeedFile.content(file), file.toString(), false);
    ImportResult result =
        new ImportResult(
            done.read(),
            done.written().size(),
            done.unchanged(),
            done.problems().size(),
            done.problems());
    if (json) {
      feeds.context().json(result);
    } else {
      feeds.context().out().println(result.text("feed"));
      result
          .remarks()
          .forEach(problem -> feeds.context().err().println(file + ", left out: " + problem));
    }
  }
}
