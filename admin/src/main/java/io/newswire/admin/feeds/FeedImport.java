package io.newswire.admin.feeds;

import io.newswire.admin.InvalidInputException;
import io.newswire.model.feed.Feed;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list of feeds changes.
 *
 * @param read the number of feeds in the list that can be used
 * @param written the feeds that are new, or differ from the stored ones
 * @param unchanged the number of the others
 * @param problems a line for each entry that cannot be used, with its place in the list
 */
public record FeedImport(int read, List<Feed> written, int unchanged, List<String> problems) {
  public FeedImport {
    written = List.copyOf(written);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a list and stores its feeds. Feeds that are not in the list stay.
   *
   * @param name what messages call the list
   * @param dryRun whether nothing is stored
   * @throws InvalidInputException if the list cannot be read, or has no feed that can be used
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public static FeedImport run(FeedStore store, byte[] opml, String name, boolean dryRun) {
    List<String> problems = new ArrayList<>();
    List<Feed> feeds = FeedFile.read(opml, name, problems);
    if (feeds.isEmpty() && !problems.isEmpty()) {
      throw new InvalidInputException(
          "nothing is imported, because of %s,\n  %s"
              .formatted(name, String.join("\n  ", problems)));
    }
    List<Feed> written = dryRun ? store.changed(feeds) : store.put(feeds);
    return new FeedImport(feeds.size(), written, feeds.size() - written.size(), problems);
  }
}
