package io.newswire.admin.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.CompactedTopic;
import io.newswire.admin.KafkaCall;
import io.newswire.admin.NotFoundException;
import io.newswire.model.CanonicalUrl;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The feeds on {@code news.feeds}, with their states from {@code news.feed-states}. All methods
 * throw a {@link io.newswire.admin.KafkaUnavailableException} if Kafka does not answer.
 */
public record FeedStore(NewswireConfig config) {
  /** Returns all feeds, sorted by folder and name. A record that is not a feed is among them. */
  public List<StoredFeed> all() {
    Map<String, byte[]> states = CompactedTopic.read(config, Topics.FEED_STATES);
    Instant now = Instant.now();
    List<StoredFeed> feeds = new ArrayList<>();
    CompactedTopic.read(config, Topics.FEEDS)
        .forEach((url, json) -> feeds.add(stored(url, json, states.get(url), now)));
    feeds.sort(
        Comparator.comparing(FeedStore::folder)
            .thenComparing(StoredFeed::name, String.CASE_INSENSITIVE_ORDER));
    return feeds;
  }

  private static String folder(StoredFeed feed) {
    return feed.feed() == null || feed.feed().folder() == null ? "" : feed.feed().folder();
  }

  private static StoredFeed stored(String url, byte[] json, byte[] stateJson, Instant now) {
    FeedState state = state(url, stateJson);
    try {
      return RecordWork.attempt(
          () -> {
            Feed feed = Json.read(json, Feed.class).withUrl(url);
            return new StoredFeed(url, feed, state, FeedCondition.of(state, now));
          });
    } catch (RejectedException e) {
      return new StoredFeed(url, null, state, FeedCondition.unreadable(e.getMessage()));
    }
  }

  private static FeedState state(String url, byte[] json) {
    try {
      return json == null ? FeedState.of(url) : FeedState.read(json, url);
    } catch (RejectedException e) {
      return FeedState.of(url).withProblem(e.getMessage());
    }
  }

  /** Returns the feed with that address, in any of its spellings. */
  public Optional<StoredFeed> find(String url) {
    return find(url, all());
  }

  private static Optional<StoredFeed> find(String url, List<StoredFeed> all) {
    return all.stream()
        .filter(feed -> CanonicalUrl.of(feed.url()).equals(CanonicalUrl.of(url)))
        .findFirst();
  }

  /**
   * Writes the feeds that differ from those on the topic.
   *
   * @return the feeds that were written
   */
  public List<Feed> put(Collection<Feed> wanted) {
    List<Feed> changed = changed(wanted);
    write(changed.stream().collect(Collectors.toMap(Feed::url, Json::bytes)));
    return changed;
  }

  /** Returns the feeds that {@link #put} would write. */
  List<Feed> changed(Collection<Feed> wanted) {
    Map<String, Feed> there =
        all().stream()
            .filter(stored -> stored.feed() != null)
            .collect(Collectors.toMap(StoredFeed::url, StoredFeed::feed));
    Instant now = Instant.now();
    return wanted.stream()
        .map(feed -> feed.withAddedAt(addedAt(there.get(feed.url()), now)))
        .filter(feed -> !feed.equals(there.get(feed.url())))
        .toList();
  }

  private static Instant addedAt(Feed there, Instant now) {
    return there == null || there.addedAt() == null ? now : there.addedAt();
  }

  /**
   * Removes feeds; their articles stay.
   *
   * @param urls in any of their spellings
   * @return the addresses that were removed
   * @throws NotFoundException if one is not on the topic; then none is removed
   */
  public List<String> remove(Collection<String> urls) {
    List<StoredFeed> all = all();
    List<String> stored = urls.stream().map(url -> addressOf(url, all)).toList();
    int partitions = partitions();
    write(stored.stream().map(url -> record(url, null, partitions)).toList());
    return stored;
  }

  private static String addressOf(String url, List<StoredFeed> all) {
    return find(url, all)
        .map(StoredFeed::url)
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.FEED, url));
  }

  private void write(Map<String, byte[]> values) {
    int partitions = values.isEmpty() ? 0 : partitions();
    write(
        values.entrySet().stream()
            .map(value -> record(value.getKey(), value.getValue(), partitions))
            .toList());
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) {
    if (!records.isEmpty()) {
      CompactedTopic.write(config, Topics.FEEDS, records);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String url, byte[] value, int partitions) {
    return new ProducerRecord<>(
        Topics.FEEDS, Feed.partition(url, partitions), url.getBytes(UTF_8), value);
  }

  private int partitions() {
    return KafkaCall.make(
        config,
        "find topic " + Topics.FEEDS,
        () -> {
          try (Admin admin = Admin.create(config.kafkaClient())) {
            return admin
                .describeTopics(List.of(Topics.FEEDS))
                .allTopicNames()
                .get()
                .get(Topics.FEEDS)
                .partitions()
                .size();
          }
        });
  }
}
