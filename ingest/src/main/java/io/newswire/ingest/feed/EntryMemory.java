package io.newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.apache.commons.lang3.ObjectUtils;

/**
 * What is remembered of one entry: the value on {@code news.feed-entries}, where the key is its
 * {@link EntryKey}. It is written in one transaction with the article on {@code news.raw}.
 *
 * @param feed the address of the feed that listed it first
 * @param at when this was written; written again from time to time while a feed lists the entry
 * @param content its {@link EntryKey#content} when it was last taken, or is to be
 * @param takes how often it was taken
 * @param takenAt when it was last; null if it never was
 * @param waiting what is still to be done; null if nothing is
 * @param id the publisher's own of the entry; null if it has none, or was remembered without it
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EntryMemory(
    String feed, Instant at, String content, int takes, Instant takenAt, Waiting waiting, String id)
    implements EntryMemoryBuilder.With {

  /**
   * An article that is to be taken.
   *
   * @param entry all that the feed says of it, which may be gone from the feed by then
   * @param since when it was found
   * @param notBefore when to try
   * @param tries how often it was tried in vain
   */
  record Waiting(FeedEntry entry, Instant since, Instant notBefore, int tries) {
    private Waiting dueBy(Instant latest) {
      return new Waiting(
          entry, ObjectUtils.min(since, latest), ObjectUtils.min(notBefore, latest), tries);
    }
  }

  /**
   * Reads what is remembered of an entry.
   *
   * @throws RejectedException if it is not that, or lacks what a feed's reader needs
   */
  static EntryMemory read(byte[] json) throws RejectedException {
    EntryMemory memory = Json.read(json, EntryMemory.class);
    Waiting waiting = memory.waiting();
    boolean whole =
        memory.feed() != null
            && memory.at() != null
            && (waiting == null
                || waiting.entry() != null
                    && waiting.since() != null
                    && waiting.notBefore() != null);
    if (!whole) {
      throw new RejectedException(
          "no whole entry: it needs feed and at, one that waits entry, since and notBefore");
    }
    return memory;
  }

  /** The next that is to be done for it. */
  EntryMemory waitingFor(FeedEntry entry, Instant since, Instant notBefore, int tries) {
    return withWaiting(new Waiting(entry, since, notBefore, tries));
  }

  /** With nothing in it later than that. */
  EntryMemory dueBy(Instant latest) {
    return with(
        it ->
            it.at(ObjectUtils.min(at, latest))
                .takenAt(takenAt == null ? null : ObjectUtils.min(takenAt, latest))
                .waiting(waiting == null ? null : waiting.dueBy(latest)));
  }

  /** It was taken, or given up. */
  EntryMemory taken(Instant now) {
    return new EntryMemory(feed, now, content, takes + 1, now, null, id);
  }
}
