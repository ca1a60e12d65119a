package io.newswire.model.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of {@code config/newswire.properties}, checked. Immutable.
 *
 * <p>Values may hold {@code ${env:NAME}} and {@code ${file:PATH:KEY}}. Keys starting with {@code
 * kafka.} go to every Kafka client as they are; those starting with {@code destinations.} say where
 * alerts may be sent, and keep their variables.
 */
public final class NewswireConfig extends AbstractConfig {
  /**
   * Checks the settings.
   *
   * @param settings keys and values; keys left out get their defaults
   * @throws ConfigException if a key is unknown, a value is not allowed or a variable in it cannot
   *     be looked up; the message names the key, and the value and what is allowed
   */
  public NewswireConfig(Map<String, ?> settings) {
    this(
        ConfigVariables.resolve(SettingKeys.checkKnown(settings), SettingKeys::keepsVariables),
        Map.of());
  }

  private NewswireConfig(Map<String, ?> resolved, Map<String, ?> changes) {
    super(
        ConfigKeys.DEFINITION, merged(resolved, SettingKeys.checkKnown(changes)), Map.of(), false);
  }

  private static Map<String, Object> merged(Map<String, ?> settings, Map<String, ?> changes) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(changes);
    return all;
  }

  /**
   * This configuration with another value of one key.
   *
   * @param value as it is: variables in it are not looked up
   * @throws ConfigException as the constructor does
   */
  public NewswireConfig with(String key, Object value) {
    return with(Map.of(key, value));
  }

  /** As above, of several keys. */
  public NewswireConfig with(Map<String, ?> changes) {
    return new NewswireConfig(originals(), changes);
  }

  /** A configuration in which these keys are not set; none of them may be one that is required. */
  public NewswireConfig without(Predicate<String> keys) {
    Map<String, Object> rest = originals();
    rest.keySet().removeIf(keys);
    return new NewswireConfig(rest, Map.of());
  }

  /** Where embedded services and state stores keep their data. */
  public Path dataDir() {
    return Path.of(getString(ConfigKeys.DATA_DIR));
  }

  /** Whether Kafka is to be started inside this process. */
  public boolean kafkaEmbedded() {
    return kafkaBootstrapServers().isBlank();
  }

  /** Kafka's addresses; empty means embedded. */
  public String kafkaBootstrapServers() {
    return getString(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS);
  }

  /** Settings for every Kafka client: all {@code kafka.*} keys, without the prefix. A new map. */
  public Map<String, Object> kafkaClient() {
    return originalsWithPrefix(ConfigKeys.KAFKA_PREFIX);
  }

  /** Whether Elasticsearch is to be started by this process. */
  public boolean elasticsearchEmbedded() {
    return elasticsearchUrl().isBlank();
  }

  /** Elasticsearch's address; empty means embedded. */
  public String elasticsearchUrl() {
    return getString(ConfigKeys.ELASTICSEARCH_URL);
  }

  public int topicPartitions() {
    return getInt(ConfigKeys.TOPICS_PARTITIONS);
  }

  public short topicReplicationFactor() {
    return getShort(ConfigKeys.TOPICS_REPLICATION_FACTOR);
  }

  /** The largest document that is taken in, in bytes. */
  public int maxDocumentBytes() {
    return getInt(ConfigKeys.INGEST_MAX_DOCUMENT_BYTES);
  }

  /**
   * The largest record on any topic, in bytes: a document of the largest size with its annotations
   * and headers.
   */
  public int maxMessageBytes() {
    return 2 * maxDocumentBytes() + 1_048_576;
  }

  public String adminHttpHost() {
    return getString(ConfigKeys.ADMIN_HTTP_HOST);
  }

  /** 0 for any free port. */
  public int adminHttpPort() {
    return getInt(ConfigKeys.ADMIN_HTTP_PORT);
  }

  public String ingestHttpHost() {
    return getString(ConfigKeys.INGEST_HTTP_HOST);
  }

  /** 0 for any free port. */
  public int ingestHttpPort() {
    return getInt(ConfigKeys.INGEST_HTTP_PORT);
  }

  /** The file of those who may use the HTTP server, as configured; empty means everybody. */
  public String ingestHttpPublishers() {
    return getString(ConfigKeys.INGEST_HTTP_PUBLISHERS);
  }

  /** Hosts, with ports or without, by which the HTTP server is reached beside its own. */
  public List<String> ingestHttpAllowedHosts() {
    return list(getString(ConfigKeys.INGEST_HTTP_ALLOWED_HOSTS));
  }

  /** Origins of web pages of other servers that may use the HTTP server. */
  public List<String> ingestHttpAllowedOrigins() {
    return list(getString(ConfigKeys.INGEST_HTTP_ALLOWED_ORIGINS));
  }

  /** How long a client may send nothing within a request. */
  public Duration ingestHttpIdleTimeout() {
    return Duration.ofMillis(getInt(ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS));
  }

  /** How long the body of a request may take to arrive. */
  public Duration ingestHttpBodyTimeout() {
    return Duration.ofMillis(getInt(ConfigKeys.INGEST_HTTP_BODY_TIMEOUT_MS));
  }

  /** Bytes a second that a body must bring on average. */
  public int ingestHttpBodyMinRate() {
    return getInt(ConfigKeys.INGEST_HTTP_BODY_MIN_RATE);
  }

  /** The largest request of many documents, decompressed, in bytes. */
  public int ingestHttpMaxRequestBytes() {
    return getInt(ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES);
  }

  /** The watched folder as configured; empty means none. */
  public String ingestFolder() {
    return getString(ConfigKeys.INGEST_FOLDER);
  }

  /** The OPML file of feeds to load at start, as configured; empty means none. */
  public String feedsFile() {
    return getString(ConfigKeys.INGEST_FEEDS_FILE);
  }

  /** How many requests for feeds and pages run at the same time; 0 for none. */
  public int feedsThreads() {
    return getInt(ConfigKeys.INGEST_FEEDS_THREADS);
  }

  public String feedsUserAgent() {
    return getString(ConfigKeys.INGEST_FEEDS_USER_AGENT);
  }

  public Duration feedsMinInterval() {
    return Duration.ofMillis(getInt(ConfigKeys.INGEST_FEEDS_MIN_INTERVAL_MS));
  }

  /** Never shorter than the shortest. */
  public Duration feedsMaxInterval() {
    return Duration.ofMillis(
        Math.max(
            getInt(ConfigKeys.INGEST_FEEDS_MIN_INTERVAL_MS),
            getInt(ConfigKeys.INGEST_FEEDS_MAX_INTERVAL_MS)));
  }

  /** The pause between two requests to one host. */
  public Duration feedsHostDelay() {
    return Duration.ofMillis(getInt(ConfigKeys.INGEST_FEEDS_HOST_DELAY_MS));
  }

  /** How long an answer may take in all. */
  public Duration feedsTimeout() {
    return Duration.ofMillis(getInt(ConfigKeys.INGEST_FEEDS_TIMEOUT_MS));
  }

  /** Loopback and private addresses that may be fetched from all the same. */
  public List<AddressBlock> feedsAllowedAddresses() {
    return AddressBlock.parseAll(getString(ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES));
  }

  /** Loopback and private addresses that URLs in alert rules may lead to all the same. */
  public List<AddressBlock> deliverAllowedAddresses() {
    return AddressBlock.parseAll(getString(ConfigKeys.DELIVER_ALLOWED_ADDRESSES));
  }

  /** How long a document other than HTML, text, JSON and XML may take to be parsed. */
  public Duration documentsTimeout() {
    return Duration.ofMillis(getInt(ConfigKeys.INGEST_DOCUMENTS_TIMEOUT_MS));
  }

  /** The Java heap of the process that parses those documents, in mebibytes. */
  public int documentsHeapMegabytes() {
    return getInt(ConfigKeys.INGEST_DOCUMENTS_HEAP_MB);
  }

  /** The last IPTC urgency of articles that overtake others; 0 for withdrawals alone. */
  public int urgentUrgency() {
    return getInt(ConfigKeys.INGEST_URGENT_URGENCY);
  }

  public int ingestThreads() {
    return getInt(ConfigKeys.INGEST_THREADS);
  }

  public int enrichThreads() {
    return getInt(ConfigKeys.ENRICH_THREADS);
  }

  /** So much of a text is looked through for names, quotes and matches of alert rules. */
  public int enrichMaxTextCharacters() {
    return getInt(ConfigKeys.ENRICH_MAX_TEXT_CHARACTERS);
  }

  /** See {@code enrich.names.folder}; relative to the folder that Newswire is installed in. */
  public String enrichNamesFolder() {
    return getString(ConfigKeys.ENRICH_NAMES_FOLDER);
  }

  /** The time between two commits of an enrichment thread that gets many articles. */
  public Duration enrichCommitInterval() {
    return Duration.ofMillis(getInt(ConfigKeys.ENRICH_COMMIT_INTERVAL_MS));
  }

  /** Primary shards of each new monthly index. */
  public int indexShards() {
    return getInt(ConfigKeys.INDEX_SHARDS);
  }

  /** Copies of each shard: a number, or a range such as {@code 0-1} or {@code 1-all}. */
  public String indexReplicas() {
    return getString(ConfigKeys.INDEX_REPLICAS);
  }

  /** The file of alert rules to load at start, as configured; empty means none. */
  public String alertsRulesFile() {
    return getString(ConfigKeys.ALERTS_RULES_FILE);
  }

  public int deliverThreads() {
    return getInt(ConfigKeys.DELIVER_THREADS);
  }

  /** How long a destination may take for its answer. */
  public Duration deliverTimeout() {
    return Duration.ofMillis(getInt(ConfigKeys.DELIVER_TIMEOUT_MS));
  }

  /** The longest wait between two attempts. */
  public Duration deliverRetryMax() {
    return Duration.ofMillis(getInt(ConfigKeys.DELIVER_RETRY_MAX_MS));
  }

  /** How long a destination may fail before an alert for it is rejected. */
  public Duration deliverGiveUp() {
    return Duration.ofMillis(getLong(ConfigKeys.DELIVER_GIVE_UP_MS));
  }

  /** The settings {@code destinations.*}, without that prefix. A new map. */
  public Map<String, Object> destinations() {
    return originalsWithPrefix(ConfigKeys.DESTINATIONS_PREFIX);
  }

  public int indexBulkMaxDocuments() {
    return getInt(ConfigKeys.INDEX_BULK_MAX_DOCUMENTS);
  }

  public int indexBulkMaxBytes() {
    return getInt(ConfigKeys.INDEX_BULK_MAX_BYTES);
  }

  public int embeddedKafkaPort() {
    return getInt(ConfigKeys.EMBEDDED_KAFKA_PORT);
  }

  public int embeddedElasticsearchPort() {
    return getInt(ConfigKeys.EMBEDDED_ELASTICSEARCH_PORT);
  }

  /** What stands between the commas. */
  static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }
}
