package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.Topics;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.ObjectUtils;

/** Finds what is new in a feed, and decides what is to be done about it. */
final class NewEntries {
  private static final Duration FIRST_UPDATE = Duration.ofMinutes(15);
  private static final Duration LAST_UPDATE = Duration.ofDays(1);
  private static final Duration REMEMBER_AGAIN = Topics.FEED_MEMORY.dividedBy(3);

  private final PartitionState memory;
  private final Feed feed;
  private final boolean passOver;
  private final Instant now;

  /**
   * For one reading of a feed.
   *
   * @param first whether it is the first
   */
  NewEntries(PartitionState memory, Feed feed, boolean first, Instant now) {
    this.memory = memory;
    this.feed = feed;
    this.passOver = first && feed.passesOverOld();
    this.now = now;
  }

  /**
   * What is to be written. Full texts are taken from the feed at once; other articles wait for
   * their pages. An entry that changed is taken again, but no sooner than a quarter of an hour
   * after the last time, and each time it changes the pause is doubled: some feeds change with
   * every request. What another feed listed first is left to that one.
   */
  List<EntryChange> of(FeedDocument document) {
    List<EntryChange> changes = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (FeedEntry entry : SharedPages.marked(EntryKey.entries(document), feed, memory)) {
      String key = EntryKey.of(feed, entry);
      if (keys.add(key) && !isKnownByItsText(key, entry)) {
        Optional<EntryChange> change = change(key, entry);
        change.ifPresent(changes::add);
        change.filter(it -> sharesPage(entry)).ifPresent(it -> changes.add(textOf(entry, it)));
      }
    }
    return changes;
  }

  /**
   * Some feeds make new ids at every request: what goes by its id is remembered by its text too.
   */
  private boolean isKnownByItsText(String key, FeedEntry entry) {
    return sharesPage(entry)
        && memory.entry(key) == null
        && memory.entry(EntryKey.ofText(feed, entry)) != null;
  }

  private EntryChange textOf(FeedEntry entry, EntryChange change) {
    return EntryChange.remembered(EntryKey.ofText(feed, entry), change.memory().withWaiting(null));
  }

  private static boolean sharesPage(FeedEntry entry) {
    return entry.url() != null && !entry.hasOwnPage();
  }

  private Optional<EntryChange> change(String key, FeedEntry entry) {
    EntryMemory known = memory.entry(key);
    String content = EntryKey.content(entry);
    if (known == null) {
      return Optional.of(newChange(key, entry, content));
    }
    boolean mine = feed.url().equals(known.feed()) || memory.feed(known.feed()) == null;
    if (mine && !content.equals(known.content())) {
      return Optional.of(EntryChange.remembered(key, again(known, entry, content)));
    }
    return known.waiting() == null && known.at().plus(REMEMBER_AGAIN).isBefore(now)
        ? Optional.of(EntryChange.remembered(key, known.withAt(now)))
        : Optional.empty();
  }

  private EntryChange newChange(String key, FeedEntry entry, String content) {
    EntryMemory found = new EntryMemory(feed.url(), now, content, 0, null, null, entry.id());
    if (passOver) {
      return EntryChange.remembered(key, found);
    }
    if (!entry.hasOwnPage() || feed.contentOrAuto() == FeedContent.FEED) {
      return fromFeed(key, found, entry);
    }
    return feed.contentOrAuto() == FeedContent.PAGE
        ? EntryChange.remembered(key, found.waitingFor(entry, now, now, 0))
        : FullText.of(entry)
            .map(html -> published(key, found, entry, html))
            .orElseGet(() -> EntryChange.remembered(key, found.waitingFor(entry, now, now, 0)));
  }

  private EntryChange fromFeed(String key, EntryMemory found, FeedEntry entry) {
    return FullText.of(entry)
        .or(() -> FullText.partOf(entry))
        .map(html -> published(key, found, entry, html))
        .orElseGet(() -> EntryChange.rejected(key, found.taken(now), entry, noText(entry)));
  }

  private static String noText(FeedEntry entry) {
    return !entry.hasOwnPage()
        ? "the entry '%s' has neither a page of its own nor a text".formatted(entry.title())
        : "the feed has no text of this article: let it be taken from the page";
  }

  private EntryChange published(String key, EntryMemory found, FeedEntry entry, String html) {
    return EntryChange.published(
        key, found.taken(now), FeedArticles.ofEntry(feed, entry, html, now));
  }

  private EntryMemory again(EntryMemory known, FeedEntry entry, String content) {
    EntryMemory changed = known.with(it -> it.feed(feed.url()).at(now).content(content));
    if (known.waiting() != null) {
      EntryMemory.Waiting waiting = known.waiting();
      return changed.waitingFor(entry, waiting.since(), waiting.notBefore(), waiting.tries());
    }
    return known.takenAt() == null
        ? changed.waitingFor(entry, now, now, 0)
        : changed.waitingFor(
            entry, now, ObjectUtils.max(now, known.takenAt().plus(pause(known.takes()))), 0);
  }

  private static Duration pause(int takes) {
    Duration pause = FIRST_UPDATE.multipliedBy(1L << Math.min(10, Math.max(0, takes - 1)));
    return pause.compareTo(LAST_UPDATE) < 0 ? pause : LAST_UPDATE;
  }
}
