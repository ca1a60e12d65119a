package io.newswire.desk.wire;

import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles as they come: one consumer of {@code news.enriched} for all readers of the process.
 * Thread-safe.
 */
public final class Wire implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Wire.class);

  /** Articles that are remembered, for who comes and for who comes back. */
  private static final int REMEMBERED = 500;

  private static final int READ_BACK = 200;
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration LOOK_FOR_RELEASES = Duration.ofSeconds(1);
  private static final int BEATS_IN_IDLE_TIMEOUT = 3;

  /** How far back ended embargoes are looked for at a start: they may have ended meanwhile. */
  private static final Duration ENDED_LATELY = Duration.ofHours(1);

  /** A process that is behind has read in this time what another one has sent to a reader. */
  private static final Duration CATCHING_UP = Duration.ofSeconds(10);

  private final NewswireConfig config;
  private final EmbargoedArticles embargoed;
  private final WireEvents events = new WireEvents();
  private final Clock clock = Clock.systemUTC();
  private final Set<WireSubscriber> readers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, task -> daemon("wire-timer", task));
  private final Thread follower = daemon("wire", this::readUntilInterrupted);
  private WireLog articles;
  private boolean ready;
  private boolean lookedForEmbargoes;

  /**
   * Makes one that reads nothing yet.
   *
   * @param embargoed asked at a start, for articles that came before what is read then
   */
  public Wire(NewswireConfig config, EmbargoedArticles embargoed) {
    this.config = config;
    this.embargoed = embargoed;
    articles = new WireLog(REMEMBERED, clock.instant());
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to read; does not wait for Kafka. */
  public void start() {
    follower.start();
    long beat = config.ingestHttpIdleTimeout().toMillis() / BEATS_IN_IDLE_TIMEOUT;
    repeat(() -> readers.forEach(WireSubscriber::beat), beat);
    repeat(this::announce, LOOK_FOR_RELEASES.toMillis());
    repeat(this::lookForEmbargoes, RETRY.toMillis());
  }

  /** A task that throws would not be run again. */
  private void repeat(Runnable task, long millis) {
    Runnable safe =
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            log.error("A task of the live wire failed", e);
          }
        };
    timer.scheduleWithFixedDelay(safe, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void readUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        restart();
        TopicSnapshot.followTail(config, Topics.ENRICHED, READ_BACK, this::take, this::setReady);
      } catch (RuntimeException e) {
        // Kafka is away, or has not the topic yet.
        log.warn(
            "The live wire stops and is tried again in {} s: {}", RETRY.toSeconds(), e.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void restart() {
    ready = false;
    lookedForEmbargoes = false;
    articles = new WireLog(REMEMBERED, clock.instant());
    readers.forEach(WireSubscriber::close);
  }

  private synchronized void setReady() {
    ready = true;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    if (record.value() == null) {
      return;
    }
    EnrichedArticle enriched = read(record.value());
    synchronized (this) {
      announce();
      publish(articles.add(record.partition(), record.offset(), enriched, clock.instant()));
    }
  }

  private static EnrichedArticle read(byte[] json) throws RejectedException {
    try {
      return Json.MAPPER.readValue(json, EnrichedArticle.class);
    } catch (IOException e) {
      throw new RejectedException("it is no enriched article: " + e.getMessage(), e);
    }
  }

  private synchronized void announce() {
    publish(articles.announce(clock.instant()));
  }

  private void lookForEmbargoes() {
    synchronized (this) {
      if (!ready || lookedForEmbargoes) {
        return;
      }
    }
    embargoed.find(clock.instant().minus(ENDED_LATELY)).ifPresent(this::takeEarlier);
  }

  private synchronized void takeEarlier(List<EnrichedArticle> earlier) {
    lookedForEmbargoes = true;
    earlier.forEach(article -> articles.addEarlier(article, clock.instant()));
  }

  private void publish(List<WireArticle> news) {
    if (!news.isEmpty() && !readers.isEmpty()) {
      WireEvent event = events.articles(articles.position(), news);
      readers.forEach(reader -> reader.send(event));
    }
  }

  /** The newest articles; empty until those that were there have been read. */
  synchronized Optional<WireSnapshot> latest(int size) {
    return ready
        ? Optional.of(new WireSnapshot(articles.position().toString(), articles.latest(size)))
        : Optional.empty();
  }

  /** Whether what a reader has missed can be told now. */
  synchronized boolean isReady() {
    return ready;
  }

  /**
   * Sends a reader what it has missed, and from then on what comes, until it is done. One that has
   * read more than this process is sent away, to come back when the process has caught up. While
   * {@link #isReady} says no, the reader is sent away, too.
   *
   * @param from how far it has read, as an event's id says; null for what comes only
   */
  synchronized void follow(WireSubscriber reader, String from) {
    Optional<WirePosition> position = WirePosition.parse(from);
    if (!ready || position.filter(this::isAheadForAMoment).isPresent()) {
      reader.close();
      return;
    }
    reader.send(WireEvent.OPENING);
    if (from != null) {
      Optional<List<WireArticle>> missed =
          position.filter(p -> !p.isAheadOf(articles.position())).flatMap(articles::since);
      missed.ifPresentOrElse(
          news -> {
            if (!news.isEmpty()) {
              reader.send(events.articles(articles.position(), news));
            }
          },
          () -> reader.send(WireEvent.RESET));
    }
    readers.add(reader);
    reader.done().thenRun(() -> readers.remove(reader));
  }

  /**
   * Whether another process is a little faster. Who was ahead before that has read a topic that is
   * gone.
   */
  private boolean isAheadForAMoment(WirePosition reader) {
    return reader.isAheadOf(articles.position())
        && reader.announced().isAfter(clock.instant().minus(CATCHING_UP));
  }

  /** How many readers there are. */
  int readers() {
    return readers.size();
  }

  @Override
  public void close() {
    follower.interrupt();
    timer.shutdownNow();
    readers.forEach(WireSubscriber::close);
    try {
      follower.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
