package io.newswire.admin.feeds;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NewswireHome;
import io.newswire.ingest.feed.document.Opml;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds in an OPML file. */
public final class FeedFile {
  private static final Logger LOG = LoggerFactory.getLogger(FeedFile.class);

  private FeedFile() {}

  /**
   * Reads all feeds. Of several entries with one address the last is used.
   *
   * @param problems receives a line for each entry that cannot be used
   * @throws InvalidInputException if the file cannot be read at all; the message names it and the
   *     place
   */
  public static List<Feed> read(Path file, List<String> problems) {
    return read(content(file), file.toString(), problems);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if that fails; the message names it
   */
  public static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * As {@link #read(Path, List)}, of OPML that is no file.
   *
   * @param name what messages call it
   */
  public static List<Feed> read(byte[] opml, String name, List<String> problems) {
    try {
      Map<String, Feed> feeds = new LinkedHashMap<>();
      for (Opml.Entry entry : Opml.read(opml)) {
        if (entry.problem() == null) {
          feeds.put(entry.feed().url(), entry.feed());
        } else {
          problems.add(entry.place() + ": " + entry.problem());
        }
      }
      return List.copyOf(feeds.values());
    } catch (RejectedException e) {
      throw new InvalidInputException(name + " is not a list of feeds: " + e.getMessage(), e);
    }
  }

  /** All feeds as OPML, as {@link #read(Path, List)} reads it. */
  public static byte[] write(List<StoredFeed> feeds) {
    return Opml.write(feeds.stream().map(StoredFeed::feed).filter(Objects::nonNull).toList());
  }

  /**
   * Writes the changed feeds of the configured file to the topic. Entries that cannot be used are
   * logged and left out. Does nothing if there is no such file.
   *
   * @throws InvalidInputException if the file cannot be read at all
   */
  public static void load(NewswireConfig config) {
    if (config.feedsFile().isBlank()) {
      return;
    }
    Path file = NewswireHome.path().resolve(config.feedsFile());
    if (!Files.exists(file)) {
      LOG.info("No feeds are loaded: there is no {}", file);
      return;
    }
    List<String> problems = new ArrayList<>();
    List<Feed> feeds = read(file, problems);
    problems.forEach(problem -> LOG.warn("{}, left out: {}", file, problem));
    if (!feeds.isEmpty()) {
      int changed = new FeedStore(config).put(feeds).size();
      LOG.info("{} of {}, {} new or changed", CountText.of(feeds.size(), "feed"), file, changed);
    }
  }
}
