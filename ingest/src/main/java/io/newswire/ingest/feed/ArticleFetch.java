package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.web.Robots;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.ingest.feed.web.WebClient;
import io.newswire.ingest.feed.web.WebException;
import io.newswire.ingest.feed.web.WebRequest;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedContent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an article that waits: its page where robots.txt allows it, its text from the feed where
 * that has it in full. A page that cannot be had now is tried again for a day. One that cannot be
 * had at all is replaced by what the feed says of it. If that is nothing, or the page is gone and
 * the feed has less than a whole short article, it is rejected with the reason.
 */
record ArticleFetch(WebClient web, Robots robots) {
  private static final Logger log = LoggerFactory.getLogger(ArticleFetch.class);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /**
   * What is to be written, together.
   *
   * @param changes the entry's own is the first
   * @param problem why the page was not taken, for people; null if it was
   */
  record Outcome(List<EntryChange> changes, String problem) {}

  /** One entry that waits, at work. */
  private record Task(Feed feed, String key, EntryMemory memory, Instant now) {
    FeedEntry entry() {
      return memory.waiting().entry();
    }
  }

  /**
   * Takes it; never fails.
   *
   * @param memory of the entry, which waits
   * @param known what else is known
   */
  Outcome run(Feed feed, String key, EntryMemory memory, PartitionState known) {
    Task task = new Task(feed, key, memory, Instant.now());
    try {
      return run(task, known);
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be taken", task.entry().url(), e);
      return rejected(task, "taking it failed with " + e + ": report it with the feed");
    }
  }

  private Outcome run(Task task, PartitionState known) {
    Feed feed = task.feed();
    FeedEntry entry = task.entry();
    Optional<URI> page = WebAddress.parse(entry.url());
    if (feed.contentOrAuto() == FeedContent.FEED || page.isEmpty() || !entry.hasOwnPage()) {
      return FullText.of(entry)
          .or(() -> FullText.partOf(entry))
          .map(html -> fromFeed(task, html, null))
          .orElseGet(() -> rejected(task, "the feed has no text of this article"));
    }
    Optional<String> whole =
        feed.contentOrAuto() == FeedContent.AUTO ? FullText.of(entry) : Optional.empty();
    return whole.isPresent()
        ? fromFeed(task, whole.get(), null)
        : fromPage(task, page.get(), known);
  }

  private Outcome fromPage(Task task, URI page, PartitionState known) {
    try {
      return switch (robots.verdict(page)) {
        case FORBIDDEN -> instead(task, "robots.txt of " + page.getHost() + " forbids it");
        case UNKNOWN ->
            later(task, "robots.txt of %s is not to be had".formatted(page.getHost()), null);
        case ALLOWED -> answered(task, page, web.get(WebRequest.of(page, WebRequest.PAGE)), known);
      };
    } catch (WebException e) {
      return e.lasting() ? instead(task, e.getMessage()) : later(task, e.getMessage(), null);
    }
  }

  private Outcome answered(Task task, URI page, WebAnswer answer, PartitionState known) {
    String problem = "%s answers %d".formatted(answer.url(), answer.status());
    if (answer.mayPass()) {
      return later(task, problem, answer.retryAfter());
    }
    if (answer.status() == HttpStatus.SC_NOT_FOUND || answer.status() == HttpStatus.SC_GONE) {
      return gone(task, problem, answer.status());
    }
    if (!answer.ok()) {
      return instead(task, problem);
    }
    if (EntryKey.isHome(answer.url()) && !EntryKey.isHome(page)) {
      return instead(task, "%s leads to the front page: the article is gone".formatted(page));
    }
    return answer.content().length == 0
        ? later(task, answer.url() + " is empty", null)
        : published(task, answer, known);
  }

  /** The page where it is in the end is the article; another entry may have led there before. */
  private static Outcome published(Task task, WebAnswer page, PartitionState known) {
    EntryMemory taken = task.memory().taken(task.now());
    String target = EntryKey.ofPage(page.url().toString());
    List<EntryChange> changes = new ArrayList<>();
    EntryMemory before = target.equals(task.key()) ? null : known.entry(target);
    if (before != null && task.memory().takes() == 0) {
      return new Outcome(List.of(EntryChange.remembered(task.key(), taken)), null);
    }
    changes.add(
        EntryChange.published(
            task.key(), taken, FeedArticles.ofPage(task.feed(), task.entry(), page, task.now())));
    if (!target.equals(task.key()) && before == null) {
      changes.add(EntryChange.remembered(target, taken));
    }
    return new Outcome(changes, null);
  }

  private Outcome later(Task task, String problem, Duration retryAfter) {
    EntryMemory.Waiting waiting = task.memory().waiting();
    int tries = waiting.tries() + 1;
    if (waiting.since().plus(LONGEST).isBefore(task.now())) {
      return instead(task, problem + ", since " + waiting.since());
    }
    Duration usual = FIRST_PAUSE.multipliedBy(1L << Math.min(10, tries - 1));
    Duration pause = ObjectUtils.min(ObjectUtils.max(usual, retryAfter), LONGEST_PAUSE);
    EntryMemory again =
        task.memory().waitingFor(task.entry(), waiting.since(), task.now().plus(pause), tries);
    return new Outcome(List.of(EntryChange.remembered(task.key(), again)), problem);
  }

  private static Outcome instead(Task task, String problem) {
    return FullText.of(task.entry())
        .or(() -> FullText.partOf(task.entry()))
        .map(html -> fromFeed(task, html, problem))
        .orElseGet(
            () ->
                rejected(task, problem + ", and the feed does not say more of it than its title"));
  }

  /** A page that cannot be found is not missed where the feed has all of a short article. */
  private static Outcome gone(Task task, String problem, int status) {
    Optional<String> whole =
        status == HttpStatus.SC_NOT_FOUND ? FullText.ofShort(task.entry()) : Optional.empty();
    return whole
        .map(html -> fromFeed(task, html, problem))
        .orElseGet(() -> rejected(task, problem + ": the page is gone"));
  }

  private static Outcome fromFeed(Task task, String html, String problem) {
    return new Outcome(
        List.of(
            EntryChange.published(
                task.key(),
                task.memory().taken(task.now()),
                FeedArticles.ofEntry(task.feed(), task.entry(), html, task.now()))),
        problem);
  }

  private static Outcome rejected(Task task, String reason) {
    return new Outcome(
        List.of(
            EntryChange.rejected(
                task.key(), task.memory().taken(task.now()), task.entry(), reason)),
        reason);
  }
}
