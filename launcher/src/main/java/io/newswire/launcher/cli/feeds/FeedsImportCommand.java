package io.newswire.launcher.cli.feeds;

import io.newswire.admin.feeds.FeedFile;
import io.newswire.admin.feeds.FeedImport;
import io.newswire.model.text.CountText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
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

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Override
  public void run() {
    FeedImport done = FeedImport.run(feeds.store(), FeedFile.content(file), file.toString(), false);
    feeds
        .context()
        .out()
        .printf(
            "%s read, %d written, %d unchanged%n",
            CountText.of(done.read(), "feed"), done.written().size(), done.unchanged());
    done.problems()
        .forEach(problem -> feeds.context().err().println(file + ", left out: " + problem));
  }
}
