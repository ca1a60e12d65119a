package io.newswire.desk.live;

import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
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
 * The things of a source as they come: one consumer of a topic for all readers of the process.
 * Thread-safe.
 */
public final class LiveStream<T extends LiveItem> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration LOOK_FOR_RELEASES = Duration.ofSeconds(1);
  private static final int BEATS_IN_IDLE_TIMEOUT = 3;

  /** How far back ended embargoes are looked for at a start: they may have ended meanwhile. */
  private static final Duration ENDED_LATELY = Duration.ofHours(1);

  /** A process that is behind has read in this time what another one has sent to a reader. */
  private static final Duration CATCHING_UP = Duration.ofSeconds(10);

  private final NewswireConfig config;
  private final LiveSource<T> source;
  private final LiveEventWriter<T> events;
  private final Clock clock = Clock.systemUTC();
  private final Set<LiveSubscriber> readers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, task -> daemon("live-timer", task));
  private final Thread follower;
  private LiveLog<T> items;
  private boolean ready;
  private boolean lookedForEmbargoes;

  /** Makes one that reads nothing yet. */
  public LiveStream(NewswireConfig config, LiveSource<T> source) {
    this.config = config;
    this.source = source;
    events = new LiveEventWriter<>(source.name());
    follower = daemon("live-" + source.name(), this::readUntilInterrupted);
    items = new LiveLog<>(source.remembered(), clock.instant());
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
    repeat(() -> readers.forEach(LiveSubscriber::beat), beat);
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
            log.error("A task of a live stream failed", e);
          }
        };
    timer.scheduleWithFixedDelay(safe, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void readUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        restart();
        source.follow(config, this::take, this::setReady);
      } catch (RuntimeException e) {
        // Kafka is away, or has not the topic yet.
        log.warn(
            "The live {} stop and are tried again in {} s: {}",
            source.name(),
            RETRY.toSeconds(),
            e.toString());
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
    items = new LiveLog<>(source.remembered(), clock.instant());
    readers.forEach(LiveSubscriber::close);
  }

  private synchronized void setReady() {
    items.caughtUp();
    ready = true;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    if (record.value() == null) {
      return;
    }
    LiveVersions<T> versions = source.read(record.value(), clock.instant());
    synchronized (this) {
      announce();
      publish(items.add(record.partition(), record.offset(), versions));
    }
  }

  private synchronized void announce() {
    publish(items.announce(clock.instant()));
  }

  private void lookForEmbargoes() {
    synchronized (this) {
      if (!ready || lookedForEmbargoes) {
        return;
      }
    }
    source.embargoed(clock.instant().minus(ENDED_LATELY)).ifPresent(this::takeEarlier);
  }

  private synchronized void takeEarlier(List<LiveVersions<T>> earlier) {
    lookedForEmbargoes = true;
    earlier.forEach(items::addEarlier);
  }

  private void publish(List<T> news) {
    if (!news.isEmpty() && !readers.isEmpty()) {
      LiveEvent event = events.event(items.position(), news);
      readers.forEach(reader -> reader.send(event));
    }
  }

  /** The newest things; empty until those that were there have been read. */
  public synchronized Optional<LiveSnapshot<T>> latest(int size) {
    return ready
        ? Optional.of(new LiveSnapshot<>(items.position().toString(), items.latest(size)))
        : Optional.empty();
  }

  /** Whether what a reader has missed can be told now. */
  public synchronized boolean isReady() {
    return ready;
  }

  /**
   * Sends a reader what it has missed, and from then on what comes, until it is done. One that has
   * read more than this process is sent away, to come back when the process has caught up. While
   * {@link #isReady} says no, the reader is sent away, too.
   *
   * @param from how far it has read, as an event's id says; null for what comes only
   */
  synchronized void follow(LiveSubscriber reader, String from) {
    Optional<LivePosition> position = LivePosition.parse(from);
    if (!ready || position.filter(this::isAheadForAMoment).isPresent()) {
      reader.close();
      return;
    }
    reader.send(LiveEvent.OPENING);
    if (from != null) {
      Optional<List<T>> missed =
          position.filter(p -> !p.isAheadOf(items.position())).flatMap(items::since);
      missed.ifPresentOrElse(
          news -> {
            if (!news.isEmpty()) {
              reader.send(events.event(items.position(), news));
            }
          },
          () -> reader.send(LiveEvent.RESET));
    }
    readers.add(reader);
    reader.done().thenRun(() -> readers.remove(reader));
  }

  /**
   * Whether another process is a little faster. Who was ahead before that has read a topic that is
   * gone.
   */
  private boolean isAheadForAMoment(LivePosition reader) {
    return reader.isAheadOf(items.position())
        && reader.announced().isAfter(clock.instant().minus(CATCHING_UP));
  }

  /** How many readers there are. */
  public int readers() {
    return readers.size();
  }

  @Override
  public void close() {
    follower.interrupt();
    timer.shutdownNow();
    readers.forEach(LiveSubscriber::close);
    try {
      follower.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
