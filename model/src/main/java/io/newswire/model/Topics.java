package io.newswire.model;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of Newswire: their names, and how each is kept. */
public final class Topics {
  /** Documents as received, the log to replay from. Key: the publisher's id or URL. */
  public static final String RAW = "news.raw";

  /**
   * As {@link #RAW}, for what is not to wait for others: all that is here goes before what waits
   * there through extraction, enrichment and the index of articles. Alerts are delivered in the
   * order of {@link #ALERTS}, whatever they are of.
   */
  public static final String RAW_URGENT = "news.raw-urgent";

  /** {@link Article}, JSON. Key: article id. */
  public static final String ARTICLES = "news.articles";

  /** As {@link #ARTICLES}, processed first. Has as many partitions, because both share a store. */
  public static final String ARTICLES_URGENT = "news.articles-urgent";

  /** {@link EnrichedArticle}, JSON. Key: article id. */
  public static final String ENRICHED = "news.enriched";

  /**
   * The words that articles are compared by to find copies. Key: article id; an empty value forgets
   * the article.
   */
  public static final String SIGNATURES = "news.signatures";

  /** A copy of the urgent articles on {@link #ENRICHED}, which the index takes first. */
  public static final String ENRICHED_URGENT = "news.enriched-urgent";

  /** {@link Feed}, JSON. Key: its address; an empty value removes the feed. */
  public static final String FEEDS = "news.feeds";

  /** {@link FeedState}, JSON. Key: the feed's address. Partitioned as the feeds are. */
  public static final String FEED_STATES = "news.feed-states";

  /** Which entries of feeds were taken, and which wait. Partitioned as the feeds are. */
  public static final String FEED_ENTRIES = "news.feed-entries";

  /** {@link AlertRule}, JSON. Key: rule id; an empty value removes the rule. */
  public static final String ALERT_RULES = "news.alert-rules";

  /** {@link KnownName}, JSON. Key: its id; an empty value removes the name. */
  public static final String NAMES = "news.names";

  /**
   * {@link Alert}s of rules with a throttle, or that count articles, on their way to that, JSON.
   * Key: rule id. On each partition, with a key that no rule has, how far articles were matched.
   */
  public static final String ALERT_MATCHES = "news.alert-matches";

  /** {@link Alert}, JSON. Key: rule id. */
  public static final String ALERTS = "news.alerts";

  /** {@link Delivery}: what is to be sent where, JSON. Key: the destination. */
  public static final String DELIVERIES = "news.deliveries";

  /** {@link DeliveryReport}: what became of it, JSON. Key: the delivery's id. */
  public static final String DELIVERY_REPORTS = "news.delivery-reports";

  /** Whatever a stage could not use, as it came, with {@link Rejection} in its headers. */
  public static final String REJECTED = "news.rejected";

  /** The topics of documents as received. */
  public static final List<String> RECEIVED = List.of(RAW, RAW_URGENT);

  private static final Duration LOG = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  /** Articles received further apart than this are not compared. */
  public static final Duration FAMILY_WINDOW = Duration.ofHours(72);

  /**
   * How far ahead of the broker's clock the time of a record may be. Kafka 4 allows an hour by
   * default. After a clock is set back by more, it would refuse all that is made of records from
   * before, until the clock shows that time again. A limit there must be: no record that is older
   * than one from the future is deleted.
   */
  public static final Duration TIMESTAMP_AFTER_MAX = Duration.ofDays(7);

  /** How long an entry that left its feed is remembered. */
  public static final Duration FEED_MEMORY = MONTH;

  private Topics() {}

  /** All topics, ready to be created with the partitions and replicas of the configuration. */
  public static List<NewTopic> all(NewswireConfig config) {
    return List.of(
        topic(RAW, CLEANUP_POLICY_DELETE, LOG, config),
        topic(RAW_URGENT, CLEANUP_POLICY_DELETE, LOG, config),
        topic(ARTICLES, CLEANUP_POLICY_DELETE, LOG, config),
        topic(ARTICLES_URGENT, CLEANUP_POLICY_DELETE, LOG, config),
        topic(ENRICHED, CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE, MONTH, config),
        topic(
            SIGNATURES,
            CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE,
            FAMILY_WINDOW,
            config),
        topic(ENRICHED_URGENT, CLEANUP_POLICY_DELETE, LOG, config),
        compacted(FEEDS, config),
        compacted(FEED_STATES, config),
        topic(FEED_ENTRIES, CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE, MONTH, config),
        compacted(ALERT_RULES, config),
        compacted(NAMES, config),
        topic(ALERT_MATCHES, CLEANUP_POLICY_DELETE, LOG, config),
        topic(ALERTS, CLEANUP_POLICY_DELETE, MONTH, config),
        topic(DELIVERIES, CLEANUP_POLICY_DELETE, LOG, config),
        topic(
            DELIVERY_REPORTS, CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE, MONTH, config),
        topic(REJECTED, CLEANUP_POLICY_DELETE, MONTH, config));
  }

  private static NewTopic compacted(String name, NewswireConfig config) {
    return topic(name, CLEANUP_POLICY_COMPACT, Duration.ofMillis(-1), config);
  }

  private static NewTopic topic(
      String name, String cleanup, Duration retention, NewswireConfig config) {
    return new NewTopic(name, config.topicPartitions(), config.topicReplicationFactor())
        .configs(
            Map.of(
                CLEANUP_POLICY_CONFIG, cleanup,
                RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                    Long.toString(TIMESTAMP_AFTER_MAX.toMillis()),
                MAX_MESSAGE_BYTES_CONFIG, Integer.toString(config.maxMessageBytes())));
  }
}
